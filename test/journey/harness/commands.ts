import type { Locator, Page } from "playwright-core";

/** Runs a command from the palette by what the palette shows: `Jets: Open IAM Preview`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await quickInput(page).fill(`>${title}`);
  await commandRow(page, title).click();
}

/** Whether the palette offers a command, by its whole title. */
export async function isInPalette(page: Page, title: string): Promise<boolean> {
  await page.keyboard.press("F1");
  await quickInput(page).fill(`>${title}`);
  await quickInputRows(page).first().waitFor();
  const found = (await commandRow(page, title).count()) > 0;
  await page.keyboard.press("Escape");
  return found;
}

/** The field at the top of the window where files, commands and answers are typed. */
export function quickInput(page: Page): Locator {
  return page.locator(".quick-input-widget input[type=text]");
}

/** The rows below that field. */
export function quickInputRows(page: Page): Locator {
  return page.locator(".quick-input-list .monaco-list-row");
}

function commandRow(page: Page, title: string): Locator {
  return quickInputRows(page).filter({ has: page.locator(".label-name", { hasText: exactly(title) }) });
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
