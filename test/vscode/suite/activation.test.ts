import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("the extension", () => {
  const extension = vscode.extensions.getExtension("jets-ci-iam.jets-ci-iam");

  it("is found by VS Code", () => {
    assert.ok(extension !== undefined);
  });

  it("is activated by opening a deploy file", async () => {
    const [file] = await vscode.workspace.findFiles("config/jets/deploy.ts");
    assert.ok(file !== undefined, "the workspace has no deploy file");
    await vscode.window.showTextDocument(file);
    await extension!.activate();
    assert.ok(extension!.isActive);
  });
});
