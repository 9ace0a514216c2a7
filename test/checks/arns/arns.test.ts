import assert from "node:assert/strict";
import type { CheckCode } from "../../../src/checks/index.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { anyOf, checkCorrections, checkFindingsIn, findingsOf, roleOf } from "../support/check-findings.ts";

const resources = (...arns: readonly string[]): unknown =>
  roleOf({ Effect: "Allow", Action: "s3:GetObject", Resource: arns });

const codes: readonly CheckCode[] = [
  "ARN_ACCOUNT_NOT_ALLOWED",
  "ARN_REGION_NOT_ALLOWED",
  "INVALID_ARN_ACCOUNT",
  "INVALID_ARN_PREFIX",
  "INVALID_ARN_REGION",
  "INVALID_ARN_RESOURCE",
  "INVALID_ARN_SERVICE_CASE",
  "INVALID_PARTITION",
  "INVALID_SERVICE",
  "MISSING_ARN_FIELD",
  "MISSING_ARN_REGION",
];

/** Checks that an ARN has one finding, whose correction is the ARN given; undefined for none. */
function checkArn(arn: string, code: CheckCode, correct: string | undefined): void {
  const role = resources(arn);
  assert.deepEqual(
    findingsOf(codes, role).map((finding) => [finding.code, finding.severity, finding.data?.correct]),
    [[code, "error", correct]],
    arn,
  );
  if (correct === undefined) return;
  checkCorrections(code, role);
  assert.deepEqual(findingsOf(codes, resources(correct)), [], correct);
}

describe("the checks of ARNs", () => {
  it("point at the ARN in the file", () => {
    checkFindingsAbout(
      anyOf(codes),
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{ Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::b/*", "arn:aws:s3::b/*"] }];
//                                                                                                          ^^^^^^^^^^^^^^^^^ error MISSING_ARN_FIELD: "arn:aws:s3::b/*" lacks parts of an ARN, which is arn:partition:service:region:account:resource. Write "arn:aws:s3:::b/*".
      });
    `,
    );
  });

  it("find nothing in ARNs that AWS has, with wildcards and variables", () => {
    const right = [
      "*",
      "arn:aws:s3:::bucket",
      "arn:aws:s3:::bucket/${aws:username}/*",
      "arn:aws:s3:::*",
      "arn:aws:s3:*:*:accesspoint/*",
      "arn:aws:s3:us-east-1:123456789012:accesspoint/mine",
      "arn:aws-cn:sqs:cn-north-1:123456789012:queue",
      "arn:*:sqs:us-*:${aws:PrincipalAccount}:queue",
      "arn:aws:iam::123456789012:role/path/name",
      "arn:aws:iam::aws:policy/AdministratorAccess",
      "arn:aws:iam::*:root",
      "arn:aws:cloudformation:*:aws:transform/Serverless-2016-10-31",
      "arn:aws:cloudformation:us-east-1:123456789012:stack/name/*",
      "arn:aws:cloudformation:us-east-1:123456789012:stack/jets-*",
      "arn:aws:ssm:us-east-1::document/AWS-RunShellScript",
      "arn:aws:lambda:us-east-1:123456789012:function:name:alias",
      "arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/*:*",
      "arn:aws:dynamodb:us-east-1:123456789012:table/name/index/*",
      "arn:aws:execute-api:us-east-1:123456789012:id/stage/GET/path",
      "arn:aws:apigateway:us-east-1::/restapis/*",
      "arn:aws:backup:us-east-1:123456789012:recovery-point:*",
      "arn:aws:codebuild:us-east-1:123456789012:project/name",
      "${aws:PrincipalTag/arn}",
      "arn:aws:${Service}:us-east-1:123456789012:name",
    ];
    checkFindingsIn(codes, resources(...right), []);
  });

  it("want all parts of an ARN", () => {
    checkArn("my-bucket", "INVALID_ARN_PREFIX", undefined);
    checkArn("aws:s3:::bucket", "INVALID_ARN_PREFIX", "arn:aws:s3:::bucket");
    checkArn("ARN:aws:s3:::bucket", "INVALID_ARN_PREFIX", "arn:aws:s3:::bucket");
    checkArn("", "INVALID_ARN_PREFIX", undefined);
    checkArn("arn:aws:s3:bucket", "MISSING_ARN_FIELD", "arn:aws:s3:::bucket");
    checkArn("arn:aws:ssm:*", "MISSING_ARN_FIELD", "arn:aws:ssm:*:*:*");
    checkArn("arn:aws:sqs:us-east-1:queue", "MISSING_ARN_FIELD", undefined);
    checkArn("arn:aws:s3:::", "INVALID_ARN_RESOURCE", undefined);
  });

  it("know the partitions and services", () => {
    checkArn("arn:AWS:s3:::bucket", "INVALID_PARTITION", "arn:aws:s3:::bucket");
    checkArn("arn::s3:::bucket", "INVALID_PARTITION", "arn:aws:s3:::bucket");
    checkArn("arn:azure*:s3:::bucket", "INVALID_PARTITION", undefined);
    checkArn("arn:aws:S3:::bucket", "INVALID_ARN_SERVICE_CASE", "arn:aws:s3:::bucket");
    checkArn(
      "arn:aws:lamda:us-east-1:123456789012:function:f",
      "INVALID_SERVICE",
      "arn:aws:lambda:us-east-1:123456789012:function:f",
    );
    checkArn("arn:aws:nothinglikeit:::x", "INVALID_SERVICE", undefined);
    checkArn("arn:aws:*:*:*:x", "INVALID_SERVICE", undefined);
    checkArn("arn:aws:::::x", "INVALID_SERVICE", undefined);
  });

  it("know the Regions, and where there is one", () => {
    checkArn("arn:aws:sqs::123456789012:queue", "MISSING_ARN_REGION", undefined);
    checkArn("arn:aws:s3:us-east-1::bucket", "ARN_REGION_NOT_ALLOWED", "arn:aws:s3:::bucket");
    checkArn("arn:aws:iam:us-east-1:123456789012:role/r", "ARN_REGION_NOT_ALLOWED", "arn:aws:iam::123456789012:role/r");
    checkArn("arn:aws:sqs:us-eest-1:123456789012:q", "INVALID_ARN_REGION", "arn:aws:sqs:us-east-1:123456789012:q");
    checkArn("arn:aws-cn:sqs:us-gov-*:123456789012:q", "INVALID_ARN_REGION", undefined);
    checkArn("arn:aws:sqs:mars:123456789012:q", "INVALID_ARN_REGION", undefined);
  });

  it("know accounts, and where there is one", () => {
    checkArn("arn:aws:s3::123456789012:bucket", "ARN_ACCOUNT_NOT_ALLOWED", "arn:aws:s3:::bucket");
    checkArn("arn:aws:sqs:us-east-1:1234-5678-9012:q", "INVALID_ARN_ACCOUNT", "arn:aws:sqs:us-east-1:123456789012:q");
    checkArn("arn:aws:sqs:us-east-1:12345:q", "INVALID_ARN_ACCOUNT", undefined);
    checkArn("arn:aws:sqs:us-east-1:ACCOUNT:q", "INVALID_ARN_ACCOUNT", undefined);
  });

  it("know the forms of resources", () => {
    const lambda = "arn:aws:lambda:us-east-1:123456789012";
    checkArn(`${lambda}:function/name`, "INVALID_ARN_RESOURCE", `${lambda}:function:name`);
    checkArn(`${lambda}:functoin:name`, "INVALID_ARN_RESOURCE", `${lambda}:function:name`);
    checkArn("arn:aws:iam::123456789012:Role/name", "INVALID_ARN_RESOURCE", "arn:aws:iam::123456789012:role/name");
    checkArn("arn:aws:states:*:*:statemachine:*", "INVALID_ARN_RESOURCE", "arn:aws:states:*:*:stateMachine:*");
    checkArn("arn:aws:dynamodb:us-east-1:123456789012:my-table", "INVALID_ARN_RESOURCE", undefined);
  });

  it("look at NotResource as well", () => {
    const role = roleOf({
      Effect: "Deny",
      Action: "s3:*",
      NotResource: ["arn:aws:s3:us-east-1::bucket", "arn:aws:s3:::b"],
    });
    assert.deepEqual(
      findingsOf(codes, role).map(({ code, path }) => [code, path.slice(3)]),
      [["ARN_REGION_NOT_ALLOWED", ["Statement", 0, "NotResource", 0]]],
    );
  });
});
