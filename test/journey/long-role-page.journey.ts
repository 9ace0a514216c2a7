import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchChromium } from "../../scripts/host/chromium.ts";
import { modelOf } from "./page/models.ts";
import { openPage } from "./page/open-page.ts";

const rounds = 11;

/** In milliseconds, on a machine that is busy with other things. */
const mostForOneLine = 500;

describe("a role of 2,000 lines in the page of the preview", () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it("is brought up to date at once where one line has changed", async () => {
    const open = await openPage(browser);
    const actions = Array.from({ length: 2000 }, (_, index) => `service${index}:*`);
    await open.tell({ type: "model", model: modelOf(actions), locked: false });
    const times: number[] = [];
    for (let revision = 2; revision < 2 + rounds; revision += 1) {
      const model = modelOf(actions.with(1000, `changed${revision}:*`), { version: revision, revision });
      times.push(await open.page.evaluate(timeToShow, { type: "model" as const, model, locked: false }));
    }
    const median = times.sort((one, other) => one - other)[(rounds - 1) / 2] ?? NaN;
    console.log(`      median of ${rounds}: ${median.toFixed(1)} ms, from the message to the laid out page`);
    assert.equal(await open.page.locator("li").filter({ hasText: "changed12:*" }).count(), 1);
    assert.ok(median < mostForOneLine, `${median} ms`);
  });
});

/** Runs in the page. Reading a size makes the browser lay it out. */
function timeToShow(message: unknown): number {
  const start = performance.now();
  window.dispatchEvent(new MessageEvent("message", { data: message }));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}
