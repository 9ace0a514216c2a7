import assert from "node:assert/strict";
import { buildLocatedRole, buildRole, unknownKeyProblem } from "../../src/policy/index.ts";
import { line, listAt, objectAt, onlyLists, stringAt } from "./located-samples.ts";

describe("problems of a configuration", () => {
  describe("null-list", () => {
    it("is null or undefined for a list", () => {
      check({ policy: null }, [
        "warning null-list policy: policy is null, and Jets fails on that. It is read as an empty array; write [] to mean none.",
      ]);
      check({ managed_policy: undefined }, [
        "warning null-list managed_policy: managed_policy is undefined, and Jets fails on that. It is read as an empty array; write [] to mean none.",
      ]);
    });

    it("tells how to get the defaults back", () => {
      checkFirst(
        { default_policy: null },
        "warning null-list default_policy: default_policy is null, and Jets fails on that. It is read as an empty array; write [] to mean none, or remove it to keep Jets' defaults.",
      );
    });
  });

  describe("not-an-array", () => {
    it("is a lone string, read as the only item", () => {
      check({ policy: "s3" }, [
        'warning not-an-array policy: policy takes an array, and Jets fails on "s3" alone. It is read as the only item; wrap it in [ ].',
      ]);
      check({ managedPolicy: "ReadOnlyAccess" }, [
        'warning not-an-array managedPolicy: managed_policy takes an array, and Jets fails on "ReadOnlyAccess" alone. It is read as the only item; wrap it in [ ].',
      ]);
    });

    it("is a lone policy object", () => {
      check({ policy: { Action: "s3:*" } }, [
        "warning not-an-array policy: policy takes an array, and Jets fails on an object alone. It is read as the only item; wrap it in [ ].",
      ]);
    });

    it("comes with what is wrong with the item", () => {
      check({ policy: " " }, [
        'warning not-an-array policy: policy takes an array, and Jets fails on " " alone. It is read as the only item; wrap it in [ ].',
        'error empty-item policy: This item of policy is blank and left out. Name a service ("s3") or an action ("s3:GetObject"), or remove it.',
      ]);
    });
  });

  describe("invalid-item", () => {
    it("is a number or boolean for a list", () => {
      check({ policy: 3 }, [
        "error invalid-item policy: policy takes an array of strings and policy objects, and this is the number 3. It is read as an empty array.",
      ]);
      check({ managed_policy: true }, [
        "error invalid-item managed_policy: managed_policy takes an array of the names and ARNs of managed policies, and this is true. It is read as an empty array.",
      ]);
    });

    it("is a number or boolean as an item, each at its own path", () => {
      check({ policy: ["s3", 5, [[false]]] }, [
        'error invalid-item policy.1: An item of policy is a string ("s3", "s3:GetObject") or a policy object, and this is the number 5. It is left out.',
        'error invalid-item policy.2.0.0: An item of policy is a string ("s3", "s3:GetObject") or a policy object, and this is false. It is left out. A condition that does not hold leaves false behind; use `condition ? [item] : []` with a spread instead.',
      ]);
    });

    it("is an object in a managed list", () => {
      check({ managed_policy: [{ Ref: "CiPolicy" }] }, [
        'error invalid-item managed_policy.0: An item of managed_policy is the name or ARN of a managed policy ("AmazonS3ReadOnlyAccess"), and this is an object. It is left out. A policy object belongs in policy.',
      ]);
      check({ managed_policy: { Ref: "CiPolicy" } }, [
        "error invalid-item managed_policy: managed_policy takes an array of the names and ARNs of managed policies, and this is an object. It is read as an empty array.",
      ]);
    });

    it("is what JSON cannot hold", () => {
      const message =
        'An item of policy is a string ("s3", "s3:GetObject") or a policy object, and this is a value that JSON cannot hold. It is left out.';
      check({ policy: [() => "s3", Symbol("s3"), 3n, Number.NaN] }, [
        `error invalid-item policy.0: ${message}`,
        `error invalid-item policy.1: ${message}`,
        `error invalid-item policy.2: ${message}`,
        `error invalid-item policy.3: ${message}`,
      ]);
    });

    it("is a configuration that is no object", () => {
      check(
        [],
        [
          "error invalid-item : A configuration is an object with the lists of config.ci.iam, and this is an array. Jets' defaults are used.",
        ],
      );
    });
  });

  it("empty-item is an empty or blank string", () => {
    check({ policy: ["", "\t "], managed_policy: [""] }, [
      'error empty-item policy.0: This item of policy is empty and left out. Name a service ("s3") or an action ("s3:GetObject"), or remove it.',
      'error empty-item policy.1: This item of policy is blank and left out. Name a service ("s3") or an action ("s3:GetObject"), or remove it.',
      'error empty-item managed_policy.0: This item of managed_policy is empty and left out. Name a managed policy ("AmazonS3ReadOnlyAccess"), or remove it.',
    ]);
  });

  describe("unrecognized-policy", () => {
    const none =
      "This object has none of the keys Action, NotAction, Statement and PolicyDocument, so it is no policy. It is left out.";

    it("is an object with none of the keys of a policy", () => {
      check({ policy: [{}, { Effect: "Allow", Resource: "*" }, { PolicyName: "P" }, { Action: undefined }] }, [
        `error unrecognized-policy policy.0: ${none}`,
        `error unrecognized-policy policy.1: ${none}`,
        `error unrecognized-policy policy.2: ${none}`,
        `error unrecognized-policy policy.3: ${none}`,
      ]);
    });

    it("hints at the case of the keys, and at slips", () => {
      const config = { policy: [{ action: "s3:*", effect: "Allow", Resource: "*" }, { Actions: "s3:*" }] };
      check(config, [
        `error unrecognized-policy policy.0: ${none} Write Action instead of "action" and Effect instead of "effect"; the case of keys counts.`,
        `error unrecognized-policy policy.1: ${none} Write Action instead of "Actions"; the case of keys counts.`,
      ]);
      assert.deepEqual(
        buildRole(config).problems.map(({ data }) => data?.corrections),
        [{ action: "Action", effect: "Effect" }, { Actions: "Action" }],
      );
    });
  });

  describe("invalid-statement", () => {
    it("is a Statement that is neither an object nor an array of objects", () => {
      check({ policy: [{ Statement: null }, { Statement: "s3" }, { Statement: [{ Action: "a:*" }, ["b"]] }] }, [
        "error invalid-statement policy.0.Statement: Statement takes an object or an array of objects, and this is null. It is left out.",
        'error invalid-statement policy.1.Statement: Statement takes an object or an array of objects, and this is "s3". It is left out.',
        'error invalid-statement policy.2.Statement.1.0: Statement takes an object or an array of objects, and this is "b". It is left out.',
      ]);
    });

    it("is a PolicyDocument that is no object, or has no Statement", () => {
      check({ policy: [{ PolicyDocument: [] }, { PolicyName: "P", PolicyDocument: { Version: "2012-10-17" } }] }, [
        "error invalid-statement policy.0.PolicyDocument: PolicyDocument takes an object with a Statement, and this is an array. It is left out.",
        "error invalid-statement policy.1.PolicyDocument: This PolicyDocument has no Statement. It is left out.",
      ]);
    });

    it("leaves out no valid statement, but the whole of a complete policy", () => {
      const Statement = [{ Action: "a:*" }, 5];
      const { Policies } = buildRole({
        policy: [{ Statement }, { PolicyName: "P", PolicyDocument: { Statement } }],
        default_policy: [],
      });
      assert.deepEqual(Policies, [
        { PolicyName: "CustomPolicy", PolicyDocument: { Version: "2012-10-17", Statement: [{ Action: "a:*" }] } },
      ]);
    });
  });

  describe("unknown-key", () => {
    it("suggests the list that was meant, in the spelling that is nearest", () => {
      check({ polices: ["s3"], managedPolicies: [], name: 1 }, [
        'warning unknown-key polices: config.ci.iam has no list "polices", so Jets ignores it. Did you mean "policy"?',
        'warning unknown-key managedPolicies: config.ci.iam has no list "managedPolicies", so Jets ignores it. Did you mean "managedPolicy"?',
        'warning unknown-key name: config.ci.iam has no list "name", so Jets ignores it. The lists are policy, managed_policy, default_policy and default_managed_policy.',
      ]);
    });

    it("is the same for a key in a file", () => {
      assert.deepEqual(unknownKeyProblem("defaultpolicy", line(3)), {
        code: "unknown-key",
        severity: "warning",
        message: 'config.ci.iam has no list "defaultpolicy", so Jets ignores it. Did you mean "defaultPolicy"?',
        path: ["defaultpolicy"],
        origin: line(3),
        data: { corrections: { defaultpolicy: "defaultPolicy" } },
      });
    });
  });

  it("stand at the exact value", () => {
    const policy = listAt(1, objectAt(2, { Statement: listAt(3, stringAt(4, "s3")) }), stringAt(5, ""));
    const { problems } = buildLocatedRole(onlyLists({ policy }));
    assert.deepEqual(
      problems.map(({ code, origin }) => [code, origin]),
      [
        ["invalid-statement", line(4)],
        ["empty-item", line(5)],
      ],
    );
  });
});

function check(config: unknown, expected: readonly string[]): void {
  assert.deepEqual(problemsOf(config), expected);
}

function checkFirst(config: unknown, expected: string): void {
  assert.equal(problemsOf(config)[0], expected);
}

function problemsOf(config: unknown): string[] {
  return buildRole(config).problems.map(
    ({ code, severity, message, path }) => `${severity} ${code} ${path.join(".")}: ${message}`,
  );
}
