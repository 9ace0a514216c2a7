import assert from "node:assert/strict";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { foundIn } from "../support/conditions.ts";
import { findingsOf } from "../support/findings.ts";

const subject = /_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE$/;
const resourceTag = { StringEquals: { "aws:ResourceTag/team": "a" } };

/** The findings of a condition in a statement of an effect, with an `Action` or `NotAction`. */
function found(condition: unknown, parts: object): string[] {
  return foundIn(condition, subject, parts);
}

describe("the check of the services that know tags", () => {
  it("is told at the key, with the services and what to do", () => {
    checkFindingsAbout(
      subject,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: ["route53:GetZone", "Polly:*", "ec2:StartInstances"], Resource: "*",
          Condition: { StringEquals: { "aws:ResourceTag/team": "a" } },
//                                     ^^^^^^^^^^^^^^^^^^^^^^ information ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: AWS tells of no condition key "aws:ResourceTag/team" for route53 and polly, so that this statement allows nothing there. Move those actions to a statement without the key.
        }, {
          Effect: "Deny", Action: "polly:*", Resource: "*",
          Condition: { StringEquals: { "aws:ResourceTag/team": "a" } },
//                                     ^^^^^^^^^^^^^^^^^^^^^^ warning DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: AWS tells of no condition key "aws:ResourceTag/team" for polly, so that this statement denies nothing there. Deny those actions in a statement without the key.
        }];
      });
    `,
    );
  });

  it("names five services at most", () => {
    const messages = ["polly,route53,sdb,sms,support", "polly,route53,sdb,sms,support,swf,tax,wam"].map((services) => {
      const Action = services.split(",").map((service) => `${service}:*`);
      const [one] = findingsOf([{ Effect: "Allow", Action, Resource: "*", Condition: resourceTag }], subject);
      return /for (.*), so that/.exec(one?.message ?? "")?.[1];
    });
    assert.deepEqual(messages, [
      "polly, route53, sdb, sms and support",
      "polly, route53, sdb, sms, support and 2 more",
    ]);
  });

  it("looks at the tags of resources and of requests, and at their keys", () => {
    const code = "information ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE";
    const parts = { Action: "polly:*" };
    assert.deepEqual(found({ StringEquals: { "AWS:requesttag/a": "b" } }, parts), [
      `${code} StringEquals AWS:requesttag/a`,
    ]);
    const keys = { "ForAnyValue:StringEquals": { "aws:TagKeys": ["a"] } };
    assert.deepEqual(found(keys, parts), [`${code} ForAnyValue:StringEquals aws:TagKeys`]);
    assert.deepEqual(found({ StringEquals: { "aws:PrincipalTag/a": "b" } }, parts), []);
    // SQS knows the tags of its queues, and those of requests; the reference of API Gateway's execution knows none.
    assert.deepEqual(found(resourceTag, { Action: "sqs:*" }), []);
    assert.deepEqual(found(keys, { Action: ["sqs:*", "execute-api:Invoke"] }).length, 1);
  });

  it("leaves out services that are behind a wildcard or do not exist, and statements without a known effect", () => {
    assert.deepEqual(found(resourceTag, { Action: ["*", "pol*:*", "nothing:*"] }), []);
    assert.deepEqual(found(resourceTag, { Action: "polly:*", Effect: "allow" }), []);
  });

  it("is not told where the condition holds for requests without the key", () => {
    const parts = { Action: "polly:*" };
    for (const operator of ["StringNotEquals", "StringEqualsIfExists", "Null", "ForAllValues:StringEquals", "Odd"]) {
      assert.deepEqual(found({ [operator]: { "aws:ResourceTag/team": "true" } }, parts), [], operator);
    }
  });

  it("is told of NotAction, whatever it names", () => {
    assert.deepEqual(found(resourceTag, { Action: undefined, NotAction: "iam:*" }), [
      "information ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE StringEquals aws:ResourceTag/team",
    ]);
    assert.deepEqual(found(resourceTag, { Action: undefined, NotAction: "iam:*", Effect: "Deny" }), [
      "warning DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE StringEquals aws:ResourceTag/team",
    ]);
  });
});
