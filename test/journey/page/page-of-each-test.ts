import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchChromium } from "../../../scripts/host/chromium.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { openPage, type OpenPage } from "./open-page.ts";

/**
 * Opens the page of the preview for each test of a suite; afterwards everybody must be able to use it, in the state that
 * the test has brought it into, and the browser must not have complained of anything.
 *
 * @returns the page of the test that runs
 */
export function pageOfEachTest(): OpenPage {
  let browser: Browser;
  let open: OpenPage;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    open = await openPage(browser);
  });
  afterEach(async () => {
    assert.deepEqual(await accessibilityFaults(open.page.locator("body")), []);
    assert.deepEqual(open.complaints, []);
    await open.page.close();
  });
  return {
    get page() {
      return open.page;
    },
    get complaints() {
      return open.complaints;
    },
    tell: (message) => open.tell(message),
    told: () => open.told(),
    kept: () => open.kept(),
    reload: () => open.reload(),
  };
}
