import assert from "node:assert/strict";
import type { PreviewModel } from "../../src/protocol/index.ts";
import { modelOf } from "./page/models.ts";
import { pageOfEachTest } from "./page/page-of-each-test.ts";

describe("the breadcrumbs in the page of the preview", () => {
  const open = pageOfEachTest();

  const show = (model: PreviewModel) => open.tell({ type: "model", model, locked: false });
  const crumbs = () => open.page.getByRole("navigation", { name: "Policy and statement at the top" });
  const names = () => crumbs().getByRole("button").allTextContents();
  const scrollPast = (text: string) =>
    open.page
      .locator("li")
      .filter({ hasText: text })
      .first()
      .evaluate((row) => {
        const header = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
        window.scrollBy(0, row.getBoundingClientRect().bottom - header);
      });

  it("name the policy and the statement that the lines at the top belong to", async () => {
    await show(longRole());
    await crumbs().waitFor({ state: "hidden" });
    await scrollPast("PolicyName: B");
    await crumbs().waitFor();
    assert.deepEqual(await names(), ["B"]);
    await scrollPast("- b:Get10*");
    await open.page.getByRole("button", { name: "statement 1" }).waitFor();
    assert.deepEqual(await names(), ["B", "statement 1"]);
  });

  it("lead to where these begin, with the keyboard", async () => {
    await show(longRole());
    await scrollPast("- b:Get10*");
    await crumbs().getByRole("button", { name: "B", exact: true }).focus();
    await open.page.keyboard.press("Enter");
    await crumbs().waitFor({ state: "hidden" });
    assert.equal(await open.page.locator("li:focus code").textContent(), "  - PolicyName: B");
  });

  it("move no line when they come and go", async () => {
    await show(longRole());
    const place = () =>
      open.page
        .locator("li")
        .filter({ hasText: "- b:Get40*" })
        .evaluate((row) => row.getBoundingClientRect().top + window.scrollY);
    const before = await place();
    await scrollPast("- b:Get10*");
    await crumbs().waitFor();
    assert.equal(await place(), before);
  });

  it("go with the role", async () => {
    await show(longRole());
    await scrollPast("- b:Get10*");
    await crumbs().waitFor();
    await open.page.getByRole("tab", { name: "Permissions" }).click();
    await crumbs().waitFor({ state: "hidden" });
  });
});

/** A role of two policies that are each longer than the window. */
function longRole(): PreviewModel {
  const policy = (name: string) => [
    `  - PolicyName: ${name}`,
    "    PolicyDocument:",
    "      Statement:",
    "        - Action:",
    ...Array.from({ length: 80 }, (_, number) => `            - ${name.toLowerCase()}:Get${number}*`),
  ];
  const texts = ["Policies:", ...policy("A"), ...policy("B")];
  return modelOf([], { lines: texts.map((text) => ({ text, origin: { kind: "structure" } })) });
}
