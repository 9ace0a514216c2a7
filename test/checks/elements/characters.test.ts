import assert from "node:assert/strict";
import type { CheckCode } from "../../../src/checks/index.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { checkCorrections, findingsOf, roleOf } from "../support/check-findings.ts";

const code: CheckCode = "unsupported-character";

function role(Resource: string, Condition: object = {}): unknown {
  return roleOf({ Effect: "Allow", Action: "s3:GetObject", Resource, Condition });
}

describe("the check of characters that IAM does not take", () => {
  it("is told at the string, with what the keyboard types", () => {
    checkFindingsAbout(
      /^unsupported-character$/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::our\\u2013bucket/*",
//                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unsupported-character: IAM takes no – (U+2013) in a policy. Write "arn:aws:s3:::our-bucket/*".
          Condition: { StringEquals: { "aws:ResourceTag/チーム": "1" } },
//                                     ^^^^^^^^^^^^^^^^^^^^^ error unsupported-character: IAM takes no チ (U+30C1) in a policy. Say it without that character.
        }];
      });
    `,
    );
  });

  it("offers what a keyboard types", () => {
    checkCorrections(code, role("arn:aws:s3:::a\u200bb\u2010c/\u201cd\u2019\u2026\uff0a"));
    const [found] = findingsOf([code], role("arn:aws:s3:::a\u200bb\u2010c/\u201cd\u2019\u2026\uff0a"));
    assert.equal(found?.data?.correct, "arn:aws:s3:::ab-c/\"d'...*");
    assert.match(found.message, /^IAM takes no U\+200B in a policy\./);
    assert.equal(findingsOf([code], role("arn:aws:s3:::\u2010語"))[0]?.data?.correct, undefined);
    assert.equal(findingsOf([code], role("\u200b"))[0]?.data?.correct, undefined);
  });

  it("is told of values of conditions, and names a character of two units as one", () => {
    const [found] = findingsOf([code], role("*", { StringEquals: { "aws:PrincipalTag/a": ["b", "\u{1f600}"] } }));
    assert.deepEqual(found?.path.slice(-3), ["StringEquals", "aws:PrincipalTag/a", 1]);
    assert.match(found.message, /\(U\+1F600\)/);
  });

  it("is not told of what IAM takes, nor of keys and elements that are wrong anyway", () => {
    assert.deepEqual(findingsOf([code], role("arn:aws:s3:::\t\n\r\u00a0\u00ff~/*")), []);
    assert.deepEqual(findingsOf([code], role("*", { StringEquals: { "aws:Söurce–": "a" } })), []);
    assert.deepEqual(findingsOf([code], roleOf({ Effect: "Allow", Action: "s3:Get–Object", Resource: "*" })), []);
    assert.equal(findingsOf([code], role("arn:aws:s3:::\u007f\u0001")).length, 1);
  });
});
