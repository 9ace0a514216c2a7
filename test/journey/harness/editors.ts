import type { Locator, Page } from "playwright-core";
import { exactly, fillQuickInput, quickInputRows } from "./commands.ts";
import { placeOf } from "./text-places.ts";

/** A place in a file as a person counts: the first line is 1, the first column is 1. */
export interface CaretPlace {
  readonly line: number;
  readonly column: number;
}

/** Opens a file of the workspace by its path, or goes to it where it is open already. */
export async function openFile(page: Page, file: string): Promise<void> {
  await fillQuickInput(page, "ControlOrMeta+P", file);
  const name = nameOf(file);
  // The best row is the first; a click may meet another one, as rows move while VS Code searches.
  await quickInputRows(page)
    .first()
    .filter({ has: page.locator(".label-name", { hasText: exactly(name) }) })
    .waitFor();
  await page.keyboard.press("Enter");
  await page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
  await editorOf(page, file).locator(".view-line").first().waitFor();
}

/** The text editor of an open file. */
export function editorOf(page: Page, file: string): Locator {
  return page.locator(`.editor-instance .monaco-editor[data-uri$="/${nameOf(file)}"]`).first();
}

/** The lines that the editor of a file shows, from the top. */
export async function editorText(page: Page, file: string): Promise<string> {
  return editorOf(page, file)
    .locator(".view-lines")
    .evaluate((viewLines) =>
      [...viewLines.querySelectorAll<HTMLElement>(".view-line")]
        .sort((a, b) => a.offsetTop - b.offsetTop)
        .map((line) => line.textContent.replaceAll("\u00a0", " "))
        .join("\n"),
    );
}

/** Puts the caret of an open file somewhere, and the keyboard with it. */
export async function placeCaret(page: Page, file: string, { line, column }: CaretPlace): Promise<void> {
  await page
    .locator(`.tab[data-resource-name="${nameOf(file)}"]`)
    .first()
    .click();
  await fillQuickInput(page, "Control+G", `:${line}:${column}`);
  await page.keyboard.press("Enter");
  await page.locator(".statusbar-item", { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/**
 * Waits until text of a line is selected in an open file and the keyboard is there: VS Code shows the selection before
 * it moves the focus, and a field that is opened in between is closed again.
 */
export async function isSelected(page: Page, file: string, line: number, length: number): Promise<void> {
  const place = new RegExp(`^Ln ${line}, Col \\d+ \\(${length} selected\\)$`);
  await page.locator(".statusbar-item", { hasText: place }).waitFor();
  await page
    .locator(`.monaco-editor.focused[data-uri$="/${nameOf(file)}"]`)
    .first()
    .waitFor();
}

/** Types text at a place of an open file, key by key, so that VS Code closes brackets and suggests as for a person. */
export async function typeAt(page: Page, file: string, place: CaretPlace, text: string): Promise<void> {
  await placeCaret(page, file, place);
  await page.keyboard.type(text);
}

/** Replaces a line of an open file by a text, as if it were pasted: VS Code neither closes brackets nor indents. */
export async function replaceLine(page: Page, file: string, line: number, text: string): Promise<void> {
  await placeCaret(page, file, { line, column: 1 });
  await page.keyboard.press("Shift+End");
  await page.keyboard.insertText(text);
}

/**
 * Rests the mouse on a piece of text in the visible part of an open file.
 *
 * @param text what stands there, with `$0` before the character to point at: `config.ci.iam.$0policy`
 * @returns the hover that comes up
 */
export async function hoverOver(page: Page, file: string, text: string): Promise<Locator> {
  const { x, y } = await placeOf(editorOf(page, file), text);
  await page.mouse.move(x, y);
  const hover = page.locator(".monaco-editor .monaco-hover:not(.hidden), .monaco-resizable-hover .monaco-hover");
  await hover.first().waitFor();
  return hover.first();
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
