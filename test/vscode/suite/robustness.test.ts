import assert from "node:assert/strict";
import { commands, env, window, workspace, WorkspaceEdit, type Uri } from "vscode";
import { closeEverything, configuring, deployFile, found, inWorkspace, show, type } from "./support/editing.ts";
import { previewTab, previewTabs } from "./support/previews.ts";
import { problemsBecome, problemsOf } from "./support/problems.ts";
import { killServer } from "./support/server-process.ts";
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

  it("loses no edit when the server is killed twenty times while somebody types", async function () {
    this.timeout(180_000);
    const editor = await show(deployFile());
    for (let killed = 1; killed <= 20; killed++) {
      await type(editor, configuring(`config.ci.iam.policy = ["", ${killed}];`));
      await problemsBecome(deployFile(), ["error empty-item", "error invalid-item"]);
      killServer();
      await type(editor, configuring(`config.ci.iam.policy = ["", "sqs:SendMessage"];`));
      await problemsBecome(deployFile(), ["error empty-item"]);
    }
    await type(editor, policy("sqs:SendMessage"));
    await problemsBecome(deployFile(), []);
    assert.match(await roleOf(deployFile()), /- sqs:SendMessage\n/);
    assert.deepEqual(toasts, []);
  });

  it("keeps twenty previews, each with the role of its file", async function () {
    this.timeout(180_000);
    const files = Array.from({ length: 20 }, (_, number) => inWorkspace(`apps/app-${number}/config/jets/deploy.ts`));
    try {
      for (const uri of files) {
        await write(uri, policy("s3:GetObject"));
        await show(uri);
        await commands.executeCommand("jetsCiIam.openPreview");
        await found(window.tabGroups.onDidChangeTabs, () => previewTabs().find(({ isActive }) => isActive));
        await commands.executeCommand("jetsCiIam.togglePreviewLock");
      }
      assert.equal(previewTabs().length, 20);
      for (const [number, uri] of files.entries()) {
        await type(await show(uri), policy("", `sqs:Get${"x".repeat(number)}*`));
      }
      for (const [number, uri] of files.entries()) {
        assert.match(await roleOf(uri), new RegExp(`- sqs:Get${"x".repeat(number)}\\*\\n`));
      }
      assert.equal(previewTabs().length, 20);
      assert.deepEqual(toasts, []);
    } finally {
      await closeEverything();
      await workspace.fs.delete(inWorkspace("apps"), { recursive: true });
    }
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

  async function roleOf(uri: Uri): Promise<string> {
    await commands.executeCommand("jetsCiIam.copyYaml", uri);
    return env.clipboard.readText();
  }
});
