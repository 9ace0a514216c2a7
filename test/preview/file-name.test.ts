import assert from "node:assert/strict";
import { distinctNames, filePathOf } from "../../src/preview/file-name.ts";

describe("the names of files", () => {
  it("tell files of the same name apart by their folders", () => {
    const names = distinctNames([
      "file:///shop/iam/index.ts",
      "file:///shop/iam/tables.ts",
      "file:///shop/my%20sqs/index.ts",
    ]);
    assert.deepEqual([...names.values()], ["iam/index.ts", "tables.ts", "my sqs/index.ts"]);
  });

  it("of one file seen twice stay short", () => {
    assert.deepEqual([...distinctNames(["file:///shop/deploy.ts", "file:///shop/deploy.ts"]).values()], ["deploy.ts"]);
  });

  it("are whole paths in tooltips", () => {
    assert.equal(filePathOf("file:///shop/my%20sqs/index.ts"), "/shop/my sqs/index.ts");
    assert.equal(filePathOf("vscode-vfs://github/jets/shop/100%/index.ts"), "/jets/shop/100%/index.ts");
    assert.equal(filePathOf("untitled:deploy.ts"), "deploy.ts");
  });
});
