import assert from "node:assert/strict";
import type { CodeAction } from "vscode";
import {
  CodeActionKind,
  commands,
  MarkdownString,
  Range,
  window,
  workspace,
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  type Hover,
} from "vscode";
import { closeEverything, configuring, deployFile, show, type } from "./support/editing.ts";
import { problemsBecome } from "./support/problems.ts";

/** How many items VS Code asks the documentation of. */
const itemsToDocument = 100;

describe("the language features of a deploy file", () => {
  afterEach(closeEverything);

  it("explain a key that is hovered over", async () => {
    const editor = await show(deployFile());
    const position = await type(editor, configuring('config.ci.iam.default_pol$0icy = ["ec2:DescribeInstances"];'));
    await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
    const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", deployFile(), position);
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .map((text) => (text instanceof MarkdownString ? text.value : ""));
    assert.ok(
      texts.some((text) => text.includes("ec2:DescribeInstances") && text.includes("DefaultPolicy")),
      texts.join("\n---\n"),
    );
  });

  it("complete the keys of config.ci.iam", async () => {
    const items = await completions("config.ci.iam.$0", ".");
    const documented = items.filter(({ documentation }) => documentation instanceof MarkdownString);
    const names = documented.map(({ label }) => (typeof label === "string" ? label : label.label));
    for (const name of ["policy", "managed_policy", "default_policy", "default_managed_policy"]) {
      assert.ok(names.includes(name), `${name} is not among ${names.join(", ")}`);
    }
  });

  it("complete the actions of a service in a string that is being typed, with their documentation", async () => {
    const items = await completions('config.ci.iam.policy = ["sqs:Send$0"];', ":");
    const item = items.find(({ label }) => typeof label !== "string" && label.label === "sqs:SendMessage");
    assert.ok(
      item?.documentation instanceof MarkdownString,
      `There is no sqs:SendMessage among ${items.length} items.`,
    );
    assert.match(item.documentation.value, /sqs:SendMessage.*\(Write\)/);
    const replaced = item.range instanceof Range ? item.range : item.range?.replacing;
    assert.equal(replaced && window.activeTextEditor?.document.getText(replaced), "sqs:Send");
  });

  it("turn an override into an addition", async () => {
    const editor = await show(deployFile());
    await type(editor, configuring('config.ci.iam.default_policy = ["ec2:DescribeInstances"];'));
    const [problem] = await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
    assert.ok(problem !== undefined);
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      deployFile(),
      problem.range,
      CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === "Add to policy instead");
    assert.ok(fix?.edit !== undefined, actions.map(({ title }) => title).join(", "));
    await workspace.applyEdit(fix.edit);
    assert.equal(editor.document.getText(), configuring('config.ci.iam.policy = ["ec2:DescribeInstances"];'));
    await problemsBecome(deployFile(), []);
  });

  it("put the right service in the place of a wrong one", async () => {
    const editor = await show(deployFile());
    await type(editor, configuring('config.ci.iam.policy = ["dynamo:GetItem"];'));
    const [problem] = await problemsBecome(deployFile(), ["error INVALID_SERVICE_IN_ACTION"]);
    assert.ok(problem !== undefined);
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      deployFile(),
      problem.range,
      CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.equal(fix?.title, 'Change to "dynamodb:GetItem"');
    assert.ok(fix.edit !== undefined);
    await workspace.applyEdit(fix.edit);
    assert.equal(editor.document.getText(), configuring('config.ci.iam.policy = ["dynamodb:GetItem"];'));
  });

  it("fix all of a file when it is saved, where the settings say so", async () => {
    const settings = workspace.getConfiguration("editor", deployFile());
    const editor = await show(deployFile());
    const before = editor.document.getText();
    try {
      await settings.update("codeActionsOnSave", { "source.fixAll.jetsCiIam": "explicit" });
      await type(editor, configuring('config.ci.iam.policy = ["dynamo:GetItem", "sqs:SendMesage"];'));
      await problemsBecome(deployFile(), ["error INVALID_SERVICE_IN_ACTION", "error INVALID_ACTION"]);
      await commands.executeCommand("workbench.action.files.save");
      const fixed = configuring('config.ci.iam.policy = ["dynamodb:GetItem", "sqs:SendMessage"];');
      assert.equal(editor.document.getText(), fixed);
      assert.equal(editor.document.isDirty, false);
    } finally {
      await settings.update("codeActionsOnSave", undefined);
      await type(editor, before);
      await editor.document.save();
    }
  });

  it("offer the preview above the call that configures", async () => {
    const editor = await show(deployFile());
    await type(editor, configuring("config.ci.iam.policy = null;"));
    await problemsBecome(deployFile(), ["warning null-list"]);
    const lenses = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", deployFile(), 10);
    const own = lenses.filter(({ command }) => command?.command === "jetsCiIam.openPreviewToSide");
    assert.deepEqual(
      own.map(({ range }) => range.start.line),
      [0],
    );
  });
});

/** What VS Code offers at the marker of a statement, documented, when the server has read the file before. */
async function completions(marked: string, trigger: string): Promise<readonly CompletionItem[]> {
  const editor = await show(deployFile());
  await type(editor, configuring("config.ci.iam.policy = null;"));
  await problemsBecome(deployFile(), ["warning null-list"]);
  const position = await type(editor, configuring(marked));
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    deployFile(),
    position,
    trigger,
    itemsToDocument,
  );
  return items;
}
