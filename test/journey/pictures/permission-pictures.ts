import { previewFrame, type Session } from "../harness/index.ts";
import type { TakePicture } from "./take-picture.ts";
import { previewInEachTheme } from "./themes.ts";

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
  await previewInEachTheme(session, (ending) => take(`permissions-${ending}`));
}
