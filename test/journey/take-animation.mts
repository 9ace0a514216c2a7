/** Takes the animated picture of the README, of the packaged extension in the embedded VS Code: `npm run animation`. */
import type { Settings } from "../../scripts/host/settings.ts";
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import { openExample, openFile, placeCaret, previewFrame, runCommand, squiggles } from "./harness/index.ts";
import { writePicture } from "./pictures/take-picture.ts";
import { WebpEncoder, type Shot } from "./pictures/webp-encoder.ts";

const file = "config/jets/deploy.ts";

/** How long a picture is shown after a key, and where there is something to read, in milliseconds. */
const [key, moment, reading] = [110, 900, 3000];

/** Large letters, as a picture in a README is small, and nothing that moves by itself. */
const settings: Settings = {
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "editor.fontSize": 14,
  "editor.glyphMargin": false,
  "editor.folding": false,
  "editor.cursorBlinking": "solid",
  "editor.quickSuggestions": { strings: false, other: false },
  "editor.suggestOnTriggerCharacters": false,
  "editor.occurrencesHighlight": "off",
};

exitWhenAskedToStop();
const session = await openExample({ settings, viewport: { width: 940, height: 560 } });
const { page } = session;
const shots: Shot[] = [];
try {
  await openFile(page, file);
  await runCommand(page, "View: Close Primary Side Bar");
  await runCommand(page, "Jets: Open IAM Preview to the Side");
  await preview("secretsmanager:GetSecretValue").waitFor();
  await addAction();
  await overrideDefault();
  await writePicture("preview", await (await WebpEncoder.beside(page)).animation(shots));
} finally {
  await session.close();
}

/** Types an action, key by key, which comes up in the preview. */
async function addAction(): Promise<void> {
  await placeCaret(page, file, { line: 10, column: 1 });
  await page.keyboard.press("End");
  await shoot(moment);
  await page.keyboard.press("Enter");
  await page.keyboard.insertText('"",');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowLeft");
  for (const character of "ses:SendEmail") {
    await page.keyboard.type(character);
    await shoot(key);
  }
  await preview("ses:SendEmail").waitFor();
  await marksAreGone();
  await shoot(reading);
}

/** Takes the comment from the override of the default policy, which loses some of what Jets needs, and says so. */
async function overrideDefault(): Promise<void> {
  await placeCaret(page, file, { line: 27, column: 6 });
  await shoot(moment);
  await page.keyboard.press("Control+Slash");
  await previewFrame(page).locator(".banner").waitFor();
  await squiggles(page, file, "warning").first().waitFor();
  await previewFrame(page)
    .locator("body")
    .evaluate(() => {
      window.scrollTo(0, 0);
    });
  await marksAreGone();
  await shoot(2 * reading);
}

async function marksAreGone(): Promise<void> {
  await previewFrame(page).locator("li[data-change]").first().waitFor({ state: "detached" });
}

async function shoot(duration: number): Promise<void> {
  shots.push({ png: await page.screenshot(), duration });
}

function preview(text: string) {
  return previewFrame(page).getByText(text).first();
}
