import assert from "node:assert/strict";
import { checkRole } from "../../../src/checks/index.ts";
import { checkFindings, checkFindingsAbout } from "../../service/support/check-diagnostics.ts";

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

  it("takes the characters of IAM only, and offers a name of them", () => {
    checkFindingsAbout(
      /policy-name/,
      `
      const PolicyDocument = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "xray:PutTelemetryRecords", Resource: "*" }] };
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{ PolicyName: " my policy/a", PolicyDocument }];
//                                            ^^^^^^^^^^^^^^ error invalid-policy-name: The name of an inline policy has letters from A to Z, digits and +=,.@-_ only, and this is " my policy/a". Write "my-policy-a".
      });
    `,
    );
  });

  it("takes 128 characters, what CloudFormation computes, and no empty name", () => {
    const found = (...names: readonly unknown[]) =>
      checkRole({ Policies: names.map((PolicyName) => ({ PolicyName })) })
        .filter(({ code }) => code === "invalid-policy-name")
        .map(({ path, data }) => [path[1], data?.correct]);
    const most = "a".repeat(128);
    assert.deepEqual(found("A_z09+=,.@-", most, "!Sub ${AWS::StackName}-ci", { Ref: "Name" }, 5, undefined), []);
    assert.deepEqual(found(`${most}b`, "", "/", "a b", "a-b", "ä"), [
      [0, undefined],
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [5, undefined],
    ]);
    assert.deepEqual(found("a  b/c"), [[0, "a-b-c"]]);
    const [long] = checkRole({ Policies: [{ PolicyName: `${most}b` }] }).filter(
      ({ code }) => code === "invalid-policy-name",
    );
    assert.match(long?.message ?? "", /can have 128 characters, and this has 129\. Give it a shorter one\.$/);
  });
});
