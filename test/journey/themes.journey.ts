import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, FrameLocator } from "playwright-core";
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
import { openPage, type OpenPage } from "./page/open-page.ts";
import { pageStates } from "./page/states.ts";
import { wear, wornTheme } from "./page/worn-theme.ts";

/** A deploy file whose preview has all that a preview can have: a banner, a fault, an unknown, defaults. */
const text = `Jets.deploy.configure((config) => {
  config.ci.iam.policy = ["ec2", process.env.EXTRA, ""];
  config.ci.iam.default_policy = ["s3"];
});
`;

describe("the preview in a theme", () => {
  const file = "config/jets/deploy.ts";
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

  async function previewIn(theme: Theme): Promise<FrameLocator> {
    const preview = previewFrame(session.page);
    await setTheme(session, theme);
    await preview.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
    return preview;
  }

  async function inEveryState(theme: Theme, check: (open: OpenPage, state: string) => Promise<void>): Promise<void> {
    const worn = await wornTheme(await previewIn(theme));
    for (const [state, enter] of Object.entries(pageStates)) {
      const open = await openPage(browser);
      await wear(open, worn);
      await enter(open);
      await check(open, state);
      await open.page.close();
    }
  }

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`can be read: ${theme}`, async () => {
      const preview = await previewIn(theme);
      await screenshot(session.page, `preview ${theme}`);
      const contrasts = await textContrasts(preview.locator("body"));
      assert.ok(contrasts.length > 50);
      assert.deepEqual(contrasts.filter(isPoor), []);
      assert.deepEqual(await accessibilityFaults(preview.locator("body")), []);
    });

    it(`can be read in every state: ${theme}`, async () => {
      await inEveryState(theme, async ({ page }, state) => {
        await page.screenshot({ path: `out/screenshots/${state} ${theme}.png` });
        assert.deepEqual((await textContrasts(page.locator("body"))).filter(isPoor), [], state);
      });
    });
  }

  // What else axe-core knows does not depend on the theme.
  it("can be used by everybody in every state", async () => {
    await inEveryState("Dark Modern", async ({ page }, state) => {
      assert.deepEqual(await accessibilityFaults(page.locator("body")), [], state);
    });
  });
});

function isPoor({ ratio }: TextContrast): boolean {
  return ratio < 4.5;
}
