import assert from "node:assert/strict";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { foundIn } from "../support/conditions.ts";

const subject = /^(MISSING|UNSUPPORTED)_ACTION_FOR_CONDITION_KEY$/;

describe("the check of keys that no action has", () => {
  it("is told at the key, with the actions that have it", () => {
    checkFindingsAbout(
      subject,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: ["ecs:*", "iam:Get*"], Resource: "*",
          Condition: { StringEquals: { "iam:PassedToService": "ecs.amazonaws.com" } },
//                                     ^^^^^^^^^^^^^^^^^^^^^ warning MISSING_ACTION_FOR_CONDITION_KEY: No action of this statement has the condition key "iam:PassedToService", so that this never holds. Add the action that is meant to Action, or remove the key: it is one of iam:PassRole.
        }];
      });
    `,
    );
  });

  it("is not told where an action has the key, by name or by a wildcard", () => {
    const condition = { StringEquals: { "iam:PassedToService": "ecs.amazonaws.com" } };
    for (const Action of ["iam:PassRole", ["ecs:*", "iam:Pass*"], "*", "iam:*"]) {
      assert.deepEqual(foundIn(condition, subject, { Action }), [], String(Action));
    }
  });

  it("is told once, as that of the action that is named", () => {
    const condition = { StringLike: { "s3:prefix": "a/*" } };
    assert.deepEqual(foundIn(condition, subject, { Action: ["S3:GetObject", "ec2:*"] }), [
      "warning UNSUPPORTED_ACTION_FOR_CONDITION_KEY StringLike s3:prefix",
    ]);
    assert.deepEqual(foundIn(condition, subject, { Action: ["s3:GetObject*", "ec2:*"] }), [
      "warning MISSING_ACTION_FOR_CONDITION_KEY StringLike s3:prefix",
    ]);
  });

  it("is not told of keys that all actions have, nor where nobody can know", () => {
    const Action = "ec2:*";
    assert.deepEqual(foundIn({ StringEquals: { "aws:RequestedRegion": "eu-west-1" } }, subject, { Action }), []);
    assert.deepEqual(foundIn({ StringEqualsIfExists: { "s3:prefix": "a" } }, subject, { Action }), []);
    assert.deepEqual(foundIn({ StringNotEquals: { "s3:prefix": "a" } }, subject, { Action }), []);
    assert.deepEqual(foundIn({ StringEquals: { "s3:prefix": "a" } }, subject, { Action: ["ec2:*", "ec2:Odd"] }), []);
    assert.deepEqual(
      foundIn({ StringEquals: { "s3:prefix": "a" } }, subject, { Action: undefined, NotAction: Action }),
      [],
    );
    assert.deepEqual(foundIn({ StringEquals: { "s3:prefix": "a" } }, subject, { Action: [] }), []);
    checkFindingsAbout(
      subject,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: ["ec2:*", process.env.ACTION], Resource: "*",
          Condition: { StringEquals: { "s3:prefix": "a" } },
        }];
      });
    `,
    );
  });
});
