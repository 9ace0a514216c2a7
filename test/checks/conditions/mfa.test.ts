import assert from "node:assert/strict";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { checkRenaming, foundIn, offeredIn } from "../support/conditions.ts";

const subject = /^BAD_PATTERN_FOR_MFA$/;
const key = "aws:MultiFactorAuthPresent";

describe("the check of conditions on multi-factor authentication", () => {
  it("is told at what does not ask for it", () => {
    checkFindingsAbout(
      subject,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [
          { Effect: "Deny", NotAction: "s3:*", Resource: "*", Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } },
//                                                                         ^^^^ warning BAD_PATTERN_FOR_MFA: Requests with long-term credentials have no "aws:MultiFactorAuthPresent", so that this denies them nothing. Write BoolIfExists.
          { Effect: "Allow", Action: "s3:*", Resource: "*", Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } },
//                                                                                                             ^^^^^^^ warning BAD_PATTERN_FOR_MFA: This holds for requests without MFA, and asks nobody for it. Write "true" to ask for MFA.
          { Effect: "Allow", Action: "s3:*", Resource: "*", Condition: { Null: { "aws:MultiFactorAuthPresent": "false" } } },
//                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning BAD_PATTERN_FOR_MFA: All requests with temporary credentials have "aws:MultiFactorAuthPresent", with MFA or without, so that this asks for no MFA. Ask for its value with Bool.
        ];
      });
    `,
    );
  });

  it("offers the operator for a denial, where no other key is beside it and the condition has it not", () => {
    const denial = { Effect: "Deny" };
    assert.deepEqual(foundIn({ Bool: { [key]: false } }, subject, denial), ["warning BAD_PATTERN_FOR_MFA Bool"]);
    assert.deepEqual(foundIn({ Bool: { [key]: false, "aws:SecureTransport": true } }, subject, denial), [
      `warning BAD_PATTERN_FOR_MFA Bool ${key}`,
    ]);
    assert.equal(offeredIn({ Bool: { [key]: false } }, subject), undefined);
    checkRenaming({ Bool: { [key]: "FALSE" } }, subject, { BoolIfExists: { [key]: "FALSE" } }, denial);
  });

  it("is not told where it asks for it, or of other keys", () => {
    for (const effect of ["Allow", "Deny"]) {
      for (const condition of [
        { Bool: { [key]: "true" } },
        { BoolIfExists: { [key]: "false" } },
        { Null: { [key]: "true" } },
        { StringEquals: { [key]: "false" } },
        { Bool: { "aws:SecureTransport": "false" } },
      ]) {
        assert.deepEqual(foundIn(condition, subject, { Effect: effect }), [], JSON.stringify(condition));
      }
    }
  });
});
