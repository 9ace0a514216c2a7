import assert from "node:assert/strict";
import { workbenchUrl } from "../../scripts/host/workbench-url.ts";

describe("the address of a workbench", () => {
  it("names the folder, the extension and its tests as files of the server", () => {
    const server = { authority: "127.0.0.1:4711", connectionToken: "secret" };
    const contents = { folder: "/a b", extensionDevelopmentPaths: ["/ext"], extensionTestsPath: "/ext/a b.js" };
    const parameters = new URL(workbenchUrl(server, contents)).searchParams;
    assert.equal(parameters.get("tkn"), "secret");
    assert.equal(parameters.get("folder"), "/a b");
    assert.deepEqual(JSON.parse(parameters.get("payload") ?? ""), [
      ["extensionDevelopmentPath", "vscode-remote://127.0.0.1:4711/ext"],
      ["extensionTestsPath", "vscode-remote://127.0.0.1:4711/ext/a%20b.js"],
    ]);
  });
});
