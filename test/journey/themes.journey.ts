import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import {
  openExample,
  openFile,
  placeCaret,
  previewFrame,
  runCommand,
  screenshot,
  setTheme,
  themes,
  type Session,
  type Theme,
} from "./harness/index.ts";
import { textContrasts } from "./page/contrast.ts";

/** A deploy file whose preview has all that a preview can have: a banner, a fault, an unknown, defaults. */
const text = `Jets.deploy.configure((config) => {
  config.ci.iam.policy = ["ec2", process.env.EXTRA, ""];
  config.ci.iam.default_policy = ["s3"];
});
`;

describe("the preview in a theme", () => {
  const file = "config/jets/deploy.ts";
  let session: Session;

  before(async () => {
    session = await openExample();
    await writeFile(path.join(session.workspace, file), text);
    await openFile(session.page, file);
    await runCommand(session.page, "Jets: Open IAM Preview to the Side");
    await placeCaret(session.page, file, { line: 2, column: 29 });
    await previewFrame(session.page).locator("li[aria-current]").first().waitFor();
  });
  after(() => session.close());

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`can be read: ${theme}`, async () => {
      await setTheme(session, theme);
      await previewFrame(session.page).locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      await screenshot(session.page, `preview ${theme}`);
      const contrasts = await textContrasts(previewFrame(session.page).locator("body"));
      assert.ok(contrasts.length > 50);
      assert.deepEqual(
        contrasts.filter(({ ratio }) => ratio < 4.5),
        [],
      );
    });
  }
});
