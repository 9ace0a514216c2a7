import assert from "node:assert/strict";
import { commands, env, window, workspace, WorkspaceEdit, type Uri } from "vscode";
import { closeEverything, configuring, deployFile, inWorkspace, show, type } from "./support/editing.ts";
import { previewTab } from "./support/previews.ts";
import { problemsBecome, problemsOf } from "./support/problems.ts";
import { killServer, manyTimes } from "./support/server-process.ts";
import { stub, type Stub } from "./support/stub.ts";

describe("the extension", () => {
  const policy = (...items: readonly string[]) => configuring(`config.ci.iam.policy = ${JSON.stringify(items)};`);
  const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  let toasts: string[];
  let stubs: readonly Stub[];

  beforeEach(() => {
    toasts = [];
    const tell = (message: string) => Promise.resolve(void toasts.push(message));
    stubs = (["showErrorMessage", "showWarningMessage"] as const).map((name) => stub(window, name, tell));
  });
  afterEach(async () => {
    for (const { restore } of stubs) restore();
    await closeEverything();
  });

  it("loses no edit when the server is killed again and again while somebody types", async function () {
    this.timeout(180_000);
    const editor = await show(deployFile());
    for (let killed = 1; killed <= manyTimes; killed++) {
      await type(editor, configuring(`config.ci.iam.policy = ["", ${killed}];`));
      await problemsBecome(deployFile(), ["error empty-item", "error invalid-item"]);
      killServer();
      await type(editor, configuring(`config.ci.iam.policy = ["", "sqs:SendMessage"];`));
      await problemsBecome(deployFile(), ["error empty-item"]);
    }
    await type(editor, policy("sqs:SendMessage"));
    await problemsBecome(deployFile(), []);
    await commands.executeCommand("jetsCiIam.copyYaml", deployFile());
    assert.match(await env.clipboard.readText(), /- sqs:SendMessage\n/);
    assert.deepEqual(toasts, []);
  });

  it("follows a file that is renamed", async () => {
    const [before, after] = [inWorkspace("first/config/jets/deploy.ts"), inWorkspace("first/config/jets/ci.ts")];
    try {
      await write(before, policy(""));
      await show(before);
      await commands.executeCommand("jetsCiIam.openPreviewToSide");
      await problemsBecome(before, ["error empty-item"]);
      const rename = new WorkspaceEdit();
      rename.renameFile(before, after);
      await workspace.applyEdit(rename);
      await problemsBecome(after, ["error empty-item"]);
      assert.deepEqual(problemsOf(before), []);
      await previewTab("IAM: ci.ts");
      assert.deepEqual(toasts, []);
    } finally {
      await closeEverything();
      await workspace.fs.delete(inWorkspace("first"), { recursive: true });
    }
  });
});
