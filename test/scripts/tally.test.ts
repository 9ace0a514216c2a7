import assert from "node:assert/strict";
import { addTallies, tallyOf, type Tally } from "../../scripts/test/tally.ts";

function assertCounts({ passed, failed }: Tally, expected: Pick<Tally, "passed" | "failed">): void {
  assert.deepEqual({ passed, failed }, expected);
}

describe("the tally of a run", () => {
  it("is what mocha says, colours or not", () => {
    assertCounts(tallyOf("  12 passing (3s)\n  2 failing\n", 1), { passed: 12, failed: 2 });
    assertCounts(tallyOf("\u001b[92m \u001b[0m\u001b[32m 12 passing\u001b[0m (3s)\n", 0), { passed: 12, failed: 0 });
  });

  it("adds up several runs of mocha", () => {
    assertCounts(tallyOf("  2 passing (3s)\n\n  3 passing (1s)\n  1 failing\n", 1), { passed: 5, failed: 1 });
  });

  it("is one check where there is no mocha", () => {
    assertCounts(tallyOf("All matched files use Prettier code style!\n", 0), { passed: 1, failed: 0 });
    assertCounts(tallyOf("", 2), { passed: 0, failed: 1 });
  });

  it("has a failure when a run was cut off", () => {
    assertCounts(tallyOf("  2 passing (3s)\n", null), { passed: 2, failed: 1 });
  });

  it("sums several", () => {
    const tallies = [tallyOf("", 0), tallyOf("  2 passing (3s)\n", 1)];
    assertCounts(addTallies(tallies), { passed: 3, failed: 1 });
  });

  it("has what mocha said of each failure, and not what was printed between its runs", () => {
    const first =
      "  2 passing (3s)\n  1 failing\n\n  1) a role\n       is built:\n     Error: it is not\nCall log:\n\n";
    const second = "  a role\n    1) is shown\n\n  0 passing (1s)\n  1 failing\n\n  1) a role\n       is shown\n";
    const { failures } = tallyOf(`${first}Exit code:   1\nStarting another\n${second}`, 1);
    assert.deepEqual(failures, [
      "\n  1) a role\n       is built:\n     Error: it is not\nCall log:",
      "\n  1) a role\n       is shown",
    ]);
  });

  it("has the end of what else has failed", () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`);
    assert.deepEqual(tallyOf(lines.join("\n"), 2).failures, [lines.slice(60).join("\n")]);
    assert.deepEqual(tallyOf("  2 passing (3s)\n", 0).failures, []);
  });
});
