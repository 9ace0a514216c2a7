import assert from "node:assert/strict";
import type { PreviewModel } from "../../src/protocol/index.ts";
import { isSameContent, previewContent } from "../../src/extension/panels/content.ts";

describe("the content of a preview", () => {
  const model = { uri: "file:///shop/deploy.ts", version: 1 } as PreviewModel;
  const read = { file: "deploy-file", model, locked: false } as const;
  const unread = { file: "deploy-file", model: undefined, locked: false } as const;

  it("is the model of the file", () => {
    assert.deepEqual(previewContent(read, "running"), { type: "model", model, locked: false });
  });

  it("stays while a crashed server starts again", () => {
    assert.deepEqual(previewContent(read, "starting"), { type: "model", model, locked: false });
  });

  it("says why there is none", () => {
    const reasons = [
      previewContent(unread, "starting"),
      previewContent({ ...unread, file: "none" }, "stopped"),
      previewContent({ ...unread, file: "other" }, "running"),
      previewContent({ ...unread, file: "closed" }, "running"),
      previewContent(read, "down"),
    ].map((content) => (content.type === "nothing" ? content.reason : content.type));
    assert.deepEqual(reasons, ["starting", "no-deploy-file", "no-deploy-file", "closed", "server-down"]);
  });

  it("is told to a page once", () => {
    const content = previewContent(read, "running");
    assert.ok(isSameContent(content, previewContent(read, "running")));
    assert.ok(!isSameContent(content, previewContent({ ...read, locked: true }, "running")));
    assert.ok(!isSameContent(content, previewContent({ ...read, model: { ...model, version: 2 } }, "running")));
    assert.ok(!isSameContent(undefined, content));
  });
});
