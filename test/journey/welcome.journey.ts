import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { editorText, openExample, placeCaret, replaceLine, runCommand, type Session } from "./harness/index.ts";

const file = "config/jets/deploy.ts";

describe("a person who is new to it", function () {
  // Each step goes on where the one before it ended.
  this.bail(true);

  let session: Session;

  before(async () => {
    session = await openExample();
    await rm(path.join(session.workspace, "config"), { recursive: true });
  });
  after(() => session.close());

  const view = () => session.page.locator(".pane-header", { hasText: "CI IAM" });
  const row = (name: string) => session.page.getByRole("treeitem", { name });
  const step = (title: string) => session.page.locator(".getting-started-step", { hasText: title });

  it("sees no view of deploy files where there are none", async () => {
    assert.equal(await view().count(), 0);
  });

  it("creates a deploy file with its types, where the caret stands in the list", async () => {
    await runCommand(session.page, "Jets: Create Deploy File");
    await session.page.locator(`.tab.active[data-resource-name="deploy.ts"]`).waitFor();
    await session.page.locator(".statusbar-item", { hasText: "Ln 3, Col 27" }).waitFor();
    await session.page.locator(".monaco-editor.focused").first().waitFor();
    await session.page.keyboard.type(`"s`);
    assert.match(await editorText(session.page, file), /config\.ci\.iam\.policy = \["s"?\];/);
    for (const name of [file, "config/jets.d.ts"]) {
      const template = await readFile(path.join("templates", name), "utf8");
      assert.equal(await readFile(path.join(session.workspace, name), "utf8"), template);
    }
  });

  it("finds it in the Explorer, with what its role has", async () => {
    await session.page.keyboard.press("Escape");
    await replaceLine(session.page, file, 3, `  config.ci.iam.policy = ["s3"];`);
    await view().click();
    await row("config/jets/deploy.ts, 2 policies · 2 managed policies").waitFor();
    await replaceLine(session.page, file, 3, `  config.ci.iam.policy = ["s3", 1];`);
    await row("config/jets/deploy.ts, 1 error · 2 policies · 2 managed policies").waitFor();
  });

  it("is told of it also when it is closed", async () => {
    await session.page.keyboard.press("ControlOrMeta+S");
    await session.page.locator(`.tab.dirty`).waitFor({ state: "detached" });
    await session.page.keyboard.press("F1");
    await session.page.keyboard.press("Escape");
    await runCommand(session.page, "View: Close All Editors");
    await session.page.locator(".tab").first().waitFor({ state: "detached" });
    await row("config/jets/deploy.ts, 1 error · 2 policies · 2 managed policies").click();
    await session.page.locator(`.tab.active[data-resource-name="deploy.ts"]`).waitFor();
  });

  it("does not lose the file by creating it again", async () => {
    await runCommand(session.page, "Jets: Create Deploy File");
    await session.page.getByText("This project has a deploy file already.").first().waitFor();
    assert.match(await readFile(path.join(session.workspace, file), "utf8"), /\["s3", 1\]/);
  });

  it("opens its preview from the Explorer", async () => {
    await row("config/jets/deploy.ts").hover();
    await row("config/jets/deploy.ts").getByRole("button", { name: "Open IAM Preview to the Side" }).click();
    await session.page.locator(".tab", { hasText: "IAM: deploy.ts" }).first().waitFor();
  });

  it("begins another with a snippet", async () => {
    await replaceLine(session.page, file, 3, "");
    await placeCaret(session.page, file, { line: 3, column: 1 });
    await session.page.keyboard.type("jets-deploy");
    await session.page.locator(".suggest-widget .monaco-list-row", { hasText: "jets-deploy" }).first().click();
    assert.match(await editorText(session.page, file), /Jets\.deploy\.configure[^]*Jets\.deploy\.configure/);
    await session.page.keyboard.press("Escape");
  });

  it("is shown around", async () => {
    await runCommand(session.page, "Welcome: Open Walkthrough...");
    await session.page.locator(".quick-input-list .monaco-list-row", { hasText: "Jets CI IAM" }).first().click();
    for (const title of ["Open or create a deploy file", "See the role", "Override a default", "Export the role"]) {
      await step(title).waitFor();
    }
    await step("See the role").click();
    await step("See the role").getByRole("button", { name: "Open IAM Preview" }).click();
    await step("See the role").locator(".codicon.complete").waitFor({ state: "attached" });
  });
});
