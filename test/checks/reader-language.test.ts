import assert from "node:assert/strict";
import { checkRole } from "../../src/checks/index.ts";
import { inLanguage } from "../support/in-language.ts";

const messages = (statement: object): readonly string[] =>
  checkRole({
    Policies: [{ PolicyName: "CI", PolicyDocument: { Version: "2012-10-17", Statement: [statement] } }],
    ManagedPolicyArns: [],
  }).map(({ message }) => message);

const misspelt = { Effect: "Allow", Action: "s3:GetObjcet", Resource: "arn:aws:s3:::shop/*" };
const inEnglish = /^Amazon S3 has no action "GetObjcet" \(as of \d{4}-\d\d-\d\d\)\. Did you mean "s3:GetObject"\?$/;
const inGerman = /^Amazon S3 hat keine Aktion "GetObjcet" \(Stand: \d{4}-\d\d-\d\d\)\. Meinten Sie "s3:GetObject"\?$/;
const inJapanese =
  /^Amazon S3 にアクション "GetObjcet" はありません \(\d{4}-\d\d-\d\d 時点\)。"s3:GetObject" のことですか\?$/;

describe("the messages of the checks", () => {
  it("are in the language of the texts, also where their answers are kept from an earlier check", () => {
    const match = (pattern: RegExp) => {
      assert.match(messages(misspelt).join("\n"), pattern);
    };
    match(inEnglish);
    inLanguage("de", () => {
      match(inGerman);
    });
    inLanguage("ja", () => {
      match(inJapanese);
    });
    match(inEnglish);
  });

  it("list and count as the language does", () => {
    const strange = { Effect: "Allow", Action: "s3:GetObject", Resource: "*", Bucket: "shop" };
    const large = { Effect: "Allow", Action: "s3:GetObject", Resource: `arn:aws:s3:::${"shop".repeat(2560)}` };
    inLanguage("es", () => {
      assert.match(messages(strange).join("\n"), /Puede tener Sid, Effect, .*, NotResource y Condition\.$/m);
    });
    inLanguage("de", () => {
      assert.match(messages(large).join("\n"), /haben zusammen 10\.\d{3} Zeichen, und IAM nimmt 10\.240 an\./);
    });
  });
});
