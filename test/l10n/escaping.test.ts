import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { earlyTexts, escapingTexts } from "./escaping-texts.ts";

/** The rooms of `src/`, and the parts of rooms, whose texts are translated. */
const rooms = [
  ...["analyzer", "changes", "checks", "extension", "language", "permissions", "policy", "preview", "protocol"],
  ...["service"],
];

/** Files whose texts no editor shows, and why. */
const englishFiles: ReadonlyMap<string, string> = new Map([
  ...["errors", "review", "suggestions", "warnings"].map(
    (name) => [`src/checks/rules/${name}.ts`, "it is what SARIF says of each code"] as const,
  ),
  ["src/service/explain-role.ts", "the command line prints it"],
  ["src/service/changes/text.ts", "the command line prints it"],
  ["src/policy/problem-rules.ts", "it is what SARIF says of each code"],
  ["src/service/rules.ts", "it is what SARIF says of each code"],
]);

/** What is the same in every language, and why. */
const exceptions: readonly (readonly [text: RegExp, why: string])[] = [
  [/^Jets CI IAM$/, "our name"],
  [/^\/Jets defaults\.yaml$/, "the path of a document"],
  [/^Permissions management$/, "the name of an access level in the catalog"],
  [/^(the whole file|this part of the configuration is not set in this file)$/, "stands in exported YAML"],
  [/^· has no meaning in a policy$/, "stands in exported YAML"],
  [/^\[object Object\]$/, "what JavaScript makes of an object"],
  [/^(at charAt|repeat slice) /, "names of methods"],
  [/^export default$/, "a name that no file can spell"],
  [/^(The courses part|· is too long to be read)$/, "an exception that is caught"],
  [/^<!doctype html>/, "markup, whose words are translated"],
  [/^(condition value|managed policy)$/, "kinds in the code"],
  [/^IAM: \w+$/, "an element that has a page"],
  [/^\[(Service Authorization Reference|Jets CI IAM Permissions)\]\(/, "a page by its title"],
];

describe("the texts that a person reads", () => {
  for (const room of rooms) {
    it(`are translated in src/${room}`, () => {
      const escaping = sourcesOf(room).flatMap(({ name, source }) =>
        escapingTexts(source).flatMap(({ line, text }) => (isException(text) ? [] : [`${name}:${line} ${text}`])),
      );
      assert.deepEqual(escaping, []);
    });

    it(`are asked for when the language is known in src/${room}`, () => {
      assert.deepEqual(
        sourcesOf(room).flatMap(({ source }) => earlyTexts(source)),
        [],
      );
    });
  }
});

describe("the search for texts that are not translated", () => {
  const finds = (source: string, ...texts: readonly string[]) => {
    assert.deepEqual(
      escapingTexts(source).map(({ text }) => text),
      texts,
    );
  };

  it("finds sentences and parts of them", () => {
    finds('const a = "No role";', "No role");
    finds("const a = `${count} of many`;", "· of many");
    finds('throw told("is not there");', "is not there");
  });

  it("finds single words where they are shown", () => {
    finds('item.title = "Open"; pick({ label: "Copy" }); button("tool", press, "Export…");', "Open", "Copy", "Export…");
    finds('window.showInformationMessage("Done");', "Done");
  });

  it("leaves what is translated, and what nobody reads", () => {
    finds('l10n.t("No role"); l10n.t({ message: "No role", comment: "A title" });');
    finds(
      'import { a } from "a b c.ts"; element("p", "banner warning"); type A = "one two"; throw new Error("No role");',
    );
    finds('const key = "statement"; const sign = " · ";');
  });

  it("finds texts that are asked for too early", () => {
    assert.deepEqual(earlyTexts('const a = { b: l10n.t("No role") };'), ['l10n.t("No role")']);
    assert.deepEqual(earlyTexts('const a = () => l10n.t("No role"); class A { b = l10n.t("No role"); }'), []);
  });
});

function isException(text: string): boolean {
  return exceptions.some(([exception]) => exception.test(text));
}

function sourcesOf(room: string): readonly { readonly name: string; readonly source: string }[] {
  const names = readdirSync(`src/${room}`, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts")).map((name) => `src/${room}/${name.replaceAll("\\", "/")}`);
  return files.filter((name) => !englishFiles.has(name)).map((name) => ({ name, source: readFileSync(name, "utf8") }));
}
