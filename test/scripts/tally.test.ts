import assert from "node:assert/strict";
import { addTallies, tallyOf } from "../../scripts/test/tally.ts";

describe("the tally of a run", () => {
  it("is what mocha says, colours or not", () => {
    assert.deepEqual(tallyOf("  12 passing (3s)\n  2 failing\n", 1), { passed: 12, failed: 2 });
    assert.deepEqual(tallyOf("\u001b[92m \u001b[0m\u001b[32m 12 passing\u001b[0m (3s)\n", 0), {
      passed: 12,
      failed: 0,
    });
  });

  it("adds up several runs of mocha", () => {
    assert.deepEqual(tallyOf("  2 passing (3s)\n\n  3 passing (1s)\n  1 failing\n", 1), { passed: 5, failed: 1 });
  });

  it("is one check where there is no mocha", () => {
    assert.deepEqual(tallyOf("All matched files use Prettier code style!\n", 0), { passed: 1, failed: 0 });
    assert.deepEqual(tallyOf("", 2), { passed: 0, failed: 1 });
  });

  it("has a failure when a run was cut off", () => {
    assert.deepEqual(tallyOf("  2 passing (3s)\n", null), { passed: 2, failed: 1 });
  });

  it("sums several", () => {
    const tallies = [tallyOf("", 0), tallyOf("  2 passing (3s)\n", 1)];
    assert.deepEqual(addTallies(tallies), { passed: 3, failed: 1 });
  });
});
