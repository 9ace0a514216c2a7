import assert from "node:assert/strict";
import { read } from "./support/read.ts";
import { mayBe } from "./support/may-be.ts";

/** Whether the policy that a file makes may be the one given. */
function policyMayBe(policy: string, executed: unknown): boolean {
  return mayBe(read(`config.ci.iam.policy = ${policy};`).lists.policy, executed);
}

describe("a list that is known in part", () => {
  it("is held against execution by what is known", () => {
    const policy = `["a", ...process.env.X.split(","), { Sid: process.env.X, Action: "b" }]`;
    for (const between of [[], ["c"], ["c", "d"]]) {
      assert.ok(policyMayBe(policy, ["a", ...between, { Sid: "s", Action: "b" }]));
      assert.ok(!policyMayBe(policy, ["a", ...between, { Sid: "s", Action: "c" }]));
      assert.ok(!policyMayBe(policy, ["b", ...between, { Sid: "s", Action: "b" }]));
      assert.ok(!policyMayBe(policy, ["a", ...between]));
    }
  });

  it("has no properties besides those that it may have", () => {
    const policy = `[{ Action: "a", ...(process.env.X && { Sid: "s" }) }]`;
    assert.ok(policyMayBe(policy, [{ Action: "a" }]));
    assert.ok(policyMayBe(policy, [{ Action: "a", Sid: "s" }]));
    assert.ok(!policyMayBe(policy, [{ Action: "a", Id: "i" }]));
    assert.ok(!policyMayBe(policy, [{ Sid: "s" }]));
    assert.ok(!policyMayBe(policy, ["a"]));
  });

  it("has null where JSON has nothing", () => {
    assert.ok(policyMayBe(`[undefined, { Action: undefined }]`, [null, {}]));
    assert.ok(!policyMayBe(`[undefined, { Action: undefined }]`, [null, { Action: null }]));
  });
});
