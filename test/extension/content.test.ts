import assert from "node:assert/strict";
import { editedModel, type PreviewModel } from "../../src/protocol/index.ts";
import { contentUpdate, isSameContent, previewContent } from "../../src/extension/panels/content.ts";

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

  it("is told as an edit to a page that shows the model before, and whole to any other", () => {
    const [older, newer] = [modelOf("- s3:*", 1), modelOf("- sqs:*", 2)];
    const [shown, next] = [older, newer].map((role) => previewContent({ ...read, model: role }, "running"));
    assert.ok(next);
    const update = contentUpdate(shown, next);
    assert.ok(update.type === "edit");
    assert.deepEqual(editedModel(older, update.edit), newer);
    const ofAnotherFile = previewContent({ ...read, model: { ...older, uri: "file:///other.ts" } }, "running");
    const nothing = previewContent(unread, "starting");
    for (const before of [undefined, nothing, ofAnotherFile]) assert.equal(contentUpdate(before, next), next);
    assert.equal(contentUpdate(shown, nothing), nothing);
  });
});

function modelOf(text: string, revision: number): PreviewModel {
  const lines = ["Policies:", text].map((line) => ({ text: line, origin: { kind: "structure" as const } }));
  return { uri: "file:///shop/deploy.ts", version: revision, revision, lines } as unknown as PreviewModel;
}
