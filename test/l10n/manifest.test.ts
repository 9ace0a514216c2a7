import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import manifest from "../../package.json" with { type: "json" };
import english from "../../package.nls.json" with { type: "json" };
import { languages } from "../../scripts/l10n/languages.ts";
import { marksOf } from "./marks.ts";

/** What stands in the manifest for VS Code to read, each with the name of its property. */
const written = strings({ capabilities: manifest.capabilities, contributes: manifest.contributes });

describe("the texts of the manifest", () => {
  it("are all in package.nls.json, and nothing else is", () => {
    const keys = written.flatMap(({ text }) => /^%(.*)%$/.exec(text)?.slice(1) ?? []);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(english).sort());
  });

  it("are none in plain words", () => {
    const words = written.filter(
      ({ name, text }) => !notForReaders.has(name) && (forReaders.test(name) || / /.test(text)),
    );
    assert.deepEqual(
      words.filter(({ text }) => !/^%[\w.-]+%$/.test(text)),
      [],
    );
  });

  for (const language of languages) {
    const file = `package.nls.${language}.json`;
    const texts = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {};

    it(`are all there in ${language}, and none besides`, () => {
      assert.deepEqual(Object.keys(texts), Object.keys(english));
    });

    it(`have the same code and links in ${language}`, () => {
      for (const [key, text] of Object.entries(english))
        assert.deepEqual(marksOf(texts[key] ?? ""), marksOf(text), key);
    });

    it(`are translated in ${language}`, () => {
      const same = Object.entries(english).filter(([key, text]) => texts[key] === text);
      assert.deepEqual(
        same.map(([key]) => key),
        ["category", "view.deployFiles", "view.deployFiles.context"],
      );
    });
  }
});

/** The properties whose texts VS Code shows. */
const forReaders = /^(title|shortTitle|category|name|contextualTitle|altText|label|.*[dD]escriptions?)$/;

/** Properties that VS Code evaluates, in which spaces are no sign of words. */
const notForReaders = new Set(["when", "key", "mac"]);

interface Written {
  readonly name: string;
  readonly text: string;
}

function strings(value: unknown, name = ""): Written[] {
  if (typeof value === "string") return [{ name, text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => strings(part, key));
}
