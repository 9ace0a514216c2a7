import assert from "node:assert/strict";
import type { PreviewModel } from "../../src/protocol/index.ts";
import { modelOf } from "./page/models.ts";
import { pageOfEachTest } from "./page/page-of-each-test.ts";

describe("the marks of the last edit in the page of the preview", () => {
  const open = pageOfEachTest();

  const show = (model: PreviewModel) => open.tell({ type: "model", model, locked: false });
  const marked = (change: string) => open.page.locator(`li[data-change=${change}] code`).allTextContents();

  it("are on what is new, and after what has gone", async () => {
    await show(modelOf(["ec2:*", "s3:*"]));
    await show(modelOf(["ec2:*", "sqs:*", "s3:*"], { version: 2 }));
    assert.deepEqual(await marked("added"), ["      - sqs:*"]);
    assert.deepEqual(await marked("removed"), []);
    const sign = await open.page
      .locator("li[data-change=added]")
      .evaluate((row) => getComputedStyle(row, "::after").content);
    assert.match(sign, /\+/);
    await open.page.locator("li[data-change]").waitFor({ state: "detached" });
    await show(modelOf(["ec2:*", "s3:*"], { version: 3 }));
    assert.deepEqual(await marked("removed"), ["      - s3:*"]);
  });

  it("are absent at first, and in another file", async () => {
    await show(modelOf(["ec2:*"]));
    await show(modelOf(["s3:*"], { uri: "file:///other/deploy.ts" }));
    assert.equal(await open.page.locator("li[data-change]").count(), 0);
  });

  it("stand still, which is quick to draw, and suits who wants no motion", async () => {
    await show(modelOf(["ec2:*"]));
    await show(modelOf(["s3:*"], { version: 2 }));
    const row = open.page.locator("li[data-change=added]");
    assert.equal(await row.evaluate((element) => element.getAnimations({ subtree: true }).length), 0);
    await row.waitFor({ state: "detached" });
  });
});
