import assert from "node:assert/strict";
import { RestartPolicy } from "../../src/extension/restart-policy.ts";

describe("the restarts of a crashed server", () => {
  const second = 1000;
  const crashes = (count: number, policy: RestartPolicy, between: () => void = () => undefined) =>
    Array.from({ length: count }, (_, crash) => {
      between();
      return policy.restartAfterCrash(crash * second);
    });

  it("end when it crashes before it has read anything", () => {
    assert.deepEqual(crashes(7, new RestartPolicy()), [...Array<boolean>(5).fill(true), false, false]);
  });

  it("do not end when it has worked in between", () => {
    const policy = new RestartPolicy();
    assert.deepEqual(
      crashes(60, policy, () => {
        policy.noteWork();
      }),
      Array<boolean>(60).fill(true),
    );
  });

  it("end when it crashes all the time, whatever it has done", () => {
    const policy = new RestartPolicy();
    const answers = crashes(61, policy, () => {
      policy.noteWork();
    });
    assert.equal(answers.at(-1), false);
  });

  it("forget what was long ago", () => {
    const policy = new RestartPolicy();
    const answers = Array.from({ length: 100 }, (_, crash) => {
      policy.noteWork();
      return policy.restartAfterCrash(crash * 4 * second);
    });
    assert.ok(answers.every(Boolean));
  });
});
