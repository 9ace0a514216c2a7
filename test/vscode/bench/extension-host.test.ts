import assert from "node:assert/strict";
import path from "node:path";
import { commands, extensions, type TextEditor } from "vscode";
import { deployFile as longDeployFile } from "../../bench/deploy-files.ts";
import { closeEverything, deployFile, inWorkspace, save, show } from "../suite/support/editing.ts";
import { hostTimeOf, type HostTime } from "./profile.ts";

const keys = 60;

describe("the thread of the extension host", function () {
  this.timeout(120_000);
  const extension = extensions.getExtension("jets-ci-iam.jets-ci-iam");
  const program = path.join(extension?.extensionPath ?? "", "dist", "extension.js");
  const { text, typingAt } = longDeployFile("one callback", 1_000);

  after(closeEverything);

  it("runs no code of ours in a workspace without deploy files", async () => {
    const other = inWorkspace("src/index.ts");
    const time = await hostTimeOf(program, async () => {
      await save(other, text.replaceAll("Jets", "Other"));
      await typeKeys(await show(other), typingAt);
      await commands.executeCommand("workbench.action.files.save");
    });
    print("without a deploy file", time);
    assert.equal(extension?.isActive, false);
    assert.equal(time.total, 0);
  });

  it("is measured while the extension starts and shows a role", async () => {
    await save(deployFile(), text);
    const time = await hostTimeOf(program, async () => {
      await extension?.activate();
      await show(deployFile());
      await commands.executeCommand("jetsCiIam.openPreviewToSide");
      await commands.executeCommand("jetsCiIam.copyYaml", deployFile());
    });
    print("starting", time);
  });

  it("is measured while somebody types", async () => {
    const editor = await show(deployFile());
    const time = await hostTimeOf(program, async () => {
      await typeKeys(editor, typingAt);
      await commands.executeCommand("jetsCiIam.copyYaml", deployFile());
    });
    print("typing", time);
  });
});

/** Types one letter after the other into a text, in the rhythm of somebody who types fast. */
async function typeKeys(editor: TextEditor, at: number): Promise<void> {
  for (let pressed = 0; pressed < keys; pressed++) {
    const place = editor.document.positionAt(at + pressed);
    await editor.edit((edit) => {
      edit.insert(place, "x");
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function print(when: string, { longest, total }: HostTime): void {
  console.log(
    `      ${when}: busy with the extension for ${longest.toFixed(1)} ms at once, ${total.toFixed(1)} ms in all`,
  );
}
