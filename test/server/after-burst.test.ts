import assert from "node:assert/strict";
import { afterBurst } from "../../src/server/after-burst.ts";

/** A turn of the event loop, as each message takes one. */
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe("a task after a burst", () => {
  it("runs once for many calls, when they are over", async () => {
    const runs: string[] = [];
    const call = afterBurst((key) => runs.push(key), setImmediate);
    for (let message = 0; message < 5; message += 1) {
      call(message % 2 === 0 ? "a" : "b");
      await turn();
      assert.deepEqual(runs, []);
    }
    await turn();
    await turn();
    assert.deepEqual(runs, ["a", "b"]);
  });

  it("runs again for calls after it, also for those that it makes itself", async () => {
    const runs: string[] = [];
    const call = afterBurst((key) => {
      runs.push(key);
      if (runs.length === 2) call("again");
    }, setImmediate);
    call("first");
    for (let count = 0; count < 3; count += 1) await turn();
    call("second");
    for (let count = 0; count < 6; count += 1) await turn();
    assert.deepEqual(runs, ["first", "second", "again"]);
  });
});
