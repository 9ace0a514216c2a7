import assert from "node:assert/strict";
import { checkRole, type CheckCode, type PlainFinding } from "../../../src/checks/index.ts";
import { buildRole } from "../../../src/policy/index.ts";

describe("the check for what single actions expose", () => {
  it("tells actions that change permissions, all of a string at once", () => {
    const [finding, ...others] = found("PERMISSIONS_MANAGEMENT_ACTIONS", { policy: ["dynamodb", "sqs:SendMessage"] });
    assert.deepEqual(others, []);
    assert.deepEqual(
      [finding?.severity, finding?.path],
      ["information", ["Policies", 1, "PolicyDocument", "Statement", 0, "Action", 0]],
    );
    assert.match(
      finding?.message ?? "",
      /^"dynamodb:\*" lets the role change who may do what \(dynamodb:Del.*Name the actions/,
    );
    assert.ok(finding?.data?.actions?.includes("dynamodb:PutResourcePolicy"));
    assert.equal(finding?.data?.actions?.includes("dynamodb:GetResourcePolicy"), false);
  });

  it("warns where identities change", () => {
    const [finding] = found("PERMISSIONS_MANAGEMENT_ACTIONS", { policy: ["organizations:AttachPolicy"] });
    assert.equal(finding?.severity, "warning");
    assert.match(finding.message, /, on all resources\. Name in Resource those that the deploy needs\.$/);
  });

  it("warns of credentials, but for an action that cannot be limited", () => {
    const findings = found("CREDENTIALS_EXPOSURE", {
      policy: ["ecr:GetAuthorizationToken", "sts:Assume*", "ecr:Put*"],
    });
    assert.deepEqual(
      findings.map(({ severity, data }) => [severity, data?.actions]),
      [
        ["information", ["ecr:GetAuthorizationToken"]],
        ["warning", ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"]],
      ],
    );
  });

  it("tells what can read data", () => {
    const [finding, ...others] = found("DATA_EXFILTRATION", { policy: ["secretsmanager:Get*", "s3:GetObject"] });
    assert.deepEqual(others, []);
    assert.deepEqual([finding?.severity, finding?.data?.actions], ["information", ["secretsmanager:GetSecretValue"]]);
  });

  it("is told at the string of one’s own, also where an override of the defaults is narrower", () => {
    const config = { default_policy: ["ecr:GetAuthorizationToken"], policy: ["ecr:Get*", "ecr:*"] };
    const [finding, ...others] = found("CREDENTIALS_EXPOSURE", config);
    assert.deepEqual(others, []);
    assert.match(finding?.message ?? "", /^"ecr:Get\*"/);
    const [ofOverride] = found("CREDENTIALS_EXPOSURE", { default_policy: config.default_policy });
    assert.match(ofOverride?.message ?? "", /^"ecr:GetAuthorizationToken"/);
  });

  it("names all of four actions, and of more three with the count of the others", () => {
    const told = (policy: string) => {
      const [finding] = found("PERMISSIONS_MANAGEMENT_ACTIONS", { policy: [policy] });
      return [finding?.data?.actions?.length, /\((.*)\)/.exec(finding?.message ?? "")?.[1]] as const;
    };
    const [few, names] = told("fsx:*");
    assert.deepEqual([few, names?.split(/, | and /).length], [4, 4]);
    const [many, some] = told("waf:*");
    assert.match(some ?? "", new RegExp(`^waf:\\w+, waf:\\w+, waf:\\w+ and ${(many ?? 0) - 3} more actions$`));
  });

  it("says what to do about a managed policy", () => {
    const [finding] = found("CREDENTIALS_EXPOSURE", { managed_policy: ["ReadOnlyAccess"] });
    assert.deepEqual(finding?.path, ["ManagedPolicyArns", 2]);
    assert.match(
      finding.message,
      /^"ReadOnlyAccess" lets the role get credentials \(.* and \d+ more actions\), on all resources\. Attach one/,
    );
  });

  it("says nothing of Jets’ defaults, of limits, and of what is denied", () => {
    const Action = ["sts:AssumeRole", "secretsmanager:GetSecretValue", "sqs:AddPermission"];
    const statements = [
      { Effect: "Allow", Action, Resource: "arn:aws:iam::123456789012:role/deploy" },
      { Effect: "Allow", Action, Resource: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } },
      { Effect: "Deny", Action, Resource: "*" },
    ];
    const denied = [
      { Effect: "Allow", Action, Resource: "*" },
      { Effect: "Deny", Action, Resource: "*" },
    ];
    for (const config of [{}, { policy: ["iam", "s3"] }, { policy: statements.slice(0, 2) }, { policy: denied }]) {
      assert.deepEqual(exposures(config), [], JSON.stringify(config));
    }
  });
});

function exposures(config: unknown): PlainFinding[] {
  return checkRole(buildRole(config)).filter(({ code }) =>
    ["PERMISSIONS_MANAGEMENT_ACTIONS", "CREDENTIALS_EXPOSURE", "DATA_EXFILTRATION"].includes(code),
  );
}

function found(code: CheckCode, config: unknown): PlainFinding[] {
  return exposures(config).filter((finding) => finding.code === code);
}
