import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CodeAction, CodeLens, CompletionItem, Hover, Position, Range } from "vscode-languageserver-protocol";
import {
  defaultRoleMethod,
  explainLineMethod,
  exportRoleMethod,
  linesAtMethod,
  type ExplainLineResult,
  type ExportRoleResult,
  type LinesAtResult,
} from "../../src/protocol/index.ts";
import { built } from "../support/built.ts";
import { Editor } from "./support/editor.ts";

describe("the built server", function () {
  this.timeout(120_000);

  let editor: Editor;
  before(async () => {
    editor = Editor.overStdio(built("server.js"));
    await editor.initialize();
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
  });

  let uri: string;
  let textDocument: { readonly uri: string };
  beforeEach(function () {
    uri = `file:///${encodeURIComponent(this.currentTest?.title ?? "")}/config/jets/deploy.ts`;
    textDocument = { uri };
    editor.forgetTold();
  });

  it("tells the problems and the preview of a version that is opened", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = ["sqs:SendMessage", ""];`), 7);
    const preview = await editor.preview(uri, 7);
    assert.ok(linesOf(preview).includes("- sqs:SendMessage"));
    const { version, diagnostics } = await editor.until("problems", 0, (params) => params.uri === uri);
    assert.deepEqual([version, diagnostics.map(({ code }) => code)], [7, ["empty-item"]]);
  });

  it("follows changes of parts of the text, several in one message", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = ["s3"];`));
    await editor.change(
      uri,
      2,
      { range: range(1, 26, 1, 30), text: '"ec2",\n  ""' },
      { range: range(0, 0, 0, 0), text: "// roles\n" },
      { range: range(3, 2, 3, 4), text: '"sqs"' },
    );
    const preview = await editor.preview(uri, 2);
    assert.deepEqual(
      linesOf(preview)
        .filter((line) => /ec2|sqs|s3/.test(line))
        .slice(-2),
      ["- ec2:*", "- sqs:*"],
    );
    await editor.change(uri, 3, { text: block(`config.ci.iam.policy = ["dynamodb"];`) });
    assert.ok(linesOf(await editor.preview(uri, 3)).includes("- dynamodb:*"));
    await editor.change(uri, 4, { range: range(1, 27, 1, 35), text: "sns" });
    assert.ok(linesOf(await editor.preview(uri, 4)).includes("- sns:*"));
  });

  it("tells of the last of a burst of changes, and of none after a later one", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = [""];`));
    const versions = Array.from({ length: 200 }, (_, index) => index + 2);
    await Promise.all(
      versions.map((version) => editor.change(uri, version, { range: range(1, 27, 1, 27), text: "x" })),
    );
    const preview = await editor.preview(uri, 201);
    assert.ok(linesOf(preview).includes(`- ${"x".repeat(200)}:*`));
    const told = editor.told.preview.flatMap((preview) => (preview.uri === uri ? [preview.version] : []));
    assert.deepEqual(
      told,
      told.toSorted((left, right) => left - right),
    );
    assert.ok(told.length < 200, `${told.length} previews`);
  });

  it("answers requests for the newest text, even before it has told of it", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = ["s3"];`));
    const first = editor.request<ExportRoleResult>(exportRoleMethod, { uri, format: "yaml" });
    await editor.change(uri, 2, { range: range(1, 27, 1, 29), text: "ec2" });
    const second = editor.request<ExportRoleResult>(exportRoleMethod, { uri, format: "yaml" });
    assert.match((await first).text, /- s3:\*|- ec2:\*/);
    assert.match((await second).text, /- ec2:\*/);
    assert.equal((await second).status, "complete");
  });

  it("answers hover, completion, code actions and lenses", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = "s3";`, `config.ci.iam.`));
    const hover = await editor.request<Hover>("textDocument/hover", { textDocument, position: at(1, 18) });
    assert.match(JSON.stringify(hover.contents), /config\.ci\.iam\.policy/);
    const items = await editor.request<CompletionItem[]>("textDocument/completion", {
      textDocument,
      position: at(2, 16),
    });
    assert.deepEqual(items[0]?.label, "policy");
    const actions = await editor.request<CodeAction[]>(
      "textDocument/codeAction",
      codeActionParams(uri, range(1, 26, 1, 26)),
    );
    assert.equal(actions[0]?.title, "Wrap in [ ]");
    assert.deepEqual(actions[0].edit?.changes?.[uri], [{ range: range(1, 25, 1, 29), newText: '["s3"]' }]);
    const lenses = await editor.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    assert.deepEqual(lenses[0]?.command?.arguments, [uri]);
  });

  it("answers with quick fixes only where they are wanted", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = "s3";`));
    const titlesOf = async (only: string[]): Promise<string[]> => {
      const params = codeActionParams(uri, range(1, 26, 1, 26), only);
      const actions = await editor.request<CodeAction[]>("textDocument/codeAction", params);
      return actions.map(({ title }) => title);
    };
    assert.deepEqual(await titlesOf(["source.organizeImports"]), []);
    assert.equal((await titlesOf(["quickfix"]))[0], "Wrap in [ ]");
  });

  it("exports the role, Jets' defaults, and the lines of a place", async () => {
    await editor.open(uri, block(`config.ci.iam.managed_policy = ["A"];`));
    const json = await editor.request<ExportRoleResult>(exportRoleMethod, { uri, format: "json" });
    assert.equal(
      (JSON.parse(json.text) as { ManagedPolicyArns: string[] }).ManagedPolicyArns.at(-1),
      "arn:aws:iam::aws:policy/A",
    );
    const resource = await editor.request<ExportRoleResult>(exportRoleMethod, { uri, format: "cloudformation" });
    assert.match(resource.text, /^Type: AWS::IAM::Role\n/);
    assert.match(await editor.request<string>(defaultRoleMethod), /^Policies:\n {2}- PolicyName: DefaultPolicy\n/);
    const place = { uri, ...range(1, 35, 1, 35) };
    const { revision, lines } = await editor.request<LinesAtResult>(linesAtMethod, { uri, place });
    const preview = await editor.until("preview", 0, (told) => told.uri === uri && told.revision === revision);
    assert.deepEqual(
      lines.map((index) => preview.lines[index]?.text.trim()),
      ["- arn:aws:iam::aws:policy/A"],
    );
    const [line] = lines;
    const explained = await editor.request<ExplainLineResult>(explainLineMethod, { uri, line });
    assert.deepEqual([explained.revision, explained.explanation.written], [revision, `"A"`]);
    assert.equal(await editor.request(explainLineMethod, { uri, line: 1e6 }), null);
  });

  it("keeps the last good preview while the text is broken", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = ["s3"];`));
    const good = await editor.preview(uri, 1);
    await editor.change(uri, 2, { range: range(1, 30, 1, 31), text: "" });
    const stale = await editor.preview(uri, 2);
    assert.deepEqual([good.freshness, stale.freshness], ["current", "stale"]);
    assert.deepEqual(linesOf(stale), linesOf(good));
  });

  it("clears the problems of a document that closes, and reads it anew when it opens again", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = [""];`));
    await editor.preview(uri, 1);
    await editor.problemsBecome(uri, ["empty-item"]);
    const [problems, previews] = [editor.told.problems.length, editor.told.preview.length];
    await editor.close(uri);
    await editor.until("problems", problems);
    await editor.problemsBecome(uri, []);
    assert.equal(await editor.request(exportRoleMethod, { uri, format: "yaml" }), null);
    await editor.open(uri, "export default (");
    const preview = await editor.until("preview", previews);
    assert.equal(preview.freshness, "broken");
  });

  it("leaves alone what is no deploy file, until it becomes one", async () => {
    const other = "file:///project/deploy.ts";
    await editor.open(other, "export function deploy() {}\n");
    await editor.until("gone", 0, (params) => params.uri === other);
    assert.equal(
      await editor.request("textDocument/hover", { textDocument: { uri: other }, position: at(0, 3) }),
      null,
    );
    assert.equal(await editor.shownProblems(other), undefined);
    await editor.change(other, 2, { range: range(1, 0, 1, 0), text: block(`config.ci.iam.policy = [""];`) });
    await editor.preview(other, 2);
    await editor.problemsBecome(other, ["empty-item"]);
    const from = editor.told.gone.length;
    await editor.change(other, 3, { text: "export {};\n" });
    await editor.until("gone", from);
    await editor.problemsBecome(other, []);
  });

  it("survives what makes no sense, and says in the log what failed", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = ["s3"];`));
    await editor.preview(uri, 1);
    await editor.notify("textDocument/didOpen", {});
    await editor.notify("textDocument/didOpen", { textDocument: { uri: 5, text: 5 } });
    await editor.notify("textDocument/didChange", {
      textDocument: { uri: "file:///closed.ts", version: 1 },
      contentChanges: [],
    });
    await editor.notify("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: {}, text: 1 }],
    });
    await editor.notify("textDocument/didClose", null);
    await editor.notify("no/such/notification", {});
    await assert.rejects(editor.request("no/such/request", {}), /no\/such\/request/);
    assert.equal(await editor.request("textDocument/hover", { textDocument: {}, position: at(0, 0) }), null);
    assert.equal(await editor.request("textDocument/hover", { textDocument }), null);
    assert.equal(await editor.request(linesAtMethod, { uri }), null);
    assert.equal(await editor.request("textDocument/hover", { textDocument, position: at(1e9, -5) }), null);
    const log = editor.log();
    assert.ok(
      log.some((message) => message.startsWith("textDocument/hover failed: TypeError")),
      log.join("\n"),
    );
    await editor.change(uri, 3, { text: block(`config.ci.iam.policy = ["sqs"];`) });
    assert.ok(linesOf(await editor.preview(uri, 3)).includes("- sqs:*"));
  });

  it("survives a message that is no JSON", async () => {
    await editor.open(uri, block(`config.ci.iam.policy = ["s3"];`));
    await editor.preview(uri, 1);
    editor.process.stdin?.write("Content-Length: 8\r\n\r\n{garbage");
    assert.match((await editor.request<ExportRoleResult>(exportRoleMethod, { uri, format: "yaml" })).text, /s3/);
  });
});

describe("the start of the built server", function () {
  const uri = "file:///project/config/jets/deploy.ts";

  this.timeout(120_000);

  let server: string;
  before(() => {
    server = built("server.js");
  });

  it("answers initialize before it loads the compiler", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jets-ci-iam-"));
    const lonelyServer = join(folder, "server.js");
    copyFileSync(server, lonelyServer);
    const editor = Editor.overStdio(lonelyServer);
    const exited = once(editor.process, "exit");
    try {
      // Without the file that holds the compiler the server can say who it is, and nothing more.
      const { capabilities } = (await editor.initialize()) as { capabilities: Record<string, unknown> };
      assert.deepEqual(capabilities["textDocumentSync"], { openClose: true, change: 2 });
      assert.deepEqual(await exited, [1, null]);
    } finally {
      editor.connection.dispose();
      rmSync(folder, { recursive: true });
    }
  });

  it("reads what was opened and changed while it loaded", async () => {
    const editor = Editor.overStdio(server);
    await editor.initialize();
    await Promise.all([
      editor.open(uri, block(`config.ci.iam.policy = ["s3"];`)),
      editor.change(uri, 2, { range: range(1, 27, 1, 29), text: "sqs" }),
    ]);
    const params = { textDocument: { uri }, position: at(1, 28) };
    const hover = await editor.request<Hover>("textDocument/hover", params);
    assert.match(JSON.stringify(hover.contents), /sqs:\*/);
    assert.ok(linesOf(await editor.preview(uri, 2)).includes("- sqs:*"));
    await editor.stop();
  });

  it("works over the channel of a forked process too", async () => {
    const editor = Editor.overIpc(server);
    await editor.initialize();
    await editor.open(uri, block(`config.ci.iam.policy = ["s3"];`));
    assert.equal((await editor.preview(uri, 1)).state, "role");
    await editor.stop();
  });
});

function block(...statements: readonly string[]): string {
  return ["Jets.deploy.configure((config) => {", ...statements.map((line) => `  ${line}`), "});", ""].join("\n");
}

function linesOf({ lines }: { readonly lines: readonly { readonly text: string }[] }): string[] {
  return lines.map(({ text }) => text.trim());
}

function at(line: number, character: number): Position {
  return { line, character };
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
  return { start: at(startLine, startCharacter), end: at(endLine, endCharacter) };
}

function codeActionParams(uri: string, place: Range, only?: readonly string[]): object {
  return { textDocument: { uri }, range: place, context: { diagnostics: [], ...(only === undefined ? {} : { only }) } };
}
