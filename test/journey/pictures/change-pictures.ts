import { previewFrame, type Session } from "../harness/index.ts";
import type { TakePicture } from "./take-picture.ts";
import { previewInEachTheme } from "./themes.ts";

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
  await previewInEachTheme(session, (ending) => take(`changes-${ending}`));
}
