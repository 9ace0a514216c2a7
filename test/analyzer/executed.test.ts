import assert from "node:assert/strict";
import fc from "fast-check";
import { listKeys } from "../../src/policy/index.ts";
import { execute, type ExecutedLists } from "./support/execute.ts";
import { deployPrograms } from "./support/programs.ts";
import { notKnown, plainLists, read } from "./support/read.ts";

/** The worlds that a program may run in; what is known must be so in each. */
const worlds: readonly Record<string, string>[] = [{}, { STAGE: "prod" }];

describe("the law", () => {
  it("says to know only what executing the file gives", () => {
    let known = 0;
    let refused = 0;
    const law = fc.property(deployPrograms(), (program) => {
      const lists = plainLists(read(program));
      for (const environment of worlds) {
        const executed = executeToTheEnd(program, environment);
        if (executed === undefined) continue;
        for (const key of listKeys) {
          if (lists[key] !== notKnown) assert.deepEqual(lists[key], executed[key], `${key} of:\n${program}`);
        }
      }
      if (program.includes("process.env")) return;
      if (listKeys.every((key) => lists[key] !== notKnown)) known++;
      else refused++;
    });
    fc.assert(law, { numRuns: Number(process.env["PROGRAMS"] ?? 600) });
    const rate = refused / (known + refused);
    console.log(
      `      refused ${(100 * rate).toFixed(1)} % of ${known + refused} programs that depend on nothing outside`,
    );
    assert.ok(rate <= 0.1, "programs in this language should be read, not refused");
  }).timeout(600_000);
});

/** What a program gives; undefined when it throws, or makes a list that no file could hold: one that holds itself. */
function executeToTheEnd(program: string, environment: Readonly<Record<string, string>>): ExecutedLists | undefined {
  try {
    return execute(program, environment);
  } catch {
    return undefined;
  }
}
