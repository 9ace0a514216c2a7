import assert from "node:assert/strict";
import { inLanguage } from "../support/in-language.ts";
import { changeLines, roleOf } from "./support/changes.ts";

describe("the rows of a comparison", () => {
  const none = roleOf([]);
  const rows = (statement: object): readonly string[] => changeLines(none, roleOf([statement]));
  const butIam = { Effect: "Allow", NotAction: ["iam:*", "s3:*"], Resource: "*" };
  const twofold = { Effect: "Allow", Action: "s3:GetObject", Resource: "*", NotResource: "arn:aws:s3:::logs" };

  it("say in the language of the texts what is spared, and why a statement does not count", () => {
    assert.deepEqual(rows(butIam), ["added Allow all but iam:*, s3:* on *, widens"]);
    inLanguage("de", () => {
      assert.deepEqual(rows(butIam), ["added Allow alles außer iam:*, s3:* on *, widens"]);
      assert.match(
        rows(twofold).join(),
        /\(IAM nimmt diese Anweisung nicht an\. Sie hat sowohl Resource als auch NotResource, was IAM nicht annimmt\.\)/,
      );
    });
  });
});
