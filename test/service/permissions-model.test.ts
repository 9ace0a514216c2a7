import assert from "node:assert/strict";
import type { PermissionLevel, PermissionsModel } from "../../src/protocol/index.ts";
import { createPermissionsModel, nextVersions, readDeployText } from "../../src/service/index.ts";

describe("the permissions of a deploy file", () => {
  const uri = "file:///deploy.ts";
  const firstVersions = (text: string) => nextVersions(readDeployText(uri, text), undefined);
  const permissionsOf = (text: string, ...expanded: readonly string[]): PermissionsModel =>
    createPermissionsModel(firstVersions(text), (level) => expanded.includes(level));

  function levelOf({ services }: PermissionsModel, prefix: string, name: string): PermissionLevel | undefined {
    return services.find((service) => service.prefix === prefix)?.levels.find(({ level }) => level === name);
  }

  const text = `Jets.deploy.configure((config) => {
  config.ci.iam.policy = [
    "sqs:SendMessage",
    { Effect: "Allow", Action: "sqs:DeleteMessage", Resource: "arn:aws:sqs:*:*:orders",
      Condition: { Bool: { "aws:SecureTransport": "true" } } },
    { Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" },
    { Effect: "Deny", Action: "sns:*", Resource: "*" },
    { Effect: "Allow", NotAction: ["iam:*", process.env.SPARED], Resource: "*" },
    "s3:GetObjects",
  ];
  config.ci.iam.managed_policy = ["arn:aws:iam::123456789012:policy/own"];
});`;

  it("count what defaults and file allow, and have actions only where they are asked for", () => {
    const model = permissionsOf(text, "sqs/Write");
    const none = { allowed: 0, limited: 0, conditional: 0, denied: 0, deniedInPart: 0, added: 0 };
    assert.deepEqual(levelOf(model, "sqs", "Write")?.counts, { ...none, allowed: 1, conditional: 1, added: 2 });
    const s3 = levelOf(model, "s3", "Write");
    assert.equal(s3?.counts.denied, 1);
    assert.equal(s3.counts.added, 0);
    assert.equal(s3.groups, undefined);
    assert.equal(levelOf(model, "sns", "Write"), undefined);
  });

  it("tell each action's grants, with their places, resources and conditions", () => {
    const model = permissionsOf(text, "sqs/Write", "s3/Write");
    const groups = levelOf(model, "sqs", "Write")?.groups ?? [];
    assert.deepEqual(
      groups.map(({ access, actions, grants }) => [access, actions, grants.map((index) => model.grants[index])]),
      [
        [
          "conditional",
          ["DeleteMessage"],
          [
            {
              effect: "Allow",
              pattern: "sqs:DeleteMessage",
              policy: "CustomPolicy",
              isManaged: false,
              resources: "arn:aws:sqs:*:*:orders",
              condition: '{ "Bool": { "aws:SecureTransport": "true" } }',
              origin: { kind: "source", place: placeOf('"sqs:DeleteMessage"') },
            },
          ],
        ],
        [
          "allowed",
          ["SendMessage"],
          [
            {
              effect: "Allow",
              pattern: "sqs:SendMessage",
              policy: "CustomPolicy",
              isManaged: false,
              origin: { kind: "source", place: placeOf('"sqs:SendMessage"') },
            },
          ],
        ],
      ],
    );
    const denied = levelOf(model, "s3", "Write")?.groups?.find(({ access }) => access === "denied");
    assert.deepEqual(
      denied?.grants.map((index) => [model.grants[index]?.effect, model.grants[index]?.origin.kind]),
      [
        ["Allow", "default"],
        ["Deny", "source"],
      ],
    );
  });

  it("say what is not known, and what denies nothing", () => {
    const { notKnown, idleDenials } = permissionsOf(text);
    assert.deepEqual(
      notKnown.map(({ what }) => what),
      ["process.env.SPARED", "arn:aws:iam::123456789012:policy/own", "s3:GetObjects"],
    );
    assert.match(notKnown[0]?.why ?? "", /read when the deploy runs/);
    assert.match(notKnown[1]?.why ?? "", /not one of AWS’s own/);
    assert.match(notKnown[2]?.why ?? "", /AWS had no such action on \d/);
    assert.deepEqual(
      idleDenials.map(({ what }) => what),
      ["sns:*"],
    );
  });

  it("are those of the last text without syntax errors, at the places of the newest", () => {
    const good = firstVersions(text);
    const broken = nextVersions(readDeployText(uri, text.replace('"sqs:SendMessage",', '"sqs:SendMessage", {')), good);
    const { revision, services } = createPermissionsModel(broken, () => false);
    assert.equal(revision, broken.revision);
    assert.deepEqual(services, createPermissionsModel(good, () => false).services);
  });

  it("stay small for a role that may do everything", () => {
    const model = permissionsOf(`Jets.deploy.configure((config) => { config.ci.iam.policy = ["*"]; });`);
    assert.ok(model.services.length > 400);
    assert.ok(JSON.stringify(model).length < 250_000);
  });

  function placeOf(part: string): object {
    const start = text.indexOf(part);
    const position = (offset: number) => {
      const lines = text.slice(0, offset).split("\n");
      return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    };
    return { uri, start: position(start), end: position(start + part.length) };
  }
});
