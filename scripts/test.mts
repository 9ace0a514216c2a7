/** Runs everything that says whether this project works, on a fresh machine too. The last line sums it up. */
import { exitWhenAskedToStop } from "./host/stop-request.ts";
import { runScript } from "./test/run-script.ts";
import { addTallies, type Tally } from "./test/tally.ts";

const steps = [
  ["Types", "types"],
  ["Lint", "lint"],
  ["Format", "format"],
  ["Unit tests", "test:unit"],
  ["In real VS Codes, the newest and the oldest supported", "test:vscode"],
  ["A person's journey on the packaged extension", "test:journey"],
] as const;

exitWhenAskedToStop();
const tallies: Tally[] = [];
for (const [heading, script] of steps) {
  console.log(`\n== ${heading}`);
  tallies.push(await runScript(script));
}
const { passed, failed } = addTallies(tallies);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
