import assert from "node:assert/strict";
import * as vscode from "vscode";
import { deployFile, show } from "./support/editing.ts";

describe("the extension", () => {
  const extension = vscode.extensions.getExtension("jets-ci-iam.jets-ci-iam");

  it("is found by VS Code", () => {
    assert.ok(extension !== undefined);
  });

  it("is activated by opening a deploy file", async () => {
    await show(deployFile());
    await extension!.activate();
    assert.ok(extension!.isActive);
  });
});
