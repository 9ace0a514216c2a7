import assert from "node:assert/strict";
import { Uri, workspace, WorkspaceEdit } from "vscode";
import { closeEverything, configuring, deployFile, inWorkspace, save, show, type } from "./support/editing.ts";
import { problemsBecome } from "./support/problems.ts";
import { makeWatchedFolder, saveUntil } from "./support/watched.ts";

describe("a folder with files that have a say in a role", () => {
  const shared = () => inWorkspace("config/shared");
  const elsewhere = () => inWorkspace("config/elsewhere");
  const project = () => inWorkspace("second");
  const outside = () => inWorkspace("../outside");
  const all = [shared, elsewhere, project, outside];
  const importing = (from: string) =>
    `import { kept } from "${from}";\n${configuring("config.ci.iam.default_policy = kept;")}`;
  const kept = 'export const kept = ["s3"];\n';

  beforeEach(async () => {
    await makeWatchedFolder(inWorkspace("config"), "shared/deep");
    await save(inWorkspace("config/shared/deep/names.ts"), kept);
    await type(await show(deployFile()), importing("../shared/deep/names"));
    await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
  });
  afterEach(async () => {
    await closeEverything();
    for (const folder of all) await workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
  });

  it("makes them unknown when another program moves it, and known when it is there again", async () => {
    await workspace.fs.rename(shared(), elsewhere());
    await problemsBecome(deployFile(), ["information not-static"]);
    await workspace.fs.rename(elsewhere(), shared());
    await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
  });

  it("makes them unknown when a person renames it, until they are imported from their new place", async () => {
    // Its tab moves along.
    await show(inWorkspace("config/shared/deep/names.ts"));
    await change((edit) => {
      edit.renameFile(shared(), elsewhere());
    });
    await problemsBecome(deployFile(), ["information not-static"]);
    await type(await show(deployFile()), importing("../elsewhere/deep/names"));
    await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
    await change((edit) => {
      edit.renameFile(elsewhere(), shared());
    });
    await problemsBecome(deployFile(), ["information not-static"]);
  });

  it("leaves nothing of a deploy file that goes with it, although VS Code keeps the document", async () => {
    const deploy = inWorkspace("second/config/jets/deploy.ts");
    await makeWatchedFolder(inWorkspace(""), "second/config/jets");
    await save(deploy, configuring("config.ci.iam.policy = null;"));
    const document = await workspace.openTextDocument(deploy);
    await problemsBecome(deploy, ["warning null-list"]);
    await workspace.fs.rename(project(), elsewhere());
    await problemsBecome(deploy, []);
    assert.ok(!document.isClosed);
    await workspace.fs.rename(elsewhere(), project());
    await problemsBecome(deploy, ["warning null-list"]);
    await workspace.fs.delete(project(), { recursive: true });
    await problemsBecome(deploy, []);
  });

  it("may be outside of the workspace, and its files are followed on the disk", async () => {
    const names = Uri.joinPath(outside(), "names.ts");
    await save(names, kept);
    await type(await show(deployFile()), importing("../../../outside/names"));
    await problemsBecome(deployFile(), ["warning default-policy-overridden"]);
    const all = 'export const kept = ["cloudformation", "codebuild", "iam", "logs", "s3"];\n';
    // When VS Code has begun to watch a folder outside of the workspace, nothing tells.
    await saveUntil(names, all, problemsBecome(deployFile(), ["information default-policy-overridden"]));
    await workspace.fs.delete(names);
    await problemsBecome(deployFile(), ["information not-static"]);
  });

  async function change(make: (edit: WorkspaceEdit) => void): Promise<void> {
    const edit = new WorkspaceEdit();
    make(edit);
    assert.ok(await workspace.applyEdit(edit));
  }
});
