import assert from "node:assert/strict";
import { findAction } from "../../src/catalog/index.ts";
import { permissionsOf, viewRole, type ActionPermission, type Permissions } from "../../src/permissions/index.ts";
import { locateJson, type Located } from "../../src/policy/index.ts";

describe("the permissions of a role", () => {
  const place = { uri: "file:///deploy.ts", start: 0, end: 0 };

  function permissions(statements: unknown, arns: readonly unknown[] = []): Permissions {
    const role = {
      Policies: [{ PolicyName: "Own", PolicyDocument: { Statement: statements } }],
      ManagedPolicyArns: arns,
    };
    return permissionsOf(viewRole(locateJson(role, place)));
  }

  function permission({ actions }: Permissions, name: string): ActionPermission | undefined {
    const action = findAction(...(name.split(":") as [string, string]));
    assert(action !== undefined, `the catalog has ${name}`);
    return actions.get(action);
  }

  const access = (found: Permissions, name: string): string | undefined => permission(found, name)?.access;
  const allow = { Effect: "Allow", Resource: "*" };
  const deny = { Effect: "Deny", Resource: "*" };
  const condition = { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };
  const bucket = { Resource: "arn:aws:s3:::shop/*" };

  it("are the actions that patterns match", () => {
    const found = permissions({ ...allow, Action: ["S3:getobject", "sqs:*"] });
    assert.equal(access(found, "s3:GetObject"), "allowed");
    assert.equal(access(found, "sqs:SendMessage"), "allowed");
    assert.equal(access(found, "s3:PutObject"), undefined);
  });

  it("are all but those of NotAction", () => {
    const found = permissions({ ...allow, NotAction: ["iam:*", "s3:Put*"] });
    assert.equal(access(found, "s3:GetObject"), "allowed");
    assert.equal(access(found, "s3:PutObject"), undefined);
    assert.equal(access(found, "iam:PassRole"), undefined);
  });

  it("are limited on some resources, and conditional under a condition", () => {
    const found = permissions([
      { ...allow, ...bucket, Action: "s3:GetObject" },
      { Effect: "Allow", NotResource: "arn:aws:sqs:*:*:secret", Action: "sqs:SendMessage" },
      { ...allow, ...condition, Action: ["iam:PassRole", "s3:GetObject"] },
      { ...allow, Condition: {}, Action: "s3:PutObject" },
    ]);
    assert.equal(access(found, "s3:GetObject"), "limited");
    assert.equal(access(found, "sqs:SendMessage"), "limited");
    assert.equal(access(found, "iam:PassRole"), "conditional");
    assert.equal(access(found, "s3:PutObject"), "allowed");
  });

  it("are taken away by a Deny on all resources, and only marked by any other", () => {
    const found = permissions([
      { ...allow, Action: "s3:*" },
      { ...deny, Action: "s3:DeleteBucket" },
      { ...deny, ...bucket, Action: "s3:DeleteObject" },
      { ...deny, ...condition, Action: "s3:PutBucketPolicy" },
    ]);
    assert.equal(access(found, "s3:DeleteBucket"), "denied");
    const [onSome, underConditions] = ["s3:DeleteObject", "s3:PutBucketPolicy"].map((name) => permission(found, name));
    assert.equal(onSome?.access, "allowed");
    assert.deepEqual([onSome.isDeniedOnSomeResources, onSome.isDeniedUnderConditions], [true, false]);
    assert.equal(underConditions?.access, "allowed");
    assert.deepEqual([underConditions.isDeniedOnSomeResources, underConditions.isDeniedUnderConditions], [false, true]);
  });

  it("tell what denies nothing that is allowed, and what matches no action", () => {
    const found = permissions([
      { ...allow, Action: ["s3:GetObject", "s3:GetObjects", "nothing:Here"] },
      { ...deny, Action: ["sqs:*", "s3:*"] },
    ]);
    const patterns = (grants: Permissions["unmatched"]) => grants.map(({ pattern }) => pattern?.value.value);
    assert.deepEqual(patterns(found.idleDenials), ["sqs:*"]);
    assert.deepEqual(patterns(found.unmatched), ["s3:GetObjects", "nothing:Here"]);
  });

  it("are not touched by a NotAction that spares all that is allowed, and several are told apart", () => {
    const [iam, both] = [
      { ...deny, NotAction: "iam:*" },
      { ...deny, NotAction: ["iam:*", "sqs:*"] },
    ];
    const sparedBy = (idle: Permissions["idleDenials"]) => idle.map(({ by }) => by.statement.actions.length);
    assert.deepEqual(sparedBy(permissions([{ ...allow, Action: "iam:*" }, iam, both]).idleDenials), [1, 2]);
    assert.deepEqual(sparedBy(permissions([{ ...allow, Action: "sqs:*" }, iam, both]).idleDenials), [2]);
    assert.deepEqual(sparedBy(permissions([{ ...allow, Action: "sns:*" }, iam, both]).idleDenials), []);
  });

  it("tell once each NotAction that leaves an action out, and none that spares it", () => {
    const found = permissions([
      { ...allow, NotAction: "iam:*" },
      { ...allow, ...condition, NotAction: ["iam:*", "sqs:*"] },
      { ...allow, ...bucket, NotAction: "sns:*" },
    ]);
    const count = (name: string) => permission(found, name)?.grants.length;
    assert.deepEqual(["s3:GetObject", "sqs:SendMessage", "iam:PassRole", "sns:Publish"].map(count), [3, 2, 1, 2]);
    assert.equal(access(found, "iam:PassRole"), "limited");
  });

  it("are those of the managed policies that have an ARN as a text", () => {
    const arns = [{ Ref: "Policy" }, 5, null, "arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess"];
    assert.equal(access(permissions([], arns), "ssm:GetParameter"), "allowed");
    assert.equal(access(permissions([], arns.slice(0, 3)), "ssm:GetParameter"), undefined);
  });

  it("tell all that grants them, with its policy", () => {
    const arn = "arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess";
    const found = permissions(
      [
        { ...allow, Action: "ssm:Get*" },
        { ...allow, Action: ["s3:*", "ssm:Get*"] },
      ],
      [arn],
    );
    const grants = permission(found, "ssm:GetParameter")?.grants ?? [];
    assert.deepEqual(
      grants.map(({ by, pattern }) => [by.statement.policyName, by.managedPolicy?.policy?.name, pattern?.value.value]),
      [
        ["Own", undefined, "ssm:Get*"],
        ["Own", undefined, "ssm:Get*"],
        [undefined, "AmazonSSMReadOnlyAccess", "ssm:Get*"],
      ],
    );
  });

  it("do not count what IAM does not accept", () => {
    const action = { Action: "s3:GetObject" };
    const found = permissions([
      { ...action, Resource: "*" },
      { ...allow, ...action, Effect: "allow" },
      { ...action, Effect: "Allow" },
      { ...allow, ...action, NotAction: "iam:*" },
      { ...allow, ...action, NotResource: "*" },
      { ...allow, NotAction: [] },
      { ...allow, ...action, Resource: [] },
      { ...action, Effect: "Allow", NotResource: "*" },
    ]);
    assert.equal(found.actions.size, 0);
    assert.deepEqual(
      found.unread.map(({ reason }) => reason),
      [
        "It has no Effect that IAM knows.",
        "It has no Effect that IAM knows.",
        "It has no Resource, which IAM asks for.",
        "It has both Action and NotAction, which IAM does not accept.",
        "It has both Resource and NotResource, which IAM does not accept.",
        "Its NotAction is empty.",
      ],
    );
  });

  it("never count on what is unknown", () => {
    const found = permissionsOf(
      viewRole(
        withUnknowns([
          { ...allow, Action: ["s3:GetObject", "?"] },
          { Effect: "Allow", Resource: ["arn:aws:sqs:::queue", "?"], Action: "sqs:SendMessage" },
          { ...allow, Condition: "?", Action: "iam:PassRole" },
          { ...allow, NotAction: ["iam:*", "?"] },
          { Effect: "?", Resource: "*", Action: "lambda:*" },
        ]),
      ),
    );
    assert.deepEqual(
      [...found.actions.values()].map(({ action, access: how }) => `${action.service}:${action.name} ${how}`),
      ["s3:GetObject allowed", "sqs:SendMessage limited", "iam:PassRole conditional"],
    );
    assert.deepEqual(
      found.unread.map(({ reason }) => reason),
      ["Its NotAction is not wholly known.", "Its Effect is not wholly known."],
    );
  });

  it("are told apart from those of Jets' defaults", () => {
    const statement = (values: object, origin: "default" | typeof place): Located => locateJson(values, origin);
    const statements = [
      statement({ ...allow, Action: "s3:*" }, "default"),
      statement({ ...allow, ...bucket, Action: "sqs:*" }, "default"),
      statement({ ...allow, Action: ["s3:GetObject", "sqs:SendMessage", "iam:PassRole"] }, place),
    ];
    const found = permissionsOf(viewRole(roleOf(statements)));
    const added = ["s3:GetObject", "sqs:SendMessage", "iam:PassRole"].map((name) => permission(found, name)?.isAdded);
    assert.deepEqual(added, [false, true, true]);
    assert.equal(permission(found, "sqs:SendMessage")?.defaultAccess, "limited");
  });

  function roleOf(statements: readonly Located[]): Located {
    const list: Located = { kind: "list", items: statements, origin: place };
    const object = (key: string, value: Located): Located => ({
      kind: "object",
      entries: [{ key, keyOrigin: place, value }],
      origin: place,
    });
    return object("Policies", object("PolicyDocument", object("Statement", list)));
  }

  /** Statements in which `?` stands for a value that is not known. */
  function withUnknowns(statements: readonly object[]): Located {
    const unknown = (value: Located): Located => {
      if (value.kind === "list") return { ...value, items: value.items.map(unknown) };
      if (value.kind === "object") {
        return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: unknown(entry.value) })) };
      }
      if (value.kind !== "scalar" || value.value !== "?") return value;
      return { kind: "unknown", expression: "x", reason: "nobody knows", spread: false, origin: place };
    };
    return roleOf(statements.map((statement) => unknown(locateJson(statement, place))));
  }
});
