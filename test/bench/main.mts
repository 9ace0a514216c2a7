import { deployFile, type Shape, shapes } from "./deploy-files.ts";
import { measure, type Times } from "./measure.ts";

/** What `npm run bench` prints: a table for people, or with `--json` the same for machines. */
const results: Result[] = [];
for (const shape of shapes) {
  for (const lines of [50, 1_000, 10_000]) results.push({ shape, lines, ...(await measure(deployFile(shape, lines))) });
}

if (process.argv.includes("--json")) console.log(JSON.stringify(results.map(withRatio), null, 2));
else printTable();

interface Result extends Times {
  readonly shape: Shape;
  readonly lines: number;
}

function withRatio<T extends Times>(times: T): T & { readonly againToBare: number } {
  return { ...times, againToBare: times.readingAgain / times.bareParse };
}

function printTable(): void {
  console.log("Medians in milliseconds; the last column is reading again as a share of the bare parse.\n");
  console.log(
    ["shape".padEnd(14), ...["lines", "bare", "first", "again", "render", "share"].map((t) => t.padStart(9))].join(""),
  );
  for (const { shape, lines, ...times } of results) {
    const { bareParse, firstReading, readingAgain, rendering } = times;
    const numbers = [bareParse, firstReading, readingAgain, rendering, withRatio(times).againToBare];
    console.log(
      [shape.padEnd(14), String(lines).padStart(9), ...numbers.map((n) => n.toFixed(3).padStart(9))].join(""),
    );
  }
  for (const shape of shapes) {
    const [, thousand, tenThousand] = results.filter((result) => result.shape === shape);
    if (thousand === undefined || tenThousand === undefined) continue;
    const growth = tenThousand.readingAgain / thousand.readingAgain;
    console.log(`\n${shape}: reading again at 10,000 lines takes ${growth.toFixed(2)} times what it takes at 1,000.`);
  }
}
