import assert from "node:assert/strict";
import { languages, workspace } from "vscode";
import { closeEverything, configuring, deployFile, found, inWorkspace, show, type } from "./support/editing.ts";
import { problemsBecome, problemsOf } from "./support/problems.ts";

describe("the diagnostics of a deploy file", () => {
  const overriding = configuring('config.ci.iam.default_policy = ["cloudformation"];');

  afterEach(closeEverything);

  it("stand at the exact expression, with a link to the documentation", async () => {
    const editor = await show(deployFile());
    await type(editor, overriding);
    const [problem] = await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
    assert.ok(problem !== undefined);
    assert.equal(editor.document.getText(problem.range), "default_policy");
    assert.match(problem.message, /iam.*logs.*s3/s);
    assert.ok(typeof problem.code === "object");
    assert.equal(problem.code.target.toString(true), "https://docs.rubyonjets.com/docs/ci/iam/");
  });

  it("go when the text is right again, and when the file closes", async () => {
    const editor = await show(deployFile());
    await type(editor, overriding);
    await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
    await type(editor, configuring('config.ci.iam.policy = ["ec2:DescribeInstances"];'));
    await problemsBecome(deployFile(), []);
    await type(editor, configuring("config.ci.iam.policy = null;"));
    await problemsBecome(deployFile(), ["warning null-list"]);
    await closeEverything();
    // VS Code keeps the document for a while, with the text of the disk, in which there is something to be found too.
    await found(languages.onDidChangeDiagnostics, () =>
      problemsOf(deployFile()).includes("warning null-list") ? undefined : true,
    );
  });

  it("have the severity that the setting gives them", async () => {
    const editor = await show(deployFile());
    await type(editor, overriding);
    await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
    const settings = workspace.getConfiguration("jetsCiIam");
    try {
      await settings.update("diagnostics", { "default-policy-overridden": "error" });
      await problemsBecome(deployFile(), ["error default-policy-overridden"]);
      await settings.update("diagnostics", { "default-policy-overridden": "off" });
      await problemsBecome(deployFile(), []);
    } finally {
      await settings.update("diagnostics", undefined);
    }
  });

  it("are for the files that the setting names", async () => {
    const other = inWorkspace("pipeline/roles.ts");
    await workspace.fs.writeFile(other, new TextEncoder().encode(overriding));
    const settings = workspace.getConfiguration("jetsCiIam");
    try {
      await show(other);
      await settings.update("files", ["pipeline/*.ts"]);
      await problemsBecome(other, ["warning default-policy-overridden"]);
    } finally {
      await settings.update("files", undefined);
      await workspace.fs.delete(inWorkspace("pipeline"), { recursive: true });
    }
  });

  it("are not for the deploy.ts of another tool, until it mentions Jets", async () => {
    const foreign = inWorkspace("tools/deploy.ts");
    await workspace.fs.writeFile(foreign, new TextEncoder().encode("export const policy = null;\n"));
    try {
      const editor = await show(foreign);
      // Once the server has told of a later change to another file, it has told all of this one.
      await type(await show(deployFile()), overriding);
      await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
      assert.deepEqual(problemsOf(foreign), []);
      await type(await show(editor.document.uri), configuring("config.ci.iam.policy = null;"));
      await problemsBecome(foreign, ["warning null-list"]);
    } finally {
      await closeEverything();
      await workspace.fs.delete(inWorkspace("tools"), { recursive: true });
    }
  });
});
