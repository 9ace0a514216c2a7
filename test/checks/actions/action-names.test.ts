import assert from "node:assert/strict";
import { actionsOfOperation, findAction, servicesDate } from "../../../src/catalog/index.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { anyOf, checkCorrections, checkFindingsIn, findingsOf, roleOf } from "../support/check-findings.ts";

describe("the check of action names", () => {
  const codes = ["INVALID_ACTION"] as const;
  const actions = (...names: readonly string[]): unknown => roleOf({ Effect: "Allow", Action: names, Resource: "*" });
  const corrections = (...names: readonly string[]): unknown[] =>
    findingsOf(codes, actions(...names)).map(({ data }) => data?.correct ?? data?.suggestions);

  it("points at an action that its service does not have", () => {
    checkFindingsAbout(
      anyOf(codes),
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["s3:GetObjects", "s3:GetObject"];
//                              ^^^^^^^^^^^^^^^ error INVALID_ACTION: Amazon S3 has no action "GetObjects"…
      });
    `,
    );
  });

  it("accepts actions in any case, and patterns that match some", () => {
    checkFindingsIn(codes, actions("s3:getobject", "S3:Get*", "s3:*", "*", "*:*", "ec2:?escribe*", "*:ListBucket"), []);
  });

  it("looks at NotAction as well", () => {
    checkFindingsIn(codes, roleOf({ Effect: "Deny", NotAction: ["s3:Nothing", "s3:*"], Resource: "*" }), [
      'Statement.0.NotAction.0 error INVALID_ACTION: Amazon S3 has no action "Nothing"…',
    ]);
  });

  it("corrects slips, operations of the API, and actions of another service", () => {
    const wrong = ["sqs:SendMesage", "s3:ListObjectsV2", "iam:AssumeRole", "cloudwatch:PutLogEvents", "s3:ListBuckets"];
    assert.deepEqual(corrections(...wrong), [
      "sqs:SendMessage",
      "s3:ListBucket",
      "sts:AssumeRole",
      "logs:PutLogEvents",
      "s3:ListAllMyBuckets",
    ]);
    checkCorrections("INVALID_ACTION", actions(...wrong));
  });

  it("corrects what is no service:name", () => {
    const wrong = ["s3", "s3.GetObject", "s3::GetObject", "GetQueueUrl"];
    assert.deepEqual(corrections(...wrong), ["s3:*", "s3:GetObject", "s3:GetObject", "sqs:GetQueueUrl"]);
    checkCorrections("INVALID_ACTION", actions(...wrong));
    checkFindingsIn(codes, actions("", "s3:Get:Object"), [
      'Statement.0.Action.0 error INVALID_ACTION: "" is no action: one has the prefix of its service, a colon and a name.',
      'Statement.0.Action.1 error INVALID_ACTION: An action has one colon, and "s3:Get:Object" has more.',
    ]);
  });

  it("only suggests where it is not clear what was meant", () => {
    assert.deepEqual(corrections("s3:CopyObject"), [["s3:GetObject", "s3:PutObject"]]);
    assert.deepEqual(corrections("s3:Nothing"), [undefined]);
  });

  it("finds patterns that match nothing", () => {
    checkFindingsIn(codes, actions("s3:GetObjects*", "ec2:Descirbe*", "sqs:*Nothing*"), [
      `Statement.0.Action.0 error INVALID_ACTION: No action matches "s3:GetObjects*" (as of ${servicesDate}). Did you mean "s3:GetObject*"?`,
      `Statement.0.Action.1 error INVALID_ACTION: No action matches "ec2:Descirbe*" (as of ${servicesDate}). Did you mean "ec2:Describe*"?`,
      `Statement.0.Action.2 error INVALID_ACTION: No action matches "sqs:*Nothing*" (as of ${servicesDate}).`,
    ]);
  });

  it("leaves a service that does not exist to the check of services", () => {
    checkFindingsIn(codes, actions("dynamo:GetItem", "zz*:Get*"), []);
  });
});

describe("the actions of operations", () => {
  it("exist, and the operations are no actions", () => {
    for (const operation of [
      "s3:ListObjects",
      "s3:HeadObject",
      "dynamodb:TransactWriteItems",
      "budgets:DescribeBudgets",
    ]) {
      const [service = "", name = ""] = operation.split(":");
      assert.equal(findAction(service, name), undefined, operation);
      for (const action of actionsOfOperation(operation) ?? assert.fail(operation)) {
        const [prefix = "", own = ""] = action.split(":");
        assert.equal(findAction(prefix, own)?.name, own, action);
      }
    }
  });
});
