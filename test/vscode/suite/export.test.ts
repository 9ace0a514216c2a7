import assert from "node:assert/strict";
import { commands, TabInputTextDiff, Uri, window, workspace, type SaveDialogOptions } from "vscode";
import { closeEverything, configuring, deployFile, found, inWorkspace, show, type } from "./support/editing.ts";
import { stub, type Stub } from "./support/stub.ts";

describe("the role of a deploy file", () => {
  const target = () => inWorkspace("exported.iam.yaml");
  const customRole = configuring('config.ci.iam.policy = ["ec2"];');
  let stubs: Stub[] = [];
  let told: string[] = [];
  let asked: SaveDialogOptions[] = [];

  beforeEach(() => {
    told = [];
    asked = [];
    stubs = [tellInto("showInformationMessage"), tellInto("showErrorMessage")];
  });

  afterEach(async () => {
    for (const { restore } of stubs) restore();
    await workspace.fs.delete(target()).then(undefined, () => undefined);
    await closeEverything();
  });

  it("is exported to the file that a person chooses, and replaces it as a whole", async () => {
    await workspace.fs.writeFile(target(), new TextEncoder().encode("old\n".repeat(1000)));
    choose(target());
    await type(await show(deployFile()), customRole);
    await commands.executeCommand("jetsCiIam.exportYaml");
    assert.match(await read(target()), /^Policies:\n[^]*- ec2:\*\n[^]*AWSLambda_ReadOnlyAccess\n$/);
    assert.deepEqual(
      asked.map(({ defaultUri }) => defaultUri?.path),
      [inWorkspace("deploy.iam.yaml").path],
    );
    assert.deepEqual(told, ["The role is in exported.iam.yaml."]);
  });

  it("is exported as JSON and as a CloudFormation resource", async () => {
    choose(target());
    await type(await show(deployFile()), customRole);
    await commands.executeCommand("jetsCiIam.exportJson");
    assert.deepEqual(Object.keys(JSON.parse(await read(target())) as object), ["Policies", "ManagedPolicyArns"]);
    await commands.executeCommand("jetsCiIam.exportCloudFormation");
    assert.match(await read(target()), /Type: AWS::IAM::Role/);
  });

  it("leaves an older file as it was when it cannot be written, and says so", async () => {
    await workspace.fs.writeFile(target(), new TextEncoder().encode("old\n"));
    choose(Uri.joinPath(target(), "below-a-file.yaml"));
    await type(await show(deployFile()), customRole);
    await commands.executeCommand("jetsCiIam.exportYaml");
    assert.equal(await read(target()), "old\n");
    assert.match(told.join(), /^The role could not be written to below-a-file.yaml: /);
  });

  it("is exported with gaps only to those who want that", async () => {
    choose(target());
    stubs.push(tellInto("showWarningMessage"));
    await type(await show(deployFile()), configuring("config.ci.iam.policy = [process.env.EXTRA];"));
    await commands.executeCommand("jetsCiIam.exportYaml");
    assert.deepEqual(told, ["The role of deploy.ts is not complete."]);
    assert.deepEqual(asked, []);
  });

  it("opens as a document of no file", async () => {
    await type(await show(deployFile()), customRole);
    await commands.executeCommand("jetsCiIam.openYaml");
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.languageId, "yaml");
    assert.match(document.getText(), /- ec2:\*/);
  });

  it("is compared with Jets' defaults, and the comparison follows the text", async () => {
    const editor = await show(deployFile());
    await type(editor, customRole);
    await commands.executeCommand("jetsCiIam.compareWithDefaults");
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof TabInputTextDiff);
    assert.doesNotMatch((await workspace.openTextDocument(input.original)).getText(), /CustomPolicy/);
    const role = await workspace.openTextDocument(input.modified);
    assert.match(role.getText(), /- ec2:\*/);
    await type(await show(deployFile()), configuring('config.ci.iam.policy = ["sqs"];'));
    await found(workspace.onDidChangeTextDocument, () => (role.getText().includes("- sqs:*") ? true : undefined));
  });

  function choose(uri: Uri): void {
    const showSaveDialog = (options?: SaveDialogOptions) => {
      asked.push(options ?? {});
      return Promise.resolve(uri);
    };
    stubs.push(stub(window, "showSaveDialog", showSaveDialog));
  }

  function tellInto(name: "showInformationMessage" | "showErrorMessage" | "showWarningMessage"): Stub {
    const tell = (message: string) => {
      told.push(message);
      return Promise.resolve(undefined);
    };
    return stub(window, name, tell);
  }
});

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
