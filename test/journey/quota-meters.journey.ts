import assert from "node:assert/strict";
import type { PreviewModel } from "../../src/protocol/index.ts";
import { modelOf } from "./page/models.ts";
import { pageOfEachTest } from "./page/page-of-each-test.ts";

describe("the meters of quotas in the preview", () => {
  const open = pageOfEachTest();

  const show = (model: PreviewModel) => open.tell({ type: "model", model, locked: false });
  const meter = () => open.page.getByRole("meter", { name: "Size of inline policies" });
  const quota = { of: "inlinePolicies", used: 9012, isAtLeast: false, quota: 10_240 } as const;
  const text = "9,012 of 10,240 characters of inline policies";

  it("are absent where the role uses little", async () => {
    await show(modelOf([]));
    assert.equal(await open.page.getByRole("meter").count(), 0);
  });

  it("say how much is used in words and to screen readers", async () => {
    await show(modelOf([], { quotas: [quota] }));
    assert.equal(await open.page.locator(".quota").innerText(), text);
    assert.equal(await meter().getAttribute("aria-valuenow"), "9012");
    assert.equal(await meter().getAttribute("aria-valuemax"), "10240");
    assert.equal(await meter().getAttribute("aria-valuetext"), text);
  });

  it("say beyond the quota that it is too many", async () => {
    await show(modelOf([], { quotas: [{ ...quota, used: 12_000 }] }));
    assert.equal(
      await open.page.locator(".quota.exceeded").innerText(),
      "12,000 of 10,240 characters of inline policies, too many",
    );
    assert.equal(await meter().getAttribute("aria-valuenow"), "10240");
  });

  it("go when the role has become small", async () => {
    await show(modelOf([], { quotas: [quota] }));
    await meter().waitFor();
    await show(modelOf([]));
    assert.equal(await open.page.getByRole("meter").count(), 0);
  });
});
