import assert from "node:assert/strict";
import { findManagedPolicy } from "../../../src/catalog/index.ts";
import { checkRole, type PlainFinding } from "../../../src/checks/index.ts";
import retiredPolicies from "../../../src/checks/data/retired-policies.json" with { type: "json" };
import { managedPolicyArn } from "../../../src/policy/index.ts";
import { checkFindings } from "../../service/support/check-diagnostics.ts";

describe("the check of managed policies", () => {
  it("says what to write at the name in the file", () => {
    checkFindings(`
      Jets.deploy.configure((config) => {
        config.ci.iam.managed_policy = [
          "AmazonS3ReadOnlyAccess",
          "arn:aws:iam::aws:policy/service-role/AWSLambdaRole",
          "AWSLambdaBasicExecutionRole",
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning managed-policy-path: The managed policy "AWSLambdaBasicExecutionRole" has another path. Write "service-role/AWSLambdaBasicExecutionRole".
          "arn:aws:iam::aws:policy/AmazonS3Readonlyaccess",
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-managed-policy: AWS has no managed policy "AmazonS3Readonlyaccess"; the case of names counts. Write "AmazonS3ReadOnlyAccess".
          "AWSSupportServiceRolePolicy",
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning service-linked-policy: The managed policy "AWSSupportServiceRolePolicy" belongs to a service-linked role, and AWS lets nobody attach it to another one. Remove it.
          "AWSLambdaReadOnlyAccess",
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated-managed-policy: AWS has retired the managed policy "AWSLambdaReadOnlyAccess", and it can no longer be attached to a role. Attach "AWSLambda_ReadOnlyAccess" instead.
        ];
      });
    `);
  });

  it("corrects to a policy that exists, whole as it stands in the role", () => {
    checkCorrection("AWSLambdaBasicExecutionRole", "managed-policy-path", "service-role/AWSLambdaBasicExecutionRole");
    checkCorrection("job-function/AmazonS3FullAccess", "managed-policy-path", "AmazonS3FullAccess");
    checkCorrection("service-role/AWSConfigRole", "deprecated-managed-policy", "service-role/AWS_ConfigRole");
    checkCorrection("amazons3fullaccess", "unknown-managed-policy", "AmazonS3FullAccess");
    checkCorrection("S3FullAccess", "unknown-managed-policy", "AmazonS3FullAccess");
    checkCorrection("AWSS3FullAccess", "unknown-managed-policy", "AmazonS3FullAccess");
    checkCorrection(
      "AWSLambdaSQSQueueExecutionRol",
      "unknown-managed-policy",
      "service-role/AWSLambdaSQSQueueExecutionRole",
    );
  });

  it("suggests, but does not decide, where more is different", () => {
    assert.deepEqual(
      findingsOf("AmazonRDSReadonly").map(({ code, data }) => [code, data?.correct]),
      [["unknown-managed-policy", undefined]],
    );
    const [finding] = findingsOf("AmazonDynamoDBFullAcces_v1");
    assert.equal(finding?.data?.correct, undefined);
    assert.ok(finding?.data?.suggestions?.includes(managedPolicyArn("AmazonDynamoDBFullAccess_v2")));
    assert.match(finding?.message ?? "", /on \d{4}-\d\d-\d\d\. Did you mean "Amazon/);
    assert.deepEqual(findingsOf("MyOwnPolicyOfTheOtherDay")[0]?.data?.suggestions, undefined);
  });

  it("tells policies that cannot be attached, whatever their path", () => {
    for (const name of ["AWSSupportServiceRolePolicy", "aws-service-role/AWSSupportServiceRolePolicy"]) {
      const [finding] = findingsOf(name);
      assert.deepEqual([finding?.code, finding?.data?.correct], ["service-linked-policy", undefined]);
    }
  });

  it("knows retired policies without a successor, and those that are about to go", () => {
    const [gone] = findingsOf("AWSMobileHub_FullAccess");
    assert.equal(gone?.code, "deprecated-managed-policy");
    assert.equal(gone.data?.correct, undefined);
    const [leaving] = findingsOf("service-role/AmazonEC2RoleforSSM");
    assert.equal(leaving?.data?.correct, managedPolicyArn("AmazonSSMManagedInstanceCore"));
    assert.match(leaving.message, /^AWS has said that it will retire/);
    checkCorrection("AmazonEC2RoleforSSN", "deprecated-managed-policy", "AmazonSSMManagedInstanceCore");
  });

  it("names successors that exist and are not retired themselves", () => {
    for (const successor of [retiredPolicies.retired, retiredPolicies.onPathToRetirement].flatMap(Object.values)) {
      if (successor !== null) assert.deepEqual(findingsOf(String(successor)), [], String(successor));
    }
    const names = Object.keys(retiredPolicies.onPathToRetirement);
    for (const name of names)
      assert.ok(
        [name, `service-role/${name}`].some((path) => findManagedPolicy(path)),
        name,
      );
  });

  it("does not judge the policies of accounts and of other partitions, nor what is unknown", () => {
    for (const arn of [
      "arn:aws:iam::123456789012:policy/AWSLambdaReadOnlyAccess",
      "arn:aws-cn:iam::aws:policy/AWSLambdaReadOnlyAccess",
      "arn:${AWS::Partition}:iam::aws:policy/AWSLambdaReadOnlyAccess",
    ]) {
      assert.deepEqual(findingsOf(arn), []);
    }
    checkFindings(`
      Jets.deploy.configure((config) => {
        config.ci.iam.managed_policy = [process.env.POLICY, ...more];
      });
    `);
  });

  it("does not fall for names that objects have", () => {
    for (const name of ["constructor", "__proto__", "toString"]) {
      assert.equal(findingsOf(name)[0]?.code, "unknown-managed-policy");
    }
  });
});

function findingsOf(name: string): PlainFinding[] {
  // What a policy allows is the business of other checks.
  return checkRole({ ManagedPolicyArns: [managedPolicyArn(name)] }).filter(({ code }) => code.includes("-policy"));
}

function checkCorrection(name: string, code: string, right: string): void {
  const [finding] = findingsOf(name);
  assert.deepEqual(
    [finding?.code, finding?.severity, finding?.path, finding?.data?.correct],
    [code, "warning", ["ManagedPolicyArns", 0], `arn:aws:iam::aws:policy/${right}`],
  );
  assert.ok(finding?.data?.link?.startsWith("https://docs.aws.amazon.com/"));
  assert.deepEqual(findingsOf(right), []);
}
