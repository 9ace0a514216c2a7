import assert from "node:assert/strict";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { findingsIn } from "../support/findings.ts";

const subject = /^RESOURCE_EFFECTIVELY_STAR$/;

/** Whether an ARN is told in a statement of some actions. */
function isTold(Resource: string, Action: string | readonly string[], parts: object = {}): boolean {
  return findingsIn([{ Effect: "Allow", Action, Resource, ...parts }], subject).length > 0;
}

describe("the check of ARNs that mean everything", () => {
  it("is told at the ARN", () => {
    checkFindingsAbout(
      subject,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::mine/*", "arn:aws:s3:::*"],
//                                                                                   ^^^^^^^^^^^^^^^^ hint RESOURCE_EFFECTIVELY_STAR: "arn:aws:s3:::*" means all such resources that the actions work on, those that come among them. Name the ARNs of those that the deploy needs.
        }];
      });
    `,
    );
  });

  it("is told where each resource of the actions is meant, in all accounts and Regions", () => {
    assert.equal(isTold("arn:aws:s3:::*/*", "s3:GetObject"), true);
    assert.equal(isTold("arn:aws:dynamodb:*:*:table/*", "dynamodb:Query"), true);
    assert.equal(isTold("arn:*:dynamodb:*:*:*", ["dynamodb:Query", "dynamodb:ListTables"]), true);
  });

  it("is not told where some are left out", () => {
    assert.equal(isTold("arn:aws:s3:::*/public/*", "s3:GetObject"), false);
    assert.equal(isTold("arn:aws:dynamodb:eu-west-1:*:table/*", "dynamodb:Query"), false);
    assert.equal(isTold("arn:aws:dynamodb:*:123456789012:table/*", "dynamodb:Query"), false);
    assert.equal(isTold("arn:aws:dynamodb:*:*:table/*/index/*", "dynamodb:Query"), false);
    assert.equal(isTold("arn:aws:ec2:*:*:volume/*", "ec2:CreateTags"), false);
    assert.equal(isTold("arn:aws:s3:::*", "sqs:SendMessage"), false);
    assert.equal(isTold("arn:aws:glue:*:*:catalog", "glue:GetCatalogImportStatus"), false);
  });

  it("is not told of a star, under a condition, of what is denied, and of what is left out", () => {
    const [all, action] = ["arn:aws:s3:::*", "s3:GetObject"];
    assert.equal(isTold("*", action), false);
    assert.equal(isTold(all, action, { Condition: { Bool: { "aws:SecureTransport": "true" } } }), false);
    assert.equal(isTold(all, action, { Effect: "Deny" }), false);
    assert.equal(isTold(all, action, { Resource: undefined, NotResource: all }), false);
    assert.equal(isTold(all, action, { Action: undefined, NotAction: action }), false);
  });
});
