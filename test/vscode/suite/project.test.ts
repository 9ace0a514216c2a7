import assert from "node:assert/strict";
import { commands, TabInputTextDiff, window, workspace, type TextDocument } from "vscode";
import { closeEverything, configuring, deployFile, found, inWorkspace, save, show, type } from "./support/editing.ts";
import { pickInTurn, type Picker } from "./support/picking.ts";
import { problemsBecome } from "./support/problems.ts";

describe("a deploy file that imports another", () => {
  const names = () => inWorkspace("config/iam/names.ts");
  const kept = (...services: readonly string[]) => `export const kept = ${JSON.stringify(services)};\n`;
  const deploy = `import { kept } from "../iam/names";\n${configuring("config.ci.iam.default_policy = kept;")}`;
  const all = ["cloudformation", "codebuild", "iam", "logs", "s3"];

  beforeEach(async () => {
    await save(names(), kept("s3"));
    await type(await show(deployFile()), deploy);
    await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
  });
  afterEach(async () => {
    await closeEverything();
    await workspace.fs.delete(names()).then(undefined, () => undefined);
  });

  it("has other problems and another role when that one is edited in another tab, before it is saved", async () => {
    await commands.executeCommand("jetsCiIam.compareWithDefaults");
    const role = await comparedRole("modified");
    assert.doesNotMatch(role.getText(), /- logs:\*/);
    const editor = await show(names());
    await type(editor, kept(...all));
    await problemsBecome(deployFile(), ["information default-policy-overridden"]);
    await becomes(role, /- logs:\*/);
    assert.ok(editor.document.isDirty);
  });

  it("has other problems when that one changes on the disk, goes and comes back", async () => {
    await save(names(), kept(...all));
    await problemsBecome(deployFile(), ["information default-policy-overridden"]);
    await workspace.fs.delete(names());
    await problemsBecome(deployFile(), ["information not-static"]);
    await save(names(), kept("logs"));
    await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
  });

  it("has the problems of what is written there, at their place", async () => {
    const editor = await show(names());
    await type(editor, 'export const kept = ["s3", ""];\n');
    const [problem] = await problemsBecome(names(), ["error empty-item"]);
    assert.equal(problem === undefined ? "" : editor.document.getText(problem.range), '""');
  });
});

describe("a project with environments", () => {
  const overlay = () => inWorkspace("config/jets/deploy/prod.ts");
  const deploy = configuring(
    'config.ci.iam.policy = ["sqs"];',
    'if (process.env.JETS_ENV === "staging") config.ci.iam.policy.push("xray");',
    'if (process.env.JETS_ENV === "blue") config.ci.iam.policy.push("kms");',
  );
  let picker: Picker | undefined;

  beforeEach(async () => {
    await save(overlay(), configuring('config.ci.iam.policy.push("cloudfront");'));
    await type(await show(deployFile()), deploy);
  });
  afterEach(async () => {
    picker?.restore();
    await choose("dev");
    await closeEverything();
  });

  it("has the role of the one that is chosen, with its overlay", async () => {
    assert.doesNotMatch(await yaml(), /cloudfront|xray|kms/);
    await choose("prod");
    assert.match(await yaml(), /- sqs:\*\n +- cloudfront:\*\n/);
    await choose("staging");
    assert.match(await yaml(), /- sqs:\*\n +- xray:\*\n/);
  });

  it("keeps the one that is chosen over a restart of the server", async () => {
    await choose("prod");
    await commands.executeCommand("jetsCiIam.restartServer");
    assert.match(await yaml(), /- cloudfront:\*\n/);
  });

  it("offers those of its files and of its code, and others by name", async () => {
    assert.deepEqual(await choose("green"), [
      "The environment whose role is shown for deploy.ts",
      "dev (current)",
      "blue",
      "prod",
      "staging",
    ]);
    assert.deepEqual((await choose("dev")).slice(1), ["dev", "blue", "prod", "staging", "green (current)"]);
  });

  it("says of an overlay that it is for one only", async () => {
    await show(overlay());
    await problemsBecome(overlay(), ["information PERMISSIONS_MANAGEMENT_ACTIONS"]);
    assert.match(await yaml(overlay()), /- cloudfront:\*\n/);
    assert.equal(
      (await choose("dev", overlay()))[0],
      "prod.ts is read for prod only; this is for the other deploy files",
    );
  });

  it("compares two in the diff editor, which follows the text of their files", async () => {
    picker = pickInTurn("dev", "prod");
    await commands.executeCommand("jetsCiIam.compareEnvironments", deployFile());
    picker.restore();
    assert.deepEqual(picker.seen, [
      ["The environment on the left", "dev (current)", "blue", "prod", "staging"],
      ["The environment to compare dev with", "blue", "prod", "staging"],
    ]);
    assert.equal(window.tabGroups.activeTabGroup.activeTab?.label, "IAM: dev ↔ prod (deploy.ts)");
    const [left, right] = [await comparedRole("original"), await comparedRole("modified")];
    assert.doesNotMatch(left.getText(), /cloudfront/);
    assert.match(right.getText(), /- sqs:\*\n +- cloudfront:\*\n/);
    await type(await show(overlay()), configuring('config.ci.iam.policy.push("waf");'));
    await becomes(right, /- sqs:\*\n +- waf:\*\n/);
    assert.doesNotMatch(left.getText(), /waf/);
  });

  it("knows the values of variables that the setting gives", async () => {
    await type(await show(deployFile()), configuring("config.ci.iam.policy = [process.env.EXTRA];"));
    await problemsBecome(deployFile(), ["information not-static"]);
    const settings = workspace.getConfiguration("jetsCiIam");
    try {
      await settings.update("env", { EXTRA: "athena:GetWorkGroup" });
      await problemsBecome(deployFile(), []);
      assert.match(await yaml(), /- athena:GetWorkGroup\n/);
    } finally {
      await settings.update("env", undefined);
    }
  });

  /** Chooses an environment. @returns what was said and offered */
  async function choose(name: string, uri = deployFile()): Promise<readonly string[]> {
    picker = pickInTurn(name);
    await commands.executeCommand("jetsCiIam.chooseEnvironment", uri);
    picker.restore();
    return picker.seen[0] ?? [];
  }
});

/** The YAML of a deploy file's role, as the command opens it. */
async function yaml(uri = deployFile()): Promise<string> {
  await commands.executeCommand("jetsCiIam.openYaml", uri);
  const text = window.activeTextEditor?.document.getText() ?? "";
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return text;
}

/** The document on one side of the diff editor that is active. */
async function comparedRole(side: "original" | "modified"): Promise<TextDocument> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  assert.ok(input instanceof TabInputTextDiff);
  return workspace.openTextDocument(input[side]);
}

async function becomes(document: TextDocument, pattern: RegExp): Promise<void> {
  await found(workspace.onDidChangeTextDocument, () => (pattern.test(document.getText()) ? true : undefined));
}
