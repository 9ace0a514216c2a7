import assert from "node:assert/strict";
import { findManagedPolicy, managedPolicyPaths } from "../../src/catalog/index.ts";
import { checkRole } from "../../src/checks/index.ts";
import { matches } from "../../src/policy/index.ts";

describe("the checks of AWS's own managed policies", () => {
  let errors: readonly ErrorInPolicy[];

  before("check all documents", function () {
    this.timeout(60_000);
    errors = managedPolicyPaths().flatMap(errorsIn);
  });

  it("find errors only where AWS's documents are wrong", () => {
    const alarms = errors.filter(({ text }) => !known.some((pattern) => matches(pattern, text)));
    assert.deepEqual(alarms.slice(0, 100), []);
  });

  it("find the errors that are there", () => {
    assert.deepEqual(
      known.filter((pattern) => !errors.some(({ text }) => matches(pattern, text))),
      [],
    );
  });
});

interface ErrorInPolicy {
  /** The code, and the string that the error is at, or the operator and the key when it is in a condition. */
  readonly text: string;
  /** The path of the managed policy. */
  readonly policy: string;
}

function errorsIn(policy: string): readonly ErrorInPolicy[] {
  const document = findManagedPolicy(policy)?.document;
  const role = { Policies: [{ PolicyName: "policy", PolicyDocument: document }], ManagedPolicyArns: [] };
  return checkRole(role)
    .filter(({ severity }) => severity === "error")
    .map(({ code, path }) => ({ text: `${code} ${textAt(role, path)}`, policy }));
}

function textAt(role: unknown, path: readonly (string | number)[]): string {
  const condition = path.indexOf("Condition");
  if (condition >= 0) return path.slice(condition + 1).join(" ");
  const value = path.reduce((container, key) => (container as Readonly<Record<string, unknown>>)[key], role);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The errors that are AWS's own, as a code and the string that is wrong, a star standing for anything; by their reason. */
const reasons: Readonly<Record<string, string>> = {
  "The service has ended or was never made public, and AWS's reference does not have it.": `
    INVALID_SERVICE_IN_ACTION builderid:*
    INVALID_SERVICE_IN_ACTION datazonecontrol:*
    INVALID_SERVICE_IN_ACTION deepcomposer:*
    INVALID_SERVICE_IN_ACTION deeplens:*
    INVALID_SERVICE_IN_ACTION deepracer:*
    INVALID_SERVICE_IN_ACTION elastic-inference:*
    INVALID_SERVICE_IN_ACTION iot1click:*
    INVALID_SERVICE_IN_ACTION iotroborunner:*
    INVALID_SERVICE_IN_ACTION mobilehub:*
    INVALID_SERVICE_IN_ACTION sagemaker-groundtruth-synthetic:*
    INVALID_SERVICE_IN_ACTION zocalo:*
    INVALID_SERVICE * deepracer:MultiUser
    INVALID_SERVICE * deepracer:UserToken`,
  "The key was never made public, and AWS's reference does not have it.": `
    INVALID_GLOBAL_CONDITION_KEY StringNotEquals aws:PrincipalOrgMasterAccountId
    INVALID_SERVICE_CONDITION_KEY Null lakeformation:GlueARN`,
  "AWS's reference has a list of values for the key, and requests have one.": `
    MISSING_QUALIFIER StringEquals events:detail-type`,
  "It is an operation of the API, and the action has another name.": `
    INVALID_ACTION budgets:CreateBudget
    INVALID_ACTION budgets:DeleteBudget
    INVALID_ACTION budgets:DescribeBudget
    INVALID_ACTION budgets:DescribeBudgets
    INVALID_ACTION budgets:UpdateBudget`,
  "The service had or is to have the action, and AWS's reference does not have it.": `
    INVALID_ACTION cloud9:ValidateEnvironmentName
    INVALID_ACTION cloudhsm:CreateLunaClient
    INVALID_ACTION cloudhsm:DeleteLunaClient
    INVALID_ACTION cloudhsm:DescribeHapg
    INVALID_ACTION cloudhsm:DescribeLunaClient
    INVALID_ACTION cloudhsm:GetConfig
    INVALID_ACTION cloudhsm:ModifyHapg
    INVALID_ACTION cloudhsm:ModifyLunaClient
    INVALID_ACTION memorydb:ReplicateMultiRegionClusterData
    INVALID_ACTION organizations:CreateBuilderIdOwnedAccount
    INVALID_ACTION payments:*
    INVALID_ACTION qapps:ImportDocumentToQApp
    INVALID_ACTION qapps:ImportDocumentToQAppSession
    INVALID_ACTION route53-recovery-control-config:DescribeRoutingControlByName
    INVALID_ACTION securityagent:*`,
  "AWS's reference has no such resource; most lack a part, or have another separator or another case than the real ones.": `
    INVALID_ARN_RESOURCE arn:*:kms:*:::*
    INVALID_ARN_RESOURCE arn:aws:appflow:*:connector-profile/*
    INVALID_ARN_RESOURCE arn:aws:bedrock-agentcore:*:credential-provider/*
    INVALID_ARN_RESOURCE arn:aws:cloudformation:*:stack/ams-detective-controls-*
    INVALID_ARN_RESOURCE arn:aws:cloudwatch:*:iotfleethub*
    INVALID_ARN_RESOURCE arn:aws:config:*::config-rule/*
    INVALID_ARN_RESOURCE arn:aws:ec2:*:vpc-endpoint:*
    INVALID_ARN_RESOURCE arn:aws:elasticloadbalancing:*:listener/awseb-*
    INVALID_ARN_RESOURCE arn:aws:elasticloadbalancing:*:listener/eb-*
    INVALID_ARN_RESOURCE arn:aws:organizations::*:
    INVALID_ARN_RESOURCE arn:aws:pricingplanmanager::*:subscription:*
    INVALID_ARN_RESOURCE arn:aws:quicksight:*:vpcconnection/*
    INVALID_ARN_RESOURCE arn:aws:redshift-serverless:*:snapshotcopyconfiguration/*
    INVALID_ARN_RESOURCE arn:aws:sagemaker:*:Canvas*
    INVALID_ARN_RESOURCE arn:aws:sagemaker:*:endpointconfig/*
    INVALID_ARN_RESOURCE arn:aws:secretsmanager:*:opsworks-cm!aws-opsworks-cm-secrets-*
    INVALID_ARN_RESOURCE arn:aws:secretsmanager:*:sqlworkbench!*
    INVALID_ARN_RESOURCE arn:aws:securityagent:*:agent-instance*
    INVALID_ARN_RESOURCE arn:aws:states:*:statemachine:*sagemaker*`,
};

const known = Object.values(reasons).flatMap((errors) => errors.trim().split(/\n */));
