import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchChromium } from "../../scripts/host/chromium.ts";
import type { PreviewModel } from "../../src/protocol/index.ts";
import { modelOf } from "./page/models.ts";
import { openPage, type OpenPage } from "./page/open-page.ts";

declare global {
  interface Window {
    /** What has been changed in the lines since this was set. */
    drawn: MutationRecord[];
  }
}

describe("a role of 2,000 lines in the page of the preview", () => {
  let browser: Browser;
  let open: OpenPage;
  const actions = Array.from({ length: 2000 }, (_, index) => `service${index}:*`);

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    open = await openPage(browser);
  });

  const show = (model: PreviewModel) => open.tell({ type: "model", model, locked: false });

  it("is drawn anew in the line that has changed, and nowhere else", async () => {
    await show(modelOf(actions));
    await open.page.evaluate(recordChanges);
    await show(modelOf(actions.with(1000, "changed:*"), { version: 2, revision: 2 }));
    const { rows, elements } = await open.page.evaluate(changesRecorded);
    assert.deepEqual(rows, ["line 1001line 1001 of deploy.ts,       - changed:*"]);
    assert.ok(elements > 0 && elements < 30, `${elements} elements have come or gone`);
  });

  it("keeps the rows below a line that is new", async () => {
    await show(modelOf(actions));
    await open.page.evaluate(recordChanges);
    const model = modelOf(actions.toSpliced(1000, 0, "new:*"), { version: 2, revision: 2 });
    const lines = model.lines.map((line, index) => (index > 1002 ? (modelOf(actions).lines[index - 1] ?? line) : line));
    await show({ ...model, lines });
    const { rows, elements } = await open.page.evaluate(changesRecorded);
    assert.deepEqual(rows, ["line 1001line 1001 of deploy.ts,       - new:*"]);
    assert.equal(elements, 1);
  });
});

/** Runs in the page. */
function recordChanges(): void {
  window.drawn = [];
  const observer = new MutationObserver((records) => window.drawn.push(...records));
  const list = document.querySelector("ol.lines");
  if (list) observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Runs in the page. The rows that were changed or added, and how many elements have come or gone. */
function changesRecorded(): { readonly rows: readonly string[]; readonly elements: number } {
  const touched = new Set<string>();
  let elements = 0;
  for (const { target, addedNodes, removedNodes } of window.drawn) {
    elements += addedNodes.length + removedNodes.length;
    for (const node of [target, ...addedNodes]) {
      const row = (node instanceof Element ? node : node.parentElement)?.closest("li");
      if (row) touched.add(row.textContent);
    }
  }
  return { rows: [...touched], elements };
}
