import { previewFrame, setTheme, type Session, type Theme } from "../harness/index.ts";
import type { TakePicture } from "./take-picture.ts";

/** The picture of the permissions that is taken in each theme. */
const pictures = {
  "Dark Modern": "permissions-dark",
  "Light Modern": "permissions-light",
} as const satisfies Partial<Record<Theme, string>>;

/** Takes pictures of what the role allows, of a preview that is open, with one service unfolded to its actions. */
export async function takePermissionPictures(session: Session, take: TakePicture): Promise<void> {
  const { page } = session;
  const preview = previewFrame(page);
  await preview.getByRole("tab", { name: "Permissions" }).click();
  const service = preview.locator("tbody").filter({ has: preview.locator(".prefix", { hasText: /^secretsmanager$/ }) });
  await service.getByRole("button", { name: "secretsmanager" }).click();
  await service.getByRole("button", { name: "Read" }).click();
  await service.locator(".names").waitFor();
  await service.evaluate((rows) => {
    rows.scrollIntoView({ block: "center" });
  });
  await page.mouse.move(0, 0);
  for (const theme of Object.keys(pictures) as (keyof typeof pictures)[]) {
    await setTheme(session, theme);
    await preview.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
    await take(pictures[theme]);
  }
}
