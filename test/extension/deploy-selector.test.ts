import assert from "node:assert/strict";
import picomatch from "picomatch";
import { deploySelector, sourceSelector } from "../../src/extension/deploy-selector.ts";

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

describe("the documents that a deploy file may import", () => {
  it("are TypeScript, JavaScript and JSON of the same schemes", () => {
    const sources = sourceSelector(["vscode-vfs"]);
    assert.deepEqual(
      sources.map(({ scheme }) => scheme),
      ["file", "untitled", "vscode-vfs"],
    );
    const [{ pattern } = { pattern: "" }] = sources;
    const isSource = picomatch(pattern);
    const named = ["iam.ts", "iam.tsx", "iam.mts", "iam.cts", "iam.js", "iam.jsx", "iam.mjs", "iam.cjs", "iam.json"];
    assert.deepEqual(
      named.filter((name) => isSource(`/shop/config/${name}`)),
      named,
    );
    assert.ok(!isSource("/shop/README.md"));
  });
});
