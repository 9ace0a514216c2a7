import assert from "node:assert/strict";
import type { LineExplanation } from "../../src/protocol/index.ts";
import { modelOf, placeOfLine } from "./page/models.ts";
import { pageOfEachTest } from "./page/page-of-each-test.ts";

describe("the explanation of a line in the page of the preview", () => {
  const open = pageOfEachTest();
  const model = modelOf(["ec2:*", "s3:*"]);
  const reason = "FEATURE is read when the deploy runs";
  const unknown = { kind: "unknown", place: placeOfLine(4), reason } as const;

  const show = (revision = 1) => {
    const lines = [...model.lines, { text: "    # unknown: FEATURE", origin: unknown }];
    return open.tell({ type: "model", model: { ...model, revision, lines }, locked: false });
  };
  const line = (text: string) => open.page.locator(".line").filter({ hasText: text });
  const tip = () => open.page.getByRole("tooltip");
  const tell = (explanation: LineExplanation, revision = 1) =>
    open.tell({ type: "explanation", revision, line: 2, explanation });
  const asked = async () =>
    (await open.told()).flatMap((message) => (message.type === "explain" ? [message.line] : []));

  it("comes up where the mouse rests, and says what the line is, where it came from and what is wrong with it", async () => {
    await show();
    await line("ec2:*").hover();
    await tip().waitFor();
    assert.deepEqual(await asked(), [2]);
    await tell({ written: '"ec2"', problems: [{ of: "warnings", message: "It is broad." }] });
    assert.deepEqual(await tip().locator("p").allTextContents(), [
      "Policies › policy 1 › Action",
      "line 1 of deploy.ts",
      '"ec2"',
      "Warning: It is broad.",
      "Click or press Enter to go to the source.",
    ]);
    assert.equal(await line("ec2:*").getAttribute("aria-describedby"), await tip().getAttribute("id"));
    await line("FEATURE").hover();
    await tip().getByText(reason).waitFor();
    assert.equal(await line("ec2:*").getAttribute("aria-describedby"), null);
    await line("Effect").hover();
    await tip().getByText("Jets adds this line").waitFor();
  });

  it("comes up where the keyboard stands, and goes with Escape, which leaves the keyboard there", async () => {
    await show();
    await open.page.getByRole("tab", { name: "YAML" }).focus();
    await line("Policies:").focus();
    for (let step = 0; step < 2; step += 1) await open.page.keyboard.press("ArrowDown");
    await tip().getByText("line 1 of deploy.ts").waitFor();
    await open.page.keyboard.press("Escape");
    await tip().waitFor({ state: "detached" });
    assert.match((await open.page.locator("li:focus").textContent()) ?? "", /ec2/);
    await open.page.keyboard.press("ArrowDown");
    await tip().getByText("line 2 of deploy.ts").waitFor();
  });

  it("stays while the mouse is on it, and goes when the mouse leaves both", async () => {
    await open.page.clock.install();
    await show();
    await line("ec2:*").hover();
    assert.equal(await tip().count(), 0);
    await open.page.clock.runFor(1000);
    assert.match((await tip().textContent()) ?? "", /line 1 of/);
    await tip().hover();
    await open.page.clock.runFor(1000);
    assert.match((await tip().textContent()) ?? "", /line 1 of/);
    await open.page.mouse.move(600, 10);
    await open.page.clock.runFor(1000);
    assert.equal(await tip().count(), 0);
  });

  it("takes no answer about another model or line, and leaves the click alone", async () => {
    await show(2);
    await line("ec2:*").hover();
    await tip().waitFor();
    await tell({ written: "old", problems: [] }, 1);
    await open.tell({ type: "explanation", revision: 2, line: 3, explanation: { written: "other", problems: [] } });
    assert.equal(await tip().locator(".written").count(), 0);
    await open.told();
    await line("ec2:*").click();
    assert.deepEqual(await open.told(), [{ type: "reveal", place: placeOfLine(0) }]);
    assert.equal(await tip().count(), 0);
  });

  it("fits into 300 pixels", async () => {
    await open.page.setViewportSize({ width: 300, height: 400 });
    await show();
    await line("ec2:*").hover();
    await tip().waitFor();
    await tell({ written: '"a-text-without-a-break-that-is-longer-than-the-window-is-wide"', problems: [] });
    const box = await tip().boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 300);
    assert.ok(box.width > 280, "it is not squeezed beside the gutter");
  });
});
