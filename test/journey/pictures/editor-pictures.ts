import type { Page } from "playwright-core";
import { editorOf, hoverOver, placeCaret, runCommand, type Session } from "../harness/index.ts";
import type { PictureClip, TakePicture } from "./take-picture.ts";
import { inEachTheme } from "./themes.ts";

/**
 * Takes the pictures of hovers and completion in the deploy file that is open, in each theme.
 *
 * @param line the line of `"sqs:SetQueueAttributes"`, the first line being 1
 */
export async function takeEditorPictures(
  session: Session,
  takePicture: TakePicture,
  file: string,
  line: number,
): Promise<void> {
  const { page } = session;
  await runCommand(page, "View: Focus First Editor Group");
  await page.locator(".editor-group-container.active .tab", { hasText: /^deploy\.ts/ }).waitFor();
  await runCommand(page, "View: Close Editors in Other Groups");
  await inEachTheme(session, async (name) => {
    await showHover(page, file, line);
    await takePicture(`hover-${name}`, await upperPart(page, file));
    await showCompletion(page, file, line);
    await takePicture(`completion-${name}`, await upperPart(page, file));
    await undoTyping(page, file);
  });
}

async function showHover(page: Page, file: string, line: number): Promise<void> {
  await placeCaret(page, file, { line, column: 1 });
  const hover = await hoverOver(page, file, '"sqs:Set$0QueueAttributes"');
  await hover.getByText("Permissions management").first().waitFor();
  // TypeScript may take a while to say that it has nothing to add.
  await hover.getByText("Loading...").waitFor({ state: "detached" });
}

async function showCompletion(page: Page, file: string, line: number): Promise<void> {
  await page.mouse.move(0, 0);
  await placeCaret(page, file, { line, column: 1 });
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type('"sqs:');
  const rows = page.locator(".suggest-widget.visible .monaco-list-row");
  await rows.filter({ hasText: "sqs:*" }).first().waitFor();
}

async function undoTyping(page: Page, file: string): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await runCommand(page, "File: Revert File");
  await editorOf(page, file).locator(".view-line").filter({ hasText: '"sqs:' }).first().waitFor();
}

/** The upper part of the editor, which is all that these are about. */
async function upperPart(page: Page, file: string): Promise<PictureClip> {
  const editor = await editorOf(page, file).boundingBox();
  if (editor === null) throw new Error(`${file} is not shown.`);
  return { x: editor.x, y: editor.y, width: Math.min(editor.width, 860), height: Math.min(editor.height, 480) };
}
