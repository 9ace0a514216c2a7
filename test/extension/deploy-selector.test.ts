import assert from "node:assert/strict";
import { deploySelector } from "../../src/extension/deploy-selector.ts";

describe("the documents that may be deploy files", () => {
  it("are saved or new ones that a glob names, in every folder", () => {
    assert.deepEqual(deploySelector(["config/ci.ts", "**/deploy.ts", "/shop/deploy.ts"], ["file"]), [
      { scheme: "file", pattern: "**/config/ci.ts" },
      { scheme: "untitled", pattern: "**/config/ci.ts" },
      { scheme: "file", pattern: "**/deploy.ts" },
      { scheme: "untitled", pattern: "**/deploy.ts" },
      { scheme: "file", pattern: "/shop/deploy.ts" },
      { scheme: "untitled", pattern: "/shop/deploy.ts" },
    ]);
  });

  it("may be those of a virtual workspace", () => {
    const schemes = deploySelector(["**/deploy.ts"], ["vscode-vfs"]).map(({ scheme }) => scheme);
    assert.deepEqual(schemes, ["file", "untitled", "vscode-vfs"]);
  });
});
