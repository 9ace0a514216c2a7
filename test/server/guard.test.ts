import assert from "node:assert/strict";
import { guardedNotification, guardedRequest } from "../../src/server/guard.ts";

describe("guarded handlers", () => {
  const logged: string[] = [];
  const log = { error: (message: string) => void logged.push(message) };
  beforeEach(() => {
    logged.length = 0;
  });

  it("answer what the handler answers", async () => {
    const handler = guardedRequest(log, "some/request", (value: number) => Promise.resolve(value + 1));
    assert.equal(await handler(1), 2);
    assert.deepEqual(logged, []);
  });

  it("answer null to a request that fails, and log why", async () => {
    const failing = guardedRequest(log, "some/request", () => Promise.reject(new TypeError("no")));
    assert.equal(await failing({}), null);
    assert.match(logged.join("|"), /^some\/request failed: TypeError: no\n/);
  });

  it("log why a notification fails, at once or later", async () => {
    guardedNotification(log, "at/once", () => {
      throw new Error("no");
    })({});
    guardedNotification(log, "later", () => Promise.reject(new Error("no")))({});
    await new Promise((resolve) => void setImmediate(resolve));
    assert.deepEqual(
      logged.map((message) => message.split("\n")[0]),
      ["at/once failed: Error: no", "later failed: Error: no"],
    );
  });
});
