import assert from "node:assert/strict";
import { checkRole } from "../../../src/checks/index.ts";
import { checkFindings } from "../../service/support/check-diagnostics.ts";

describe("the check of the policies’ names", () => {
  it("is told where somebody has named a policy as Jets names its own", () => {
    checkFindings(`
      const PolicyDocument = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "xray:PutTelemetryRecords", Resource: "*" }] };
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["sqs:CreateQueue", { PolicyName: "CustomPolicy", PolicyDocument }, { PolicyName: "Own", PolicyDocument }];
//                                                               ^^^^^^^^^^^^^^ error duplicate-policy-name: The role has another inline policy with the name "CustomPolicy", and IAM takes one of each name. Give this one another name.
      });
    `);
  });

  it("is told at all but the first in a role of others", () => {
    const named = (PolicyName: unknown): unknown => ({ PolicyName });
    const Policies = [named("a"), named("b"), named("a"), named(5), named(5), {}, named("A"), named("a")];
    const found = checkRole({ Policies }).filter(({ code }) => code === "duplicate-policy-name");
    assert.deepEqual(
      found.map(({ severity, path }) => [severity, path]),
      [
        ["error", ["Policies", 2, "PolicyName"]],
        ["error", ["Policies", 7, "PolicyName"]],
      ],
    );
  });
});
