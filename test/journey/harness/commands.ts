import type { Locator, Page } from "playwright-core";

/**
 * Runs a command from the palette by what the palette shows: `Jets: Open IAM Preview`. The palette lists the commands
 * that apply when it opens, so it is opened again until the command is there.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const row = await findCommand(page, title);
    if (row !== undefined) return row.click();
    await page.keyboard.press("Escape");
  }
  throw new Error(`The palette does not offer "${title}".`);
}

/** Whether the palette offers a command at this moment, by its whole title. */
export async function isInPalette(page: Page, title: string): Promise<boolean> {
  const row = await findCommand(page, title);
  await page.keyboard.press("Escape");
  return row !== undefined;
}

/** The field at the top of the window where files, commands and answers are typed. */
export function quickInput(page: Page): Locator {
  return page.locator(".quick-input-widget input[type=text]");
}

/**
 * Opens that field with a key and writes into it. VS Code closes it when something takes the focus meanwhile, so it is
 * opened again until the text is there.
 */
export async function fillQuickInput(page: Page, key: string, text: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press(key);
    try {
      await quickInput(page).fill(text, { timeout: 10_000 });
      return;
    } catch (error) {
      if (attempt === 6) throw error;
    }
  }
}

/** The rows below that field. */
export function quickInputRows(page: Page): Locator {
  return page.locator(".quick-input-list .monaco-list-row");
}

/** The row below that field whose label is exactly this. */
export function quickInputRow(page: Page, label: string): Locator {
  return quickInputRows(page)
    .filter({ has: page.locator(".label-name", { hasText: exactly(label) }) })
    .first();
}

/** Opens the palette, which then shows the command's row unless it does not apply. */
async function findCommand(page: Page, title: string): Promise<Locator | undefined> {
  await fillQuickInput(page, "F1", `>${title}`);
  await quickInputRows(page).first().waitFor();
  const row = quickInputRow(page, title);
  return (await row.count()) > 0 ? row : undefined;
}

/** A pattern for a text and nothing else. */
export function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
