import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { openExample, openFile, previewFrame, runCommand, type Session } from "./harness/index.ts";

describe("searching the preview", () => {
  let session: Session;
  before(async () => {
    session = await openExample();
    await openFile(session.page, "config/jets/deploy.ts");
    await runCommand(session.page, "Jets: Open IAM Preview to the Side");
    await line("ReadPaymentSecrets").waitFor();
  });
  after(() => session.close());

  const line = (text: string): Locator => previewFrame(session.page).locator(".line", { hasText: text }).first();
  const field = () => session.page.locator(".simple-find-part input");

  /** Waits until a text, and nothing else, is selected in the preview. */
  async function isFound(text: string): Promise<void> {
    const deadline = Date.now() + 20_000;
    const selected = () =>
      previewFrame(session.page)
        .locator("body")
        .evaluate(() => String(document.getSelection()));
    while ((await selected()) !== text) assert.ok(Date.now() < deadline, `selected instead: ${await selected()}`);
  }

  it("finds text with Ctrl+F, and the next with Enter", async () => {
    await line("PolicyName: DefaultPolicy").click();
    // VS Code notices some time later that a webview has the focus, and searches the editor until then.
    await session.page.locator(".editor-group-container.active .tab", { hasText: "IAM: deploy.ts" }).waitFor();
    await session.page.keyboard.press("Control+F");
    await field().waitFor();
    await session.page.keyboard.type("secretsmanager");
    await session.page.keyboard.press("Enter");
    await isFound("secretsmanager");
    assert.ok(await line("secretsmanager:GetSecretValue").isVisible());
    await session.page.keyboard.press("Escape");
    await field().waitFor({ state: "hidden" });
  });

  it("opens a folded policy that has what is looked for", async () => {
    const fold = previewFrame(session.page).getByRole("button", { name: "Policy DefaultPolicy", exact: true });
    await fold.click();
    assert.equal(await fold.getAttribute("aria-expanded"), "false");
    await session.page.keyboard.press("Control+F");
    await field().fill("codebuild");
    await session.page.keyboard.press("Enter");
    await isFound("codebuild");
    assert.equal(await fold.getAttribute("aria-expanded"), "true");
  });
});
