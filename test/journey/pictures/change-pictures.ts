import { previewFrame, setTheme, type Session, type Theme } from "../harness/index.ts";
import type { TakePicture } from "./take-picture.ts";

/** The picture of the changes that is taken in each theme. */
const pictures = {
  "Dark Modern": "changes-dark",
  "Light Modern": "changes-light",
} as const satisfies Partial<Record<Theme, string>>;

/** Takes pictures of how the role differs from Jets’ defaults, of a preview that is open. */
export async function takeChangePictures(session: Session, take: TakePicture): Promise<void> {
  const { page } = session;
  const preview = previewFrame(page);
  await preview.getByRole("tab", { name: "Changes" }).click();
  await preview.locator(".changes table").waitFor();
  await preview.locator(".changes").evaluate((shown) => {
    shown.scrollIntoView({ block: "start" });
  });
  await page.mouse.move(0, 0);
  for (const theme of Object.keys(pictures) as (keyof typeof pictures)[]) {
    await setTheme(session, theme);
    await preview.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
    await take(pictures[theme]);
  }
}
