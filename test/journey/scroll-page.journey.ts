import assert from "node:assert/strict";
import type { PreviewBanner, PreviewModel } from "../../src/protocol/index.ts";
import { modelOf, placeOfLine } from "./page/models.ts";
import { pageOfEachTest } from "./page/page-of-each-test.ts";

describe("scrolling the page of the preview", () => {
  const open = pageOfEachTest();
  const long = modelOf(Array.from({ length: 200 }, (_, index) => `service${index}:*`));
  const banner: PreviewBanner = { list: "default_policy", severity: "warning", lost: [], place: placeOfLine(1) };

  const show = (model: PreviewModel) => open.tell({ type: "model", model, locked: false });
  const scrollsTold = async () => (await open.told()).filter(({ type }) => type === "scrolled");
  const rest = () => open.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

  /** The text of the line below the header, and how far it is from it. */
  const top = () =>
    open.page.evaluate(() => {
      const header = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
      const line = document.elementFromPoint(200, header + 2)?.closest("li");
      return { text: line?.textContent, distance: (line?.getBoundingClientRect().top ?? 0) - header };
    });

  async function wheel(pixels: number): Promise<void> {
    const ended = open.page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener("scrollend", resolve, { once: true });
        }),
    );
    await open.page.mouse.move(400, 300);
    await open.page.mouse.wheel(0, pixels);
    await ended;
  }

  it("tells which line a person has scrolled to the top", async () => {
    await show({ ...long, revision: 4 });
    await wheel(1000);
    const last = (await scrollsTold()).at(-1);
    assert.ok(last?.type === "scrolled" && last.revision === 4);
    assert.match((await top()).text ?? "", new RegExp(`service${last.line - 2}:`));
    await wheel(-1000);
    assert.deepEqual((await scrollsTold()).at(-1), { type: "scrolled", revision: 4, line: 0 });
  });

  it("goes to a line that it is told, and does not tell that back", async () => {
    await show(long);
    await open.tell({ type: "scroll", revision: 1, line: 102 });
    const { text, distance } = await top();
    assert.match(text ?? "", /service100:/);
    assert.ok(Math.abs(distance) <= 1, `the line is ${distance} pixels off`);
    await open.tell({ type: "scroll", revision: 1, line: 0 });
    await rest();
    assert.equal(await open.page.evaluate(() => window.scrollY), 0);
    assert.deepEqual(await scrollsTold(), []);
  });

  it("begins where the editor stands, unless it has shown the file before", async () => {
    await open.tell({ type: "model", model: long, locked: false, top: 102 });
    assert.match((await top()).text ?? "", /service100:/);
    const { scrolled } = (await open.kept()) ?? {};
    assert.ok(scrolled !== undefined && scrolled > 0);
    await open.tell({ type: "model", model: { ...long, revision: 2 }, locked: false, top: 12 });
    assert.equal(await open.page.evaluate(() => window.scrollY), scrolled);
    await open.reload();
    await open.tell({ type: "model", model: long, locked: false, top: 12 });
    assert.equal(await open.page.evaluate(() => window.scrollY), scrolled);
    await open.tell({ type: "model", model: { ...long, uri: "file:///other/deploy.ts" }, locked: false, top: 0 });
    assert.equal(await open.page.evaluate(() => window.scrollY), 0);
  });

  it("does not go to a line of another model, or of another view", async () => {
    await show({ ...long, revision: 2 });
    await open.tell({ type: "scroll", revision: 1, line: 102 });
    assert.equal(await open.page.evaluate(() => window.scrollY), 0);
    await open.page.getByRole("tab", { name: "Permissions" }).click();
    await open.tell({ type: "scroll", revision: 2, line: 102 });
    assert.equal(await open.page.evaluate(() => window.scrollY), 0);
  });

  it("keeps the line at the top in its place when something above it changes", async () => {
    await show(long);
    await wheel(1000);
    await scrollsTold();
    const before = await top();
    const lines = long.lines.toSpliced(3, 0, ...modelOf(["new:*", "newer:*"]).lines.slice(2, 4));
    await show({ ...long, version: 2, revision: 2, lines, banners: [banner] });
    await rest();
    const after = await top();
    assert.equal(after.text?.replace(/line \d+/g, ""), before.text?.replace(/line \d+/g, ""));
    assert.ok(Math.abs(after.distance - before.distance) <= 1, "the line has moved");
    assert.deepEqual(await scrollsTold(), [], "a change is taken for a person's scrolling");
    await show({ ...long, version: 3, revision: 3 });
    assert.ok(Math.abs((await top()).distance - before.distance) <= 1, "the line has moved back");
  });

  it("shows a new banner when it is at its beginning", async () => {
    await show(long);
    await show({ ...long, version: 2, revision: 2, banners: [banner] });
    await rest();
    assert.equal(await open.page.evaluate(() => window.scrollY), 0);
  });
});
