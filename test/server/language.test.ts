import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { CodeAction, CodeLens, Hover, MarkupContent } from "vscode-languageserver-protocol";
import { built } from "../support/built.ts";
import { asked, Editor } from "./support/editor.ts";

const uri = "file:///project/config/jets/deploy.ts";
const text = `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = "sqs";\n});\n`;

describe("the built server in another language", function () {
  this.timeout(120_000);

  it("speaks the one whose texts the editor has given it", async () => {
    const german = JSON.parse(readFileSync("l10n/bundle.l10n.de.json", "utf8")) as Record<string, string>;
    const { lens, titles, hover, problems } = await whatIsSaid(german);
    assert.match(lens ?? "", /^IAM: 2 Richtlinien · 2 Anweisungen · 2 verwaltete Richtlinien/);
    assert.deepEqual(titles, ["In [ ] einschließen", "not-an-array hier stummschalten"]);
    assert.match(hover, /^Aus `sqs` wird die Aktion `sqs:\*`\.\n\n\*\*Amazon SQS\*\* hat \d+ Aktionen: /);
    assert.deepEqual(problems, [
      'policy erwartet ein Array, und Jets scheitert an einem einzelnen Wert ("sqs"). Er wird als einziger Eintrag gelesen; schließen Sie ihn in [ ] ein.',
    ]);
  });

  it("speaks English to an editor that has given none", async () => {
    const { lens, titles, hover, problems } = await whatIsSaid(undefined);
    assert.match(lens ?? "", /^IAM: 2 policies · 2 statements · 2 managed policies/);
    assert.deepEqual(titles, ["Wrap in [ ]", "Silence not-an-array here"]);
    assert.match(hover, /^`sqs` becomes the action `sqs:\*`\.\n\n\*\*Amazon SQS\*\* has \d+ actions: /);
    assert.match(problems[0] ?? "", /^policy takes an array, and Jets fails on "sqs" alone\./);
  });

  it("speaks English to one that gives what no texts can be", async () => {
    const { lens } = await whatIsSaid({ "{0} policies": 5 } as unknown as Record<string, string>);
    assert.match(lens ?? "", /^IAM: 2 policies/);
  });
});

/** What stands above the configuration and beside its mistake, what a hover tells of that, and what is offered first. */
async function whatIsSaid(texts: Readonly<Record<string, string>> | undefined) {
  const editor = Editor.overStdio(built("server.js"));
  try {
    await editor.initialize(asked, texts === undefined ? {} : { texts });
    await editor.open(uri, text);
    const textDocument = { uri };
    const lenses = await editor.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    const range = { start: { line: 1, character: 26 }, end: { line: 1, character: 26 } };
    const context = { diagnostics: [], only: ["quickfix"] };
    const actions = await editor.request<CodeAction[]>("textDocument/codeAction", { textDocument, range, context });
    const hover = await editor.request<Hover>("textDocument/hover", { textDocument, position: range.start });
    const { diagnostics } = await editor.until("problems", 0, (told) => told.diagnostics.length > 0);
    return {
      lens: lenses[0]?.command?.title,
      titles: actions.slice(0, 2).map(({ title }) => title),
      hover: (hover.contents as MarkupContent).value,
      problems: diagnostics
        .filter(({ code }) => code === "not-an-array")
        .map(({ message }) => (typeof message === "string" ? message : message.value)),
    };
  } finally {
    await editor.stop();
  }
}
