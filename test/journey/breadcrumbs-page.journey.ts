import assert from "node:assert/strict";
import type { PreviewModel } from "../../src/protocol/index.ts";
import { modelOf } from "./page/models.ts";
import { pageOfEachTest } from "./page/page-of-each-test.ts";

describe("the breadcrumbs in the page of the preview", () => {
  const open = pageOfEachTest();

  const show = (model: PreviewModel) => open.tell({ type: "model", model, locked: false });
  const bar = () => open.page.getByRole("navigation", { name: "Policy and statement at the top" });
  const crumb = (name: string) => bar().getByRole("button", { name, exact: true });
  const names = () => bar().getByRole("button").allTextContents();
  const row = (text: string) => open.page.locator(".line").filter({ hasText: text }).first();

  /** How far a line is below the bar, in CSS pixels. */
  const distance = async (text: string) => {
    const [line, above] = [await row(text).boundingBox(), await bar().boundingBox()];
    return (line?.y ?? NaN) - ((above?.y ?? NaN) + (above?.height ?? NaN));
  };

  /** Scrolls to where a line is the first below the bar, and waits until that is shown. */
  async function scrollTo(text: string): Promise<void> {
    await open.page.evaluate(
      (pixels) => {
        window.scrollBy(0, pixels);
      },
      await distance(text),
    );
    await open.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  it("name what the line at the top stands in", async () => {
    await show(longRole());
    assert.deepEqual(await names(), ["Policies"]);
    await scrollTo("PolicyName: B");
    assert.deepEqual(await names(), ["Policies", "B"]);
    await scrollTo("- b:Get10*");
    assert.deepEqual(await names(), ["Policies", "B", "Reading"]);
    assert.equal(await bar().locator("[aria-current=location]").textContent(), "Reading");
    await scrollTo("- b:Get1*");
    await show(longRole(["New", "B"]));
    assert.deepEqual(await names(), ["Policies", "B", "Reading"]);
  });

  for (const [window, size] of Object.entries({
    "a usual": { width: 800, height: 600 },
    "a narrow": { width: 300, height: 700 },
    "a low": { width: 640, height: 400 },
  })) {
    it(`lead to where these begin, with the keyboard, in ${window} window`, async () => {
      await open.page.setViewportSize(size);
      await show(longRole());
      await scrollTo("- b:Get40*");
      await open.told();
      await crumb("B").focus();
      await open.page.keyboard.press("Enter");
      assert.equal(await open.page.locator("li:focus code").textContent(), "  - PolicyName: B");
      assert.ok(Math.abs(await distance("PolicyName: B")) <= 1, `it is ${await distance("PolicyName: B")} pixels off`);
      const scrolled = (await open.told()).filter(({ type }) => type === "scrolled");
      assert.deepEqual(scrolled, [{ type: "scrolled", revision: 1, line: 85 }]);
      await crumb("Policies").click();
      assert.equal(await open.page.locator("li:focus code").textContent(), "Policies:");
    });
  }

  it("cover no line and move none", async () => {
    await show(longRole());
    const place = () => row("- b:Get40*").evaluate((line) => line.getBoundingClientRect().top + window.scrollY);
    const before = await place();
    await scrollTo("- b:Get10*");
    assert.equal(await place(), before);
    const { x, y } = (await row("- b:Get10*").boundingBox()) ?? { x: NaN, y: NaN };
    const atTop = await open.page.evaluate(
      ([left, top]) => document.elementFromPoint(left, top)?.closest(".line")?.textContent,
      [x + 200, y + 2] as const,
    );
    assert.match(atTop ?? "", /b:Get10\*/);
  });

  it("keep the keyboard when the part that it stands on is scrolled away", async () => {
    await show(longRole());
    await scrollTo("- b:Get10*");
    await crumb("Reading").focus();
    await scrollTo("ManagedPolicyArns");
    assert.deepEqual(await names(), ["ManagedPolicyArns"]);
    assert.equal(await open.page.locator("button:focus").textContent(), "ManagedPolicyArns");
  });

  it("go with the role", async () => {
    await show(longRole());
    await open.page.getByRole("tab", { name: "Permissions" }).click();
    assert.ok(!(await bar().isVisible()));
  });

  it("cut long names where there is no room", async () => {
    await open.page.setViewportSize({ width: 300, height: 700 });
    const long = "a-policy-whose-name-is-much-too-long-for-a-window-of-300-pixels";
    await show(longRole([long]));
    await scrollTo(":Get10*");
    assert.equal(await open.page.evaluate(() => document.documentElement.scrollWidth), 300);
    assert.ok(((await crumb("Reading").boundingBox())?.x ?? 300) < 300);
    assert.equal(await crumb(long).getAttribute("title"), long);
  });

  it("are all that stays above the role in a low window", async () => {
    await open.page.setViewportSize({ width: 640, height: 400 });
    await show(longRole());
    await scrollTo("- b:Get10*");
    assert.ok(((await bar().boundingBox())?.y ?? NaN) <= 1);
  });
});

/** A role of policies that are each longer than the window. */
function longRole(policies: readonly string[] = ["A", "B"]): PreviewModel {
  const policy = (name: string) => [
    `  - PolicyName: ${name}`,
    "    PolicyDocument:",
    "      Statement:",
    "        - Sid: Reading",
    "          Action:",
    ...Array.from({ length: 79 }, (_, number) => `            - ${name.slice(0, 1).toLowerCase()}:Get${number}*`),
  ];
  const managed = Array.from({ length: 80 }, (_, number) => `  - arn:aws:iam::aws:policy/Managed${number}`);
  const texts = ["Policies:", ...policies.flatMap(policy), "ManagedPolicyArns:", ...managed];
  return modelOf([], { lines: texts.map((text) => ({ text, origin: { kind: "structure" } })) });
}
