import assert from "node:assert/strict";
import type { PreviewModel } from "../../src/protocol/index.ts";
import { modelOf, placeOfLine } from "./page/models.ts";
import { pageOfEachTest } from "./page/page-of-each-test.ts";

describe("the policies in the page of the preview", () => {
  const open = pageOfEachTest();

  const show = (model: PreviewModel) => open.tell({ type: "model", model, locked: false });
  const fold = (name: string) => open.page.getByRole("button", { name: `Policy ${name}`, exact: true });
  const line = (text: string) => open.page.locator("li").filter({ hasText: text });
  const isSeen = async (text: string, at = 0) => ((await line(text).nth(at).boundingBox())?.height ?? 0) > 0;
  const focused = () => open.page.locator("li:focus code").textContent();

  it("are folded by their button, and stay so while the role changes and over a reload", async () => {
    await show(roleOf(["A", "B"]));
    await fold("A").click();
    assert.equal(await fold("A").getAttribute("aria-expanded"), "false");
    assert.deepEqual(
      [await isSeen("a:*"), await isSeen("b:*"), await isSeen("ManagedPolicyArns")],
      [false, true, true],
    );
    assert.deepEqual((await open.kept())?.folded, ["A"]);
    await show(roleOf(["New", "A", "B"]));
    assert.deepEqual([await isSeen("new:*"), await isSeen("a:*"), await isSeen("b:*")], [true, false, true]);
    await open.reload();
    await show(roleOf(["New", "A", "B"]));
    assert.deepEqual([await isSeen("new:*"), await isSeen("a:*"), await isSeen("b:*")], [true, false, true]);
    await fold("A").click();
    assert.ok(await isSeen("a:*"));
    assert.equal((await open.kept())?.folded, undefined);
  });

  it("are folded one by one where they have one name", async () => {
    await show(roleOf(["A", "A"]));
    await fold("A").last().click();
    assert.deepEqual([await isSeen("a:*", 0), await isSeen("a:*", 1)], [true, false]);
    await line("PolicyName: A").first().hover();
    await fold("A").first().click();
    await fold("A").last().click();
    assert.deepEqual([await isSeen("a:*", 0), await isSeen("a:*", 1)], [false, true]);
  });

  it("are folded and unfolded by keyboard, as in a tree", async () => {
    await show(roleOf(["A", "B"]));
    await line("a:*").focus();
    await open.page.keyboard.press("ArrowLeft");
    assert.equal(await focused(), "  - PolicyName: A");
    assert.ok(await isSeen("a:*"));
    await open.page.keyboard.press("ArrowLeft");
    assert.ok(!(await isSeen("a:*")));
    await open.page.keyboard.press("ArrowDown");
    assert.equal(await focused(), "  - PolicyName: B");
    await open.page.keyboard.press("ArrowUp");
    await open.page.keyboard.press("ArrowRight");
    assert.ok(await isSeen("a:*"));
    await open.page.keyboard.press("Tab");
    assert.equal(await open.page.locator("button:focus").getAttribute("aria-label"), "Policy A");
  });

  it("keep a line that Tab leads to when that line is folded away", async () => {
    await show(roleOf(["A"]));
    await line("a:*").focus();
    await fold("A").dispatchEvent("click");
    assert.equal(await open.page.locator("li[tabindex='0'] code").textContent(), "  - PolicyName: A");
  });

  it("unfold when the caret is moved into them", async () => {
    await show(roleOf(["A", "B"]));
    await fold("A").click();
    await open.tell({ type: "caret", revision: 1, lines: [6] });
    await open.tell({ type: "caret", revision: 1, lines: [6] });
    assert.ok(!(await isSeen("a:*")));
    await open.tell({ type: "caret", revision: 1, lines: [3] });
    assert.ok(await isSeen("a:*"));
  });

  it("are found by a desktop’s search although they are folded", async () => {
    await open.page.addInitScript('Object.defineProperty(navigator, "userAgent", { value: "Electron/37" });');
    await open.reload();
    await show(roleOf(["A", "B"]));
    await fold("B").click();
    assert.equal(await line("b:*").getAttribute("hidden"), "until-found");
    await line("b:*").evaluate((row) => row.dispatchEvent(new Event("beforematch", { bubbles: true })));
    assert.ok(await isSeen("b:*"));
  });

  it("unfold where VS Code’s search in a browser finds something in them", async () => {
    await show(roleOf(["A", "B"]));
    await fold("A").click();
    await fold("B").click();
    // As the host of webviews does; the types of the DOM do not know it.
    assert.ok(await open.page.evaluate("window.find('b:*', false, false, true)"));
    assert.equal(await open.page.evaluate(() => document.getSelection()?.toString()), "b:*");
    await open.page.locator(".line:not(.away)", { hasText: "b:*" }).waitFor();
    assert.deepEqual([await isSeen("a:*"), await isSeen("b:*")], [false, true]);
  });

  it("are copied one by one, without leading to the source", async () => {
    await show(roleOf(["A", "B"]));
    await open.told();
    await line("PolicyName: B").hover();
    await open.page.getByRole("button", { name: "Copy policy B" }).click();
    assert.deepEqual(await open.told(), [
      { type: "copy-text", text: "- PolicyName: B\n  PolicyDocument:\n    Action: b:*\n" },
    ]);
  });
});

/** A role with a policy of three lines for each name. */
function roleOf(names: readonly string[]): PreviewModel {
  const texts = names.flatMap((name) => [
    `  - PolicyName: ${name}`,
    "    PolicyDocument:",
    `      Action: ${name.toLowerCase()}:*`,
  ]);
  const origin = { kind: "source", place: placeOfLine(3) } as const;
  const all = ["Policies:", ...texts, "ManagedPolicyArns: []"];
  return modelOf([], { lines: all.map((text) => ({ text, origin })) });
}
