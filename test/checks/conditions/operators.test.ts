import assert from "node:assert/strict";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { checkRenaming, foundIn, offeredIn } from "../support/conditions.ts";

describe("the check of condition operators", () => {
  const invalid = /^INVALID_CONDITION_OPERATOR$/;

  it("names the operator that was meant, at the very key", () => {
    checkFindingsAbout(
      invalid,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: "s3:ListBucket", Resource: "*",
          Condition: { StringEqual: { "s3:prefix": "a" } },
//                     ^^^^^^^^^^^ error INVALID_CONDITION_OPERATOR: IAM has no condition operator "StringEqual". Did you mean "StringEquals"?
        }];
      });
    `,
    );
  });

  it("offers what leads to a condition without the finding", () => {
    const asked = { "s3:prefix": "a" };
    checkRenaming({ stringlike: asked }, invalid, { StringLike: asked });
    checkRenaming({ "ForAnyValues:StringLikeIfExist": asked }, invalid, {
      "ForAnyValue:StringLikeIfExists": asked,
    });
    checkRenaming({ NumericLessThenIfExists: asked }, invalid, { NumericLessThanIfExists: asked });
    checkRenaming({ "ForAnyValue:StringEqual": asked }, invalid, { "ForAnyValue:StringEquals": asked });
  });

  it("offers no name that the condition has already", () => {
    const asked = { "s3:prefix": "a" };
    assert.deepEqual(foundIn({ StringEqual: asked, StringEquals: asked }, invalid), [
      "error INVALID_CONDITION_OPERATOR StringEqual",
    ]);
    assert.equal(offeredIn({ StringEqual: asked, StringEquals: asked }, invalid), undefined);
  });

  it("knows all that IAM has", () => {
    const asked = { "s3:prefix": "a" };
    for (const name of [
      "StringNotEqualsIgnoreCase",
      "ArnNotLikeIfExists",
      "ForAllValues:BinaryEquals",
      "BoolIfExists",
    ]) {
      assert.deepEqual(foundIn({ [name]: asked }, invalid), []);
    }
    for (const name of ["StringLikeIgnoreCase", "constructor", "ForSome:StringLike", ""]) {
      assert.equal(foundIn({ [name]: asked }, invalid).length, 1, name);
    }
  });

  it("takes Null without IfExists and without a qualifier", () => {
    const key = { "aws:TokenIssueTime": "true" };
    checkRenaming({ NullIfExists: key }, /^NULL_/, { Null: key });
    checkRenaming({ "ForAllValues:Null": key }, /^NULL_/, { Null: key });
    assert.deepEqual(foundIn({ NullIfExists: key, "ForAnyValue:Null": key }, /^NULL_/), [
      "error NULL_WITH_IF_EXISTS NullIfExists",
      "information NULL_WITH_QUALIFIER ForAnyValue:Null",
    ]);
    assert.deepEqual(foundIn({ Null: key }, /^NULL_|^INVALID_CONDITION_OP/), []);
  });

  it("wants an object of keys", () => {
    assert.deepEqual(foundIn({ StringEquals: "s3:prefix" }, /^DATA_TYPE/), ["error DATA_TYPE_MISMATCH StringEquals"]);
    assert.deepEqual(foundIn({ StringEquals: { "s3:prefix": "a" } }, /^DATA_TYPE/), []);
  });
});

describe("the check of qualifiers", () => {
  const subject = /^(MISSING_QUALIFIER|FORALLVALUES_WITH_SINGLE_VALUED_KEY)$/;

  it("wants one for a key with several values", () => {
    assert.deepEqual(foundIn({ StringEquals: { "aws:TagKeys": ["a"] } }, subject), [
      "error MISSING_QUALIFIER StringEquals aws:TagKeys",
    ]);
    assert.deepEqual(foundIn({ "ForAnyValue:StringEquals": { "aws:tagkeys": ["a"] } }, subject), []);
    assert.deepEqual(foundIn({ Null: { "aws:TagKeys": "true" } }, subject), []);
    assert.deepEqual(foundIn({ StringEquals: { "aws:unheardOf": "a" } }, subject), []);
  });

  it("wants no ForAllValues for a key with one", () => {
    const single = { "s3:prefix": ["a"] };
    assert.deepEqual(foundIn({ "ForAllValues:StringLike": single }, subject), [
      "warning FORALLVALUES_WITH_SINGLE_VALUED_KEY ForAllValues:StringLike",
    ]);
    checkRenaming({ "ForAllValues:StringLike": single }, subject, { StringLike: single });
    assert.deepEqual(foundIn({ "ForAnyValue:StringLike": single }, subject), []);
  });

  it("offers nothing where other keys need the qualifier", () => {
    const both = { "ForAllValues:StringLike": { "s3:prefix": "a", "aws:TagKeys": "b" } };
    assert.deepEqual(foundIn(both, subject), [
      "warning FORALLVALUES_WITH_SINGLE_VALUED_KEY ForAllValues:StringLike s3:prefix",
    ]);
    assert.equal(offeredIn(both, subject), undefined);
  });
});
