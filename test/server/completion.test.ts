import assert from "node:assert/strict";
import type { CompletionItem, InitializeResult, Position } from "vscode-languageserver-protocol";
import { built } from "../support/built.ts";
import { asked, Editor } from "./support/editor.ts";

const uri = "file:///project/config/jets/deploy.ts";
const takingSnippets = { ...asked, textDocument: { completion: { completionItem: { snippetSupport: true } } } };

describe("completion by the built server", function () {
  this.timeout(120_000);

  it("offers the actions of a service while its string is typed, and explains the one that is looked at", async () => {
    await withEditor(takingSnippets, async (editor, { capabilities }) => {
      assert.ok(capabilities.completionProvider?.triggerCharacters?.includes(":"));
      await editor.open(uri, configuring(`config.ci.iam.policy = [`));
      const typed = { range: { start: at(1, 26), end: at(1, 26) }, text: `"sqs:` };
      await editor.change(uri, 2, typed);
      const items = await completionsAt(editor, at(1, 31));
      const item = items.find(({ label }) => label === "sqs:SendMessage");
      assert.deepEqual(item?.textEdit, {
        range: { start: at(1, 27), end: at(1, 31) },
        newText: `sqs:SendMessage"`,
      });
      const looked = await editor.request<CompletionItem>("completionItem/resolve", item);
      assert.match(JSON.stringify(looked.documentation), /sends? a message|deliver a message/i);
      const nothing = { label: "x", data: { kind: "service", name: 5 } };
      assert.deepEqual(await editor.request("completionItem/resolve", nothing), nothing);
    });
  });

  it("offers them in a file that a deploy file imports", async () => {
    await withEditor(takingSnippets, async (editor) => {
      const shared = "file:///project/base.ts";
      await editor.open(shared, `export const base = ["sqs:"];\n`);
      await editor.open(uri, `import { base } from "../../base";\n${configuring("config.ci.iam.policy = base;")}`);
      // The deploy file is read when it is first asked about.
      await completionsAt(editor, at(2, 0));
      const items = await completionsAt(editor, at(0, 26), shared);
      assert.ok(items.some(({ label }) => label === "sqs:SendMessage"));
    });
  });

  it("offers texts with places to be filled in only to editors that know such", async () => {
    const text = configuring(`config.ci.iam.policy = [{ Action: "s3:GetObject", Resource: "" }];`);
    for (const [capabilities, count] of [
      [takingSnippets, 3],
      [asked, 1],
    ] as const) {
      await withEditor(capabilities, async (editor) => {
        await editor.open(uri, text);
        const items = await completionsAt(editor, at(1, 63));
        assert.equal(items.length, count);
      });
    }
  });
});

async function withEditor(
  capabilities: typeof asked,
  use: (editor: Editor, result: InitializeResult) => Promise<void>,
): Promise<void> {
  const editor = Editor.overStdio(built("server.js"));
  await use(editor, (await editor.initialize(capabilities)) as InitializeResult);
  assert.equal(await editor.stop(), 0);
}

function completionsAt(editor: Editor, position: Position, file = uri): Promise<CompletionItem[]> {
  return editor.request("textDocument/completion", { textDocument: { uri: file }, position });
}

function configuring(statement: string): string {
  return ["Jets.deploy.configure((config) => {", `  ${statement}`, "});", ""].join("\n");
}

function at(line: number, character: number): Position {
  return { line, character };
}
