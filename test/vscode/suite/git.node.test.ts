import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { commands, ConfigurationTarget, Uri, workspace } from "vscode";
import { CommittedFiles } from "../../../src/extension/git/committed-files.ts";
import { gitExtension } from "../../../src/extension/git/git-api.ts";
import type { GitCommit } from "../../../src/protocol/index.ts";
import { closeEverything, deployFile, found, inWorkspace, show, type } from "./support/editing.ts";

describe("what git has committed of the deploy files", () => {
  let committed: CommittedFiles;

  before(async () => {
    committed = new CommittedFiles(gitExtension);
    const git = await gitExtension();
    assert.ok(git !== undefined, "VS Code has no git extension");
    await workspace.getConfiguration("git").update("enabled", true, ConfigurationTarget.Global);
    await found(git.onDidChangeEnablement, () => (git.enabled ? true : undefined));
  });

  // The repository stays: where it is deleted while git runs for VS Code’s own extension, that throws in this process.
  after(async () => {
    committed.dispose();
    await workspace.getConfiguration("git").update("enabled", false, ConfigurationTarget.Global);
    await closeEverything();
  });

  it("is nothing as long as there is no repository, and none but of its commits then", async () => {
    assert.equal(await committed.headOf(deployFile()), "no-repository");
    const opened = changed();
    git("init", "--quiet");
    await commands.executeCommand("git.openRepository", inWorkspace("").fsPath);
    await opened;
    assert.equal(await committed.headOf(deployFile()), "no-commit");
  });

  it("is the text of the commit, whatever is typed since", async () => {
    const text = new TextDecoder().decode(await workspace.fs.readFile(deployFile()));
    const moved = changed();
    git("add", "config");
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "--message", "First");
    await commands.executeCommand("git.refresh");
    await moved;
    await type(await show(deployFile()), "// typed\n");
    const head = await headOf(deployFile());
    assert.equal(head.commit, git("rev-parse", "HEAD"));
    assert.equal(await committed.text({ ...head, uri: deployFile().toString() }), text);
    for (const missing of [inWorkspace("no-such-file.ts"), Uri.joinPath(inWorkspace("."), "..", "beyond.ts")]) {
      assert.equal(await committed.text({ ...head, uri: missing.toString() }), undefined);
    }
  });

  it("is opened as a document of that text", async () => {
    const uri = await committed.uriOf(deployFile());
    assert.ok(uri !== undefined);
    assert.match((await workspace.openTextDocument(uri)).getText(), /Jets\.deploy\.configure/);
  });

  function git(...parameters: readonly string[]): string {
    return execFileSync("git", [...parameters], { cwd: inWorkspace("").fsPath, encoding: "utf8" }).trim();
  }

  async function headOf(uri: Uri): Promise<GitCommit> {
    const head = await committed.headOf(uri);
    assert.ok(typeof head === "object", JSON.stringify(head));
    return head;
  }

  function changed(): Promise<void> {
    return new Promise((resolve) => {
      const subscription = committed.onDidChange(() => {
        subscription.dispose();
        resolve();
      });
    });
  }
});
