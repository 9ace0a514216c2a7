import assert from "node:assert/strict";
import { unknownParts } from "../../src/permissions/index.ts";
import { keysOf } from "../../src/policy/index.ts";
import { readDeployText } from "../../src/service/index.ts";

describe("the unknown parts of a role", () => {
  it("are those that may allow or deny something", () => {
    const { role } = readDeployText(
      "file:///deploy.ts",
      `Jets.deploy.configure((config) => {
        config.ci.iam.policy = [
          process.env.EXTRA,
          { Sid: process.env.SID, Action: ["s3:*", process.env.ACTION], Effect: "Allow", Resource: process.env.BUCKET },
        ];
        config.ci.iam.managed_policy = [process.env.MANAGED];
      });`,
    );
    assert.deepEqual(
      unknownParts(role).map(({ value, path }) => `${keysOf(path).join(".")} ${value.expression}`),
      [
        "Policies.1.PolicyDocument.Statement.0 process.env.EXTRA",
        "Policies.1.PolicyDocument.Statement.1.Action.1 process.env.ACTION",
        "Policies.1.PolicyDocument.Statement.1.Resource process.env.BUCKET",
        "ManagedPolicyArns.2 process.env.MANAGED",
      ],
    );
  });
});
