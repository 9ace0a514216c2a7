import assert from "node:assert/strict";
import { isComparable, viewRole } from "../../src/permissions/index.ts";
import { locateJson } from "../../src/policy/index.ts";
import { readDeployText } from "../../src/service/index.ts";

describe("a statement can be compared with others", () => {
  const plain = { Effect: "Allow", Action: "s3:*", Resource: "*" };

  it("when it has nothing but what IAM takes", () => {
    for (const parts of [
      {},
      { Effect: "Deny" },
      { Sid: "One", Action: ["s3:Get*", "s3:Put*"], Resource: ["arn:aws:s3:::a", "arn:aws:s3:::b"] },
      { Action: undefined, NotAction: "s3:*" },
      { Resource: undefined, NotResource: "arn:aws:s3:::a" },
      { Condition: { StringEquals: { "aws:PrincipalTag/team": ["a", "b"] } } },
    ]) {
      assert.equal(isComparableWith(parts), true, JSON.stringify(parts));
    }
  });

  it("and not when a part is wrong, doubled or absent", () => {
    for (const parts of [
      { Effect: "allow" },
      { Effect: undefined },
      { Action: undefined },
      { Action: [] },
      { Action: ["s3:Get*", 5] },
      { Resource: undefined },
      { Resource: [] },
      { Resource: { Ref: "Bucket" } },
      { NotAction: "ec2:*" },
      { NotResource: "arn:aws:s3:::a" },
      { Principal: "*" },
    ]) {
      assert.equal(isComparableWith(parts), false, JSON.stringify(parts));
    }
  });

  it("and not when its condition is not wholly known", () => {
    const conditioned = (value: string) =>
      readDeployText(
        "file:///deploy.ts",
        `Jets.deploy.configure((config) => {
          config.ci.iam.policy = [{ Effect: "Allow", Action: "s3:*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": ${value} } } }];
        });`,
      );
    const areComparable = [`"true"`, "process.env.SECURE"].map((value) => {
      const own = viewRole(conditioned(value).role).policies.find(({ name }) => name === "CustomPolicy");
      return own?.statements.map(isComparable);
    });
    assert.deepEqual(areComparable, [[true], [false]]);
  });

  function isComparableWith(parts: object): boolean {
    const Policies = [{ PolicyName: "Own", PolicyDocument: { Statement: [{ ...plain, ...parts }] } }];
    const view = viewRole(locateJson({ Policies }, { uri: "", start: 0, end: 0 }));
    const [statement] = view.policies.flatMap(({ statements }) => statements);
    assert(statement !== undefined);
    return isComparable(statement);
  }
});
