import assert from "node:assert/strict";
import { commands, env, window, workspace } from "vscode";
import { closeEverything, configuring, found, inWorkspace, show, type } from "./support/editing.ts";
import { previewTabs } from "./support/previews.ts";

// On Node only, as it takes half a minute; the extension keeps its previews in the same way in a worker.
describe("a window", () => {
  it("keeps twenty previews, each with the role of its file", async function () {
    this.timeout(180_000);
    const files = Array.from({ length: 20 }, (_, number) => inWorkspace(`apps/app-${number}/config/jets/deploy.ts`));
    try {
      for (const uri of files) {
        await workspace.fs.writeFile(uri, new TextEncoder().encode(configuring("config.ci.iam.policy = [];")));
        await show(uri);
        await commands.executeCommand("jetsCiIam.openPreview");
        await found(window.tabGroups.onDidChangeTabs, () => previewTabs().find(({ isActive }) => isActive));
        await commands.executeCommand("jetsCiIam.togglePreviewLock");
      }
      assert.equal(previewTabs().length, 20);
      for (const [number, uri] of files.entries()) {
        await type(await show(uri), configuring(`config.ci.iam.policy = ["sqs:Get${"x".repeat(number)}*"];`));
      }
      for (const [number, uri] of files.entries()) {
        await commands.executeCommand("jetsCiIam.copyYaml", uri);
        assert.match(await env.clipboard.readText(), new RegExp(`- sqs:Get${"x".repeat(number)}\\*\\n`));
      }
      assert.equal(previewTabs().length, 20);
    } finally {
      await closeEverything();
      await workspace.fs.delete(inWorkspace("apps"), { recursive: true });
    }
  });
});
