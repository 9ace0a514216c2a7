import assert from "node:assert/strict";
import { checkRole } from "../../../src/checks/index.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";

const subject = /^other-partition$/;

describe("the check of the partitions of ARNs", () => {
  it("is told where the managed policies that Jets attaches are of another one", () => {
    checkFindingsAbout(
      subject,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::a/*", "arn:aws-cn:s3:::a/*"],
//                                                                                ^^^^^^^^^^^^^^^^^^^^^ information other-partition: This ARN is of the partition aws-cn, and the managed policies of the role are of aws; a role reaches only what is in its own. Write "arn:*:s3:::a/*" for any partition.
        }];
      });
    `,
    );
  });

  it("is not told of an open partition, of one that does not exist, or where there is nothing to compare with", () => {
    const china = "arn:aws-cn:iam::aws:policy/ReadOnlyAccess";
    assert.deepEqual(told("arn:*:s3:::a/*", ["arn:aws:iam::aws:policy/ReadOnlyAccess"]), []);
    assert.deepEqual(told("arn:aws-mars:s3:::a/*", ["arn:aws:iam::aws:policy/ReadOnlyAccess"]), []);
    assert.deepEqual(told("arn:aws-cn:s3:::a/*", [china]), []);
    assert.deepEqual(told("arn:aws-cn:s3:::a/*", []), []);
    assert.deepEqual(told("arn:aws-cn:s3:::a/*", ["arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess"]), []);
    assert.deepEqual(told("arn:aws:s3:::a/*", [china]), ["arn:*:s3:::a/*"]);
  });
});

/** What is offered in place of a resource in a role with some managed policies. */
function told(Resource: string, ManagedPolicyArns: readonly string[]): unknown[] {
  const Statement = [{ Effect: "Allow", Action: "s3:GetObject", Resource }];
  const Policies = [{ PolicyName: "Own", PolicyDocument: { Version: "2012-10-17", Statement } }];
  const found = checkRole({ Policies, ManagedPolicyArns }).filter(({ code }) => subject.test(code));
  return found.flatMap(({ data }) => data?.suggestions ?? []);
}
