import assert from "node:assert/strict";
import { anyOf, findingsOf, checkCorrections, checkFindingsIn, roleOf } from "../support/check-findings.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";

const actions = (...names: readonly string[]): unknown => roleOf({ Effect: "Allow", Action: names, Resource: "*" });

describe("the check of services", () => {
  const codes = ["INVALID_SERVICE_IN_ACTION"] as const;

  it("names the service that was most likely meant", () => {
    checkFindingsAbout(
      anyOf(codes),
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["dynamo", "s3", "lambda:Get*"];
//                              ^^^^^^^^ error INVALID_SERVICE_IN_ACTION: AWS has no service "dynamo"…
      });
    `,
    );
  });

  it("knows slips, nicknames and the names that AWS gives its services", () => {
    const role = actions("lamda:*", "efs:*", "stepfunctions:*", "cloudwatchlogs:*", "cognito:AdminGetUser");
    assert.deepEqual(
      findingsOf(codes, role).map(({ data }) => data?.correct),
      ["lambda:*", "elasticfilesystem:*", "states:*", "logs:*", "cognito-idp:AdminGetUser"],
    );
    checkCorrections("INVALID_SERVICE_IN_ACTION", role);
  });

  it("suggests several where one is not clear, and none where nothing is like it", () => {
    const [cognito, nothing] = findingsOf(codes, actions("cognito:*", "nothinglikeit:*"));
    assert.deepEqual(cognito?.data?.suggestions, ["cognito-idp:*", "cognito-identity:*"]);
    assert.equal(cognito.data.correct, undefined);
    assert.match(cognito.message, /Did you mean "cognito-idp" or "cognito-identity"\?$/);
    assert.deepEqual([nothing?.data?.suggestions, nothing?.data?.correct], [undefined, undefined]);
    assert.match(nothing?.message ?? "", /^AWS has no service "nothinglikeit" \(as of [\d-]+\)\.$/);
  });

  it("accepts services in any case, and patterns that match some", () => {
    checkFindingsIn(codes, actions("S3:GetObject", "s3*:Get*", "*", "*:*", "ec2:*"), []);
    checkFindingsIn(codes, actions("zz*:Get*", "constructor:*"), [
      'Statement.0.Action.0 error INVALID_SERVICE_IN_ACTION: AWS has no service "zz*"…',
      'Statement.0.Action.1 error INVALID_SERVICE_IN_ACTION: AWS has no service "constructor"…',
    ]);
  });
});

describe("the check of wildcards in services", () => {
  const codes = ["WILDCARD_IN_SERVICE_NAME"] as const;

  it("says what Jets makes of a star", () => {
    checkFindingsAbout(
      anyOf(codes),
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["*", "s3:*"];
//                              ^^^ information WILDCARD_IN_SERVICE_NAME: Jets makes "*:*" of "*", which means every action of every service of AWS. Name the services that are needed.
      });
    `,
    );
  });

  it("says which services a pattern means", () => {
    checkFindingsIn(codes, actions("*", "*:Get*", "dynamo*:Get*", "cognito*:*", "s3:Get*"), [
      "Statement.0.Action.0 information WILDCARD_IN_SERVICE_NAME: This means every action of every service of AWS…",
      'Statement.0.Action.1 information WILDCARD_IN_SERVICE_NAME: "*:Get*" means the actions of that name of every service of AWS…',
      'Statement.0.Action.2 information WILDCARD_IN_SERVICE_NAME: "dynamo*:Get*" means dynamodb, and services that AWS may add…',
      'Statement.0.Action.3 information WILDCARD_IN_SERVICE_NAME: "cognito*:*" means cognito-identity, cognito-idp and cognito-sync, and…',
    ]);
  });

  it("lets everything be denied", () => {
    checkFindingsIn(codes, roleOf({ Effect: "Deny", Action: "*", Resource: "*" }), []);
  });
});
