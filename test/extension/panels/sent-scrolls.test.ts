import assert from "node:assert/strict";
import { SentScrolls } from "../../../src/extension/panels/sent-scrolls.ts";

describe("what an editor tells of its scrolling", () => {
  it("is an echo where it was sent to, also when it is told late or some of it is left out", () => {
    const sent = new SentScrolls();
    for (const top of [100, 200, 150]) sent.add(top);
    assert.ok(sent.isEcho(100));
    assert.ok(sent.isEcho(150));
    assert.ok(!sent.isEcho(100));
  });

  it("is an echo some lines above, where lines stick to the top", () => {
    const sent = new SentScrolls();
    sent.add(100);
    assert.ok(sent.isEcho(95));
    assert.ok(!sent.isEcho(101));
  });

  it("is a person's doing elsewhere, and from then on", () => {
    const sent = new SentScrolls();
    sent.add(100);
    assert.ok(!sent.isEcho(50));
    assert.ok(!sent.isEcho(100));
    assert.ok(!new SentScrolls().isEcho(0));
  });
});
