import assert from "node:assert/strict";
import { commands, window, workspace } from "vscode";
import { closeEverything, configuring, deployFile, inWorkspace, show, type } from "./support/editing.ts";
import { previewTab, previewTabs } from "./support/previews.ts";
import { problemsBecome } from "./support/problems.ts";

describe("the preview", () => {
  const other = () => inWorkspace("config/jets/ci.ts");

  afterEach(async () => {
    await closeEverything();
    await workspace.fs.delete(other()).then(undefined, () => undefined);
  });

  it("opens beside its deploy file and keeps the caret there", async () => {
    await show(deployFile());
    await commands.executeCommand("jetsCiIam.openPreviewToSide");
    const tab = await previewTab("IAM: deploy.ts");
    assert.equal(tab.group.viewColumn, 2);
    assert.equal(window.activeTextEditor?.document.uri.toString(), deployFile().toString());
  });

  it("is there once, however often it is opened", async () => {
    await show(deployFile());
    await commands.executeCommand("jetsCiIam.openPreviewToSide");
    await commands.executeCommand("jetsCiIam.openPreviewToSide", deployFile());
    await commands.executeCommand("jetsCiIam.openPreview", deployFile().toString());
    await previewTab("IAM: deploy.ts");
    assert.equal(previewTabs().length, 1);
  });

  it("follows the active deploy file until it is locked", async () => {
    await workspace.fs.writeFile(other(), new TextEncoder().encode(configuring("config.ci.iam.policy = [];")));
    await show(deployFile());
    await commands.executeCommand("jetsCiIam.openPreview");
    await previewTab("IAM: deploy.ts");
    await commands.executeCommand("jetsCiIam.togglePreviewLock");
    await previewTab("IAM: deploy.ts (locked)");
    await show(other());
    await commands.executeCommand("jetsCiIam.openPreviewToSide");
    await previewTab("IAM: ci.ts");
    await show(deployFile());
    await previewTab("IAM: deploy.ts");
    assert.deepEqual(
      previewTabs()
        .map(({ label }) => label)
        .sort(),
      ["IAM: deploy.ts", "IAM: deploy.ts (locked)"],
    );
  });
});

describe("the server", () => {
  afterEach(closeEverything);

  it("can be restarted, and knows the newest text then", async () => {
    const editor = await show(deployFile());
    await type(editor, configuring("config.ci.iam.policy = null;"));
    await problemsBecome(deployFile(), ["warning null-list"]);
    const restarted = commands.executeCommand("jetsCiIam.restartServer");
    await type(editor, configuring('config.ci.iam.policy = "ec2:DescribeInstances";'));
    await restarted;
    await problemsBecome(deployFile(), ["warning not-an-array"]);
  });
});
