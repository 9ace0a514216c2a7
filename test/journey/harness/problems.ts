import type { Locator, Page } from "playwright-core";
import { runCommand } from "./commands.ts";
import { editorOf } from "./editors.ts";

/** Opens the panel of problems, and gives its rows: files and problems. */
export async function problems(page: Page): Promise<Locator> {
  await runCommand(page, "Problems: Focus on Problems View");
  await page.locator(".markers-panel").waitFor();
  return page.locator(".markers-panel .monaco-list-row");
}

/** The squiggles of one severity in an open file; a hint has no squiggle but is faded. */
export function squiggles(page: Page, file: string, severity: "error" | "warning" | "info"): Locator {
  return editorOf(page, file).locator(`.squiggly-${severity}`);
}
