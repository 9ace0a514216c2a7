/** Takes the pictures of the README, of the packaged extension in the embedded VS Code: `npm run screenshots`. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Settings } from "../../scripts/host/settings.ts";
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import {
  editorOf,
  openExample,
  openFile,
  placeCaret,
  previewFrame,
  runCommand,
  squiggles,
  type Session,
} from "./harness/index.ts";
import { takeChangePictures } from "./pictures/change-pictures.ts";
import { takeEditorPictures } from "./pictures/editor-pictures.ts";
import { takePermissionPictures } from "./pictures/permission-pictures.ts";
import { pictureTaker } from "./pictures/take-picture.ts";
import { previewInEachTheme } from "./pictures/themes.ts";
import { WebpEncoder } from "./pictures/webp-encoder.ts";

const file = "config/jets/deploy.ts";

/** Room for the text: a picture in a README is small. */
const roomySettings: Settings = {
  "workbench.activityBar.location": "hidden",
  "editor.fontSize": 13,
  "editor.glyphMargin": false,
  "editor.folding": false,
};

exitWhenAskedToStop();
const session = await openExample({
  settings: roomySettings,
  viewport: { width: 1280, height: 760 },
  deviceScaleFactor: 1.2,
});
const encoder = await WebpEncoder.beside(session.page);
const take = pictureTaker(session.page, encoder);
try {
  const text = await overrideDefault(session);
  await arrange(session, text);
  await previewInEachTheme(session, (ending) => take(`preview-${ending}`));
  await takePermissionPictures(session, take);
  await takeChangePictures(session, take);
  await takeEditorPictures(session, take, file, lineOf(text, '"sqs:SetQueueAttributes"'));
} finally {
  await session.close();
}

/** Takes the first suggestion of the example, an override of a default, so that there is something to warn of. */
async function overrideDefault({ workspace }: Session): Promise<string> {
  const deployFile = path.join(workspace, file);
  const suggested = await readFile(deployFile, "utf8");
  const text = suggested.replace("// config.ci.iam.default_policy", "config.ci.iam.default_policy");
  await writeFile(deployFile, text);
  return text;
}

/** Puts the deploy file and its preview side by side, with the caret in a value, so that the lines it makes are marked. */
async function arrange({ page }: Session, text: string): Promise<void> {
  await openFile(page, file);
  await runCommand(page, "View: Close Primary Side Bar");
  await runCommand(page, "Jets: Open IAM Preview to the Side");
  await previewFrame(page).locator(".banner").waitFor();
  await squiggles(page, file, "warning").first().waitFor();
  await placeCaret(page, file, { line: lineOf(text, '"dynamodb"'), column: 6 });
  await previewFrame(page).locator("li[aria-current]").first().waitFor();
  // After a change of its layout VS Code may guess the colours of an editor's lines, and stay with a wrong guess.
  await runCommand(page, "Developer: Force Retokenize");
  await editorOf(page, file)
    .locator(".view-line span span")
    .filter({ hasText: /^\s\*\schange\sa\sline/ })
    .waitFor();
  // The mouse may rest on the border between the editors, which then lights up.
  await page.mouse.move(0, 0);
  await page.locator(".monaco-sash.hover").waitFor({ state: "detached" });
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}
