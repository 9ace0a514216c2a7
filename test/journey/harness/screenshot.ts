import path from "node:path";
import type { Page } from "playwright-core";
import { projectFolder } from "../../../scripts/host/project.ts";

/** Takes a picture of the window into `out/screenshots/`. @returns its path */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.join(projectFolder, "out", "screenshots", `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}
