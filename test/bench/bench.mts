import { deployFile, type Shape, shapes } from "./deploy-files.ts";
import { measureMemory } from "./memory.ts";
import { measure, measureOnce, measureProject, type ProjectTimes, type Times } from "./measure.ts";
import { measureCatalog, measureRole } from "./measure-role.ts";
import { pathologicalTexts } from "./pathological.ts";
import { deployProject } from "./projects.ts";
import { roleFile } from "./role-files.ts";

/** What `npm run bench` prints: a table for people, or with `--json` the same for machines. */

// First, while no data file has been used in this process.
const catalog = measureCatalog();

const results: Result[] = [];
for (const shape of shapes) {
  for (const lines of [50, 1_000, 10_000]) results.push({ shape, lines, ...(await measure(deployFile(shape, lines))) });
}

const projects: ProjectResult[] = [];
for (const files of [5, 50]) {
  const lines = files * 400;
  projects.push({ shape: "project", files, lines, ...(await measureProject(deployProject(files, lines))) });
}

const statements = 500;
const role = measureRole(roleFile(statements));
const memory = await measureMemory();

const pathological = Object.entries(pathologicalTexts).map(([shape, text]) => ({ shape, ...measureOnce(text) }));

if (process.argv.includes("--json")) {
  const times = [...[...results, ...projects].map(withRatio), ...pathological];
  console.log(JSON.stringify([...times, { shape: "role", statements, ...role }, { catalog, memory }], null, 2));
} else {
  printTable();
  printProjects();
  printPathological();
  printRole();
  printMemory();
}

interface Result extends Times {
  readonly shape: Shape;
  readonly lines: number;
}

interface ProjectResult extends ProjectTimes {
  readonly shape: "project";
  readonly files: number;
  readonly lines: number;
}

function withRatio<T extends ProjectTimes>(times: T): T & { readonly againToBare: number } {
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

function printProjects(): void {
  console.log("\nA character typed into an imported file; the bare parse is of that file alone, of 400 lines.\n");
  console.log([...["files", "lines", "bare", "first", "again", "share"].map((t) => t.padStart(9))].join(""));
  for (const { files, lines, ...times } of projects) {
    const numbers = [times.bareParse, times.firstReading, times.readingAgain, withRatio(times).againToBare];
    console.log(
      [...[files, lines].map(String), ...numbers.map((n) => n.toFixed(3))].map((t) => t.padStart(9)).join(""),
    );
  }
}

function printPathological(): void {
  console.log("\nTexts that do more than can be followed, read once, in milliseconds.\n");
  for (const { shape, bareParse, firstReading } of pathological) {
    console.log([shape.padEnd(18), ...[bareParse, firstReading].map((n) => n.toFixed(0).padStart(9))].join(""));
  }
}

function printRole(): void {
  console.log("\nThe first use of each data file of the catalog, in milliseconds of processor time.\n");
  for (const [file, time] of Object.entries(catalog)) console.log(file.padEnd(22) + time.toFixed(1).padStart(6));
  const title = `A role of ${statements} statements with ${statements * 10} actions, in milliseconds of processor time and in bare parses of its file.`;
  console.log(`\n${title}\n`);
  for (const [name, time] of Object.entries<number>({ ...role })) {
    console.log(
      [name.padEnd(14), time.toFixed(2).padStart(9), (time / role.bareParse).toFixed(2).padStart(9)].join(""),
    );
  }
}

function printMemory(): void {
  console.log("\nWhat the built server takes of memory, in megabytes.\n");
  for (const { after, megabytes } of memory) console.log(megabytes.toFixed(0).padStart(5), after);
}
