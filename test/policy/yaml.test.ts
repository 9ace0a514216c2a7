import assert from "node:assert/strict";
import fc from "fast-check";
import { CORE_SCHEMA, YAML11_SCHEMA, load } from "js-yaml";
import {
  buildLocatedRole,
  buildRole,
  defaultLists,
  locateJson,
  plainValue,
  renderJson,
  renderYaml,
  textOfLines,
  type LocatedLists,
} from "../../src/policy/index.ts";
import { configuration, plainData } from "./arbitraries.ts";
import { listAt, onlyLists, stringAt, unknownAt } from "./located-samples.ts";

describe("the YAML of a role", function () {
  this.timeout(30_000);

  it("is that of the documentation for the defaults", () => {
    assert.equal(
      yamlOf(roleOf({})),
      `Policies:
  - PolicyName: DefaultPolicy
    PolicyDocument:
      Version: '2012-10-17'
      Statement:
        - Action:
            - cloudformation:*
            - codebuild:*
            - iam:*
            - logs:*
            - s3:*
          Effect: Allow
          Resource: "*"
ManagedPolicyArns:
  - arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess
  - arn:aws:iam::aws:policy/AWSLambda_ReadOnlyAccess
`,
    );
  });

  it("is that of the documentation for two services", () => {
    const { Policies } = buildRole({ policy: ["s3", "ec2"], default_policy: [] });
    assert.equal(
      yamlOf({ Policies }),
      `Policies:
  - PolicyName: CustomPolicy
    PolicyDocument:
      Version: '2012-10-17'
      Statement:
        - Action:
            - s3:*
            - ec2:*
          Effect: Allow
          Resource: "*"
`,
    );
  });

  it("has both keys when there is nothing under them", () => {
    assert.equal(textOf(onlyLists({})), "Policies: []\nManagedPolicyArns: []\n");
  });

  it("begins an item in an item on the same line", () => {
    assert.equal(yamlOf([[["a"], { b: [] }], []]), "- - - a\n  - b: []\n- []\n");
  });

  it("marks a key that is too long for its line", () => {
    const key = "k".repeat(1025);
    assert.equal(yamlOf([{ [key]: { a: 1 } }]), `- ? ${key}\n  :\n    a: 1\n`);
  });

  it("never folds a long string", () => {
    const words = "long words ".repeat(100).trim();
    assert.equal(yamlOf({ words }), `words: ${words}\n`);
  });

  it("is null in a parser's eyes where a list has only unknown items", () => {
    const yaml = textOf(
      onlyLists({ policy: listAt(1, unknownAt(2, "a")), managed_policy: listAt(3, stringAt(4, "M")) }),
    );
    assert.deepEqual(load(yaml), { Policies: null, ManagedPolicyArns: ["arn:aws:iam::aws:policy/M"] });
  });

  it("parses back to the same value, in YAML 1.2 and 1.1", () => {
    fc.assert(
      fc.property(plainData, (data) => {
        // The value as the engine sees it: without keys whose value is undefined, and without holes.
        const value = plainValue(locateJson(data, "default"));
        const yaml = yamlOf(data);
        assert.deepEqual(load(yaml, { schema: CORE_SCHEMA }), value);
        assert.deepEqual(load(yaml, { schema: YAML11_SCHEMA }), value);
      }),
      { numRuns: 1000 },
    );
  });

  it("parses back to the role of any configuration", () => {
    fc.assert(
      fc.property(configuration, (config) => {
        const { Policies, ManagedPolicyArns } = buildRole(config);
        assert.deepEqual(load(yamlOf({ Policies, ManagedPolicyArns })), { Policies, ManagedPolicyArns });
      }),
    );
  });
});

describe("the JSON of a role", function () {
  this.timeout(30_000);

  it("is indented by two spaces and ends its last line", () => {
    assert.equal(
      renderJson(buildLocatedRole(onlyLists({ managed_policy: listAt(1, stringAt(1, "M")) })).role),
      `{
  "Policies": [],
  "ManagedPolicyArns": [
    "arn:aws:iam::aws:policy/M"
  ]
}
`,
    );
  });

  it("has null for what is unknown", () => {
    const { role } = buildLocatedRole(onlyLists({ managed_policy: listAt(1, stringAt(1, "M"), unknownAt(2, "x")) }));
    assert.deepEqual(JSON.parse(renderJson(role)), {
      Policies: [],
      ManagedPolicyArns: ["arn:aws:iam::aws:policy/M", null],
    });
  });

  it("parses back to what JSON can hold of a value", () => {
    fc.assert(
      fc.property(plainData, (data) => {
        assert.deepEqual(JSON.parse(renderJson(locateJson(data, "default"))), JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});

function textOf(lists: LocatedLists): string {
  return textOfLines(renderYaml(buildLocatedRole({ ...defaultLists, ...lists }).role));
}

function yamlOf(value: unknown): string {
  return textOfLines(renderYaml(locateJson(value, "default")));
}

function roleOf(config: object): object {
  const { Policies, ManagedPolicyArns } = buildRole(config);
  return { Policies, ManagedPolicyArns };
}
