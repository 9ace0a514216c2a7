import assert from "node:assert/strict";
import { buildRole } from "../../src/policy/index.ts";

const everywhere = { Effect: "Allow", Resource: "*" };

/** Rules of SPEC section 2 in the combinations that no golden case has. */
describe("from lists to policies", () => {
  it("objects that differ in the order of their keys are one", () => {
    const condition = { Bool: { a: "true", b: ["x", { c: 1, d: null }] } };
    const reordered = { Bool: { b: ["x", { d: null, c: 1 }], a: "true" } };
    checkStatements(
      [
        { Action: "s3:*", Condition: condition },
        { Condition: reordered, Action: "s3:*" },
      ],
      [{ Action: "s3:*", Condition: condition }],
    );
  });

  it("objects that differ in a type or in the order of an array are two", () => {
    const items = [
      { Action: ["a:*", "b:*"] },
      { Action: ["b:*", "a:*"] },
      { Action: 1 },
      { Action: "1" },
      { Action: null },
    ];
    checkStatements(items, items);
  });

  it("Statement wins over Action, and over a PolicyName without a document", () => {
    const Statement = { Action: "a:*" };
    checkStatements(
      [
        { Statement, Action: "b:*" },
        { PolicyName: "P", Statement: { Action: "c:*" } },
      ],
      [{ Action: "a:*" }, { Action: "c:*" }],
    );
  });

  it("a document without statements makes strings statements of their own", () => {
    checkStatements(
      ["s3", { Statement: [] }, "ec2"],
      [
        { Action: ["s3:*"], ...everywhere },
        { Action: ["ec2:*"], ...everywhere },
      ],
    );
  });

  it("an object that is left out does not", () => {
    const { Policies } = buildRole({ policy: ["s3", {}, "ec2"], default_policy: [] });
    assert.deepEqual(statementsOf(Policies), [{ Action: ["s3:*", "ec2:*"], ...everywhere }]);
  });

  it("nested arrays of statements are flattened in order", () => {
    const [a, b, c] = [{ Action: "a:*" }, { Action: "b:*" }, { Action: "c:*" }];
    checkStatements([{ Statement: [a, [[b], c]] }], [a, b, c]);
  });

  it("keys whose value is undefined are as if absent", () => {
    checkStatements(
      [{ Action: "s3:*", Sid: undefined, Statement: undefined, PolicyDocument: undefined }],
      [{ Action: "s3:*" }],
    );
  });

  it("the later of two spellings of a list counts", () => {
    assert.deepEqual(
      buildRole({ managedPolicy: ["A"], managed_policy: ["B"], default_managed_policy: [] }).ManagedPolicyArns,
      ["arn:aws:iam::aws:policy/B"],
    );
  });
});

function checkStatements(policy: readonly unknown[], expected: readonly unknown[]): void {
  const { Policies, problems } = buildRole({ policy, default_policy: [] });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error"),
    [],
  );
  assert.deepEqual(statementsOf(Policies), expected);
}

function statementsOf(policies: readonly unknown[]): unknown {
  const [policy] = policies as [{ PolicyDocument: { Statement: unknown } }];
  assert.equal(policies.length, 1);
  return policy.PolicyDocument.Statement;
}
