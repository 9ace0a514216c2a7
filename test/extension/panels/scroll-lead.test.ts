import assert from "node:assert/strict";
import { ScrollLead } from "../../../src/extension/panels/scroll-lead.ts";

describe("what leads the scrolling", () => {
  let now = 0;
  const at = (time: number) => (now = time);
  const create = () => new ScrollLead(() => now);

  it("is what a person scrolls; what scrolls along is an echo", () => {
    const lead = create();
    at(0);
    assert.ok(lead.take("page"));
    at(100);
    assert.ok(!lead.take("editor"));
    at(200);
    assert.ok(lead.take("page"));
  });

  it("leads as long as it goes on, and a moment longer", () => {
    const lead = create();
    for (const time of [0, 400, 800]) {
      at(time);
      assert.ok(lead.take("page"));
    }
    at(1299);
    assert.ok(!lead.take("editor"));
    at(1300);
    assert.ok(lead.take("editor"));
    assert.ok(!lead.take("page"));
  });

  it("is the caret where it takes the view along, whatever led before", () => {
    const lead = create();
    at(0);
    lead.take("page");
    at(10);
    assert.ok(lead.take("caret"));
    assert.ok(!lead.take("editor"));
    assert.ok(!lead.take("page"));
  });
});
