import assert from "node:assert/strict";
import { checkRole } from "../../../src/checks/index.ts";
import { buildRole } from "../../../src/policy/index.ts";

const codes = ["SERVICE_WILDCARD", "RESOURCE_STAR", "NOTRESOURCE_WITH_ALLOW"];

describe("the check of broad statements", () => {
  it("tells whole services", () => {
    assert.deepEqual(
      told({ Effect: "Allow", Action: ["sqs:*", "SNS:**", "sqs:Send*", "*:*", "nothing:*"], Resource: "arn:x" }),
      ["hint SERVICE_WILDCARD Action,0", "hint SERVICE_WILDCARD Action,1"],
    );
    assert.deepEqual(told({ Effect: "Deny", Action: "sqs:*", Resource: "*" }), []);
    assert.deepEqual(told({ Effect: "Allow", NotAction: "sqs:*", Resource: "*" }), []);
  });

  it("tells all resources where each action can be limited to some", () => {
    const star = { Effect: "Allow", Resource: "*" };
    assert.deepEqual(told({ ...star, Action: ["s3:GetObject", "sqs:SendMessage"] }), ["hint RESOURCE_STAR Resource"]);
    assert.deepEqual(told({ ...star, Resource: ["arn:x", "*"], Action: "s3:GetObject" }), [
      "hint RESOURCE_STAR Resource,1",
    ]);
    for (const harmless of [
      { Action: ["s3:GetObject", "s3:ListAllMyBuckets"] },
      { Action: "s3:GetObject", Condition: { Bool: { "aws:SecureTransport": "true" } } },
      { Action: "s3:GetObjects" },
      { Action: [] },
      { Effect: "Deny", Action: "s3:GetObject" },
      { NotAction: "s3:GetObject" },
    ]) {
      assert.deepEqual(told({ ...star, ...harmless }), [], JSON.stringify(harmless));
    }
  });

  it("does not blame anybody for the star that Jets writes", () => {
    const found = checkRole(buildRole({ policy: ["s3:GetObject"] }));
    assert.deepEqual(
      found.filter(({ code }) => code === "RESOURCE_STAR"),
      [],
    );
  });

  it("tells NotResource in what is allowed", () => {
    const statement = { Action: "s3:GetObject", NotResource: ["arn:aws:s3:::secret/*"] };
    assert.deepEqual(told({ ...statement, Effect: "Allow" }), ["warning NOTRESOURCE_WITH_ALLOW NotResource"]);
    assert.deepEqual(told({ ...statement, Effect: "Deny" }), []);
  });
});

function told(Statement: unknown): string[] {
  const role = { Policies: [{ PolicyName: "Own", PolicyDocument: { Version: "2012-10-17", Statement } }] };
  return checkRole(role)
    .filter(({ code }) => codes.includes(code))
    .map(({ severity, code, path }) => `${severity} ${code} ${path.slice(4).join()}`);
}
