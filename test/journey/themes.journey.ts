import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../../scripts/host/chromium.ts";
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
import { accessibilityFaults } from "./page/accessibility.ts";
import { textContrasts, type TextContrast } from "./page/contrast.ts";
import { openPage } from "./page/open-page.ts";
import { pageStates } from "./page/states.ts";
import { wear, wornTheme, type WornTheme } from "./page/worn-theme.ts";

/** A deploy file whose preview has all that a preview can have: a banner, a fault, an unknown, defaults. */
const text = `Jets.deploy.configure((config) => {
  config.ci.iam.policy = ["ec2", process.env.EXTRA, ""];
  config.ci.iam.default_policy = ["s3"];
});
`;

describe("the preview in a theme", () => {
  const file = "config/jets/deploy.ts";
  const worn = new Map<Theme, WornTheme>();
  let session: Session;
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
    session = await openExample();
    await writeFile(path.join(session.workspace, file), text);
    await openFile(session.page, file);
    await runCommand(session.page, "Jets: Open IAM Preview to the Side");
    await placeCaret(session.page, file, { line: 2, column: 29 });
    await previewFrame(session.page).locator("li[aria-current]").first().waitFor();
  });
  after(async () => {
    await session.close();
    await browser.close();
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`can be read: ${theme}`, async () => {
      const preview = previewFrame(session.page);
      await setTheme(session, theme);
      await preview.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      worn.set(theme, await wornTheme(preview));
      await screenshot(session.page, `preview ${theme}`);
      const contrasts = await textContrasts(preview.locator("body"));
      assert.ok(contrasts.length > 50);
      assert.deepEqual(contrasts.filter(isPoor), []);
      assert.deepEqual(await accessibilityFaults(preview.locator("body")), []);
    });
  }

  for (const [state, enter] of Object.entries(pageStates)) {
    it(`can be read in each, and used by everybody: ${state}`, async () => {
      const [first] = worn.values();
      assert.ok(first);
      const open = await openPage(browser);
      const body = open.page.locator("body");
      await wear(open, first);
      await enter(open);
      for (const [theme, look] of worn) {
        await wear(open, look);
        await open.page.screenshot({ path: `out/screenshots/${state} ${theme}.png` });
        assert.deepEqual((await textContrasts(body)).filter(isPoor), [], theme);
        assert.deepEqual(await accessibilityFaults(body), [], theme);
      }
      await open.page.close();
    });
  }
});

function isPoor({ ratio }: TextContrast): boolean {
  return ratio < 4.5;
}
