/** Runs everything that says whether this project works, on a fresh machine too. The end says what failed and sums it up. */
import { exitWhenAskedToStop } from "./host/stop-request.ts";
import { runScript, runScripts } from "./test/run-script.ts";
import { addTallies, type Tally } from "./test/tally.ts";

const steps = [
  ["In real VS Codes, the newest and the oldest supported", "test:vscode"],
  ["A person's journey on the packaged extension", "test:journey"],
] as const;

exitWhenAskedToStop();
console.log("\n== Types, lint, format and unit tests, while what the later steps need is installed");
const installed = runScripts(["install:hosts"]);
const tallies: Tally[] = [...(await runScripts(["types", "lint", "format"])), await runScript("test:unit")];
tallies.push(...(await installed));
for (const [heading, script] of steps) {
  console.log(`\n== ${heading}`);
  tallies.push(await runScript(script));
}
const { passed, failed, failures } = addTallies(tallies);
if (failures.length > 0) console.log(`\n== What failed\n${failures.join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
