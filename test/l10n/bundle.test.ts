import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { exportedTexts } from "../../scripts/l10n/exported-texts.ts";
import { languages } from "../../scripts/l10n/languages.ts";
import { marksOf } from "./marks.ts";

type Texts = Record<string, string | { readonly message: string }>;

const english = read("l10n/bundle.l10n.json");

describe("the texts of the source", () => {
  it("are all in the bundle that is translated, after `npm run l10n`", async function () {
    this.timeout(300_000);
    assert.deepEqual(await exportedTexts(), english);
  });

  for (const language of languages) {
    const texts = read(`l10n/bundle.l10n.${language}.json`);

    it(`are all there in ${language}, and none besides`, () => {
      assert.deepEqual(Object.keys(texts), Object.keys(english));
    });

    it(`have the same placeholders and code in ${language}`, () => {
      for (const key of Object.keys(english)) {
        assert.deepEqual(marksOf(messageOf(texts[key])), marksOf(messageOf(english[key])), key);
      }
    });

    it(`are translated in ${language}`, () => {
      const same = Object.keys(english).filter((key) => texts[key] === messageOf(english[key]));
      assert.deepEqual(
        same.filter((key) => !sameEverywhere.has(key)),
        [],
      );
    });
  }
});

/** What a language may well write as English does. */
const sameEverywhere = new Set([
  ", /Between numbers in a row",
  "1 error",
  "Error",
  "Service",
  "Tagging",
  "{0} {1}/Two sentences in a row",
  "; /Between clauses",
  "{0}./A clause as a sentence",
]);

function read(file: string): Texts {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Texts) : {};
}

function messageOf(text: Texts[string] | undefined): string {
  return typeof text === "object" ? text.message : (text ?? "");
}
