import assert from "node:assert/strict";
import { RestartPolicy } from "../../src/extension/restart-policy.ts";

describe("the restarts of a crashed server", () => {
  const second = 1000;

  it("end when it crashes again and again", () => {
    const policy = new RestartPolicy();
    const answers = Array.from({ length: 12 }, (_, crash) => policy.restartAfterCrash(crash * second));
    assert.deepEqual(answers, [...Array<boolean>(10).fill(true), false, false]);
  });

  it("do not end when it crashes now and then", () => {
    const policy = new RestartPolicy();
    const answers = Array.from({ length: 100 }, (_, crash) => policy.restartAfterCrash(crash * 20 * second));
    assert.ok(answers.every(Boolean));
  });
});
