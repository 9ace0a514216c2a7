import assert from "node:assert/strict";
import { checkRole, type PlainFinding } from "../../../src/checks/index.ts";
import { escalationMethods } from "../../../src/checks/risks/escalation.ts";
import riskyActions from "../../../src/checks/data/risky-actions.json" with { type: "json" };
import { buildRole } from "../../../src/policy/index.ts";
import { checkFindings } from "../../service/support/check-diagnostics.ts";

const codeBuild = ["iam:PassRole", "codebuild:CreateProject", "codebuild:StartBuild"];

describe("the check for ways to get more permissions", () => {
  it("knows all methods of its data, by actions that AWS has", () => {
    assert.equal(riskyActions.privilegeEscalation.length, 59);
    assert.equal(escalationMethods().length, 59);
  });

  it("says nothing of what Jets’ defaults allow, nor of overrides that only narrow them", () => {
    for (const config of [{}, { default_policy: ["iam", "logs"] }, { policy: ["iam", "s3", "codebuild:*"] }]) {
      assert.deepEqual(methodsIn(config), [], JSON.stringify(config));
    }
  });

  it("tells what a line adds to the defaults, method by method", () => {
    assert.deepEqual(methodsIn({ policy: ["lambda:Invoke*", "lambda:CreateFunction"] }), [
      "PassExistingRoleToNewLambdaThenInvoke",
    ]);
    assert.equal(methodsIn({ policy: ["lambda"] }).length, 6);
    assert.equal(methodsIn({ policy: ["*"] }).length, 59 - 25);
    assert.equal(methodsIn({ managed_policy: ["AdministratorAccess"] }).length, 59 - 25);
    assert.deepEqual(methodsIn({ policy: ["dynamodb", "sqs"], managed_policy: ["ReadOnlyAccess"] }), []);
  });

  it("needs all actions of a method", () => {
    assert.deepEqual(methodsIn({ policy: ["lambda:CreateFunction"] }), []);
    assert.deepEqual(methodsIn({ policy: ["lambda"], default_policy: ["s3"] }), [
      "EditExistingLambdaFunctionWithRole",
      "UpdateAndInvokeLambdaFunction",
      "UpdateLambdaFunctionAndAddPermission",
    ]);
  });

  it("judges a role without the defaults by itself", () => {
    const [finding, ...others] = escalationsIn(plainRole({ Effect: "Allow", Action: codeBuild, Resource: "*" }));
    assert.deepEqual(others, []);
    assert.deepEqual(finding, {
      code: "PRIVILEGE_ESCALATION",
      severity: "warning",
      message:
        'With "codebuild:StartBuild" the role can get more permissions than it is given. PassExistingRoleToNewCodeBuildProjectThenBuild takes iam:PassRole, codebuild:CreateProject and codebuild:StartBuild. Grant fewer actions, or name the resources that the deploy needs them for.',
      path: ["Policies", 0, "PolicyDocument", "Statement", "Action", 2],
      data: {
        method: "PassExistingRoleToNewCodeBuildProjectThenBuild",
        actions: codeBuild,
        link: "https://pathfinding.cloud/paths/codebuild-001",
      },
    });
  });

  it("is told at an override that adds to the defaults", () => {
    const [first] = escalationsIn(buildRole({ default_policy: ["iam", "apprunner"] }));
    assert.deepEqual(
      [first?.data?.method, first?.path],
      ["PassExistingRoleToNewAppRunnerService", ["Policies", 0, "PolicyDocument", "Statement", 0, "Action", 1]],
    );
  });

  it("is told at the narrowest string, outside of the defaults, and at a managed policy where no string is", () => {
    const pathOf = (config: unknown): unknown => escalationsIn(buildRole(config))[0]?.path;
    assert.deepEqual(pathOf({ policy: ["apprunner:*", "apprunner:CreateService", "apprunner:Create*"] }), [
      "Policies",
      1,
      "PolicyDocument",
      "Statement",
      0,
      "Action",
      1,
    ]);
    assert.deepEqual(pathOf({ policy: [{ Effect: "Allow", NotAction: ["lambda:*"], Resource: "*" }] }), [
      "Policies",
      1,
      "PolicyDocument",
      "Statement",
      0,
      "NotAction",
    ]);
    assert.deepEqual(pathOf({ managed_policy: ["PowerUserAccess"] }), ["ManagedPolicyArns", 2]);
  });

  it("is less serious on some resources and under conditions", () => {
    const on = { Effect: "Allow", Action: codeBuild, Resource: "arn:aws:iam::*:role/build" };
    const when = {
      Effect: "Allow",
      Action: codeBuild,
      Resource: "*",
      Condition: { Bool: { "aws:SecureTransport": "true" } },
    };
    const told = [on, when].map((statement) => escalationsIn(plainRole(statement))[0]);
    assert.deepEqual(
      told.map((finding) => finding?.severity),
      ["information", "information"],
    );
    assert.match(told[0]?.message ?? "", /than it is given, on some resources\./);
    assert.match(told[1]?.message ?? "", /than it is given, under conditions\./);
  });

  it("tells that an override under conditions became one without", () => {
    const condition = { Bool: { "aws:SecureTransport": "true" } };
    const limited = [{ Effect: "Allow", Action: ["iam:*"], Resource: "*", Condition: condition }];
    assert.deepEqual(methodsIn({ default_policy: limited }), []);
    assert.ok(methodsIn({ default_policy: limited, policy: ["iam"] }).includes("CreateAccessKey"));
  });

  it("honours what denies an action on all resources, and only that", () => {
    const allow = { Effect: "Allow", Action: codeBuild, Resource: "*" };
    const deny = { Effect: "Deny", Action: "codebuild:Start*", Resource: "*" };
    assert.deepEqual(escalationsIn(plainRole([allow, deny])), []);
    for (const limit of [
      { Resource: "arn:aws:codebuild:*:*:project/x" },
      { Condition: { Bool: { "aws:SecureTransport": "false" } } },
    ]) {
      assert.equal(escalationsIn(plainRole([allow, { ...deny, ...limit }])).length, 1);
    }
  });

  it("makes one problem of what one string does, as the editor shows it", () => {
    checkFindings(
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["lambda", "apprunner:CreateService"];
//                              ^^^^^^^^ warning PRIVILEGE_ESCALATION: This gives the role 6 known ways to get more permissions: PassExistingRoleToNewLambdaThenInvoke, PassExistingRoleToNewLambdaThenTriggerWithExistingDynamo, EditExistingLambdaFunctionWithRole, UpdateAndInvokeLambdaFunction, UpdateLambdaFunctionAndAddPermission and PassExistingRoleToNewLambdaThenAddPermission. Grant fewer actions, or name the resources that the deploy needs them for.
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning PRIVILEGE_ESCALATION: With "apprunner:CreateService" the role can…
      });
    `,
      { SERVICE_WILDCARD: "off", PERMISSIONS_MANAGEMENT_ACTIONS: "off" },
    );
  });
});

function plainRole(statements: unknown): unknown {
  return { Policies: [{ PolicyName: "Own", PolicyDocument: { Version: "2012-10-17", Statement: statements } }] };
}

function escalationsIn(role: unknown): PlainFinding[] {
  return checkRole(role).filter(({ code }) => code === "PRIVILEGE_ESCALATION");
}

function methodsIn(config: unknown): unknown[] {
  return escalationsIn(buildRole(config)).map(({ data }) => data?.method);
}
