import assert from "node:assert/strict";
import fc from "fast-check";
import { editedModel, previewEdit, type PreviewLine, type PreviewModel } from "../../src/protocol/index.ts";

const uri = "file:///shop/config/jets/deploy.ts";

describe("an edit of a preview", () => {
  it("makes of the model before the one after it, whatever their lines are", () => {
    fc.assert(
      fc.property(someLines, someLines, (before, after) => {
        const [older, newer] = [modelOf(before, 1), modelOf(after, 2)];
        assert.deepEqual(editedModel(older, previewEdit(older, newer)), newer);
      }),
    );
  });

  it("has only the lines that differ", () => {
    const older = modelOf(["a", "b", "c", "d"].map(structure), 1);
    const newer = modelOf(["a", "x", "y", "c", "d"].map(structure), 2);
    assert.deepEqual(previewEdit(older, newer).lines, { start: 1, removed: 1, added: ["x", "y"].map(structure) });
    assert.deepEqual(previewEdit(newer, { ...newer, revision: 3 }).lines, { start: 5, removed: 0, added: [] });
  });

  it("has a line that only came from elsewhere", () => {
    const lines = (line: number): PreviewLine[] => [structure("a"), fromLine("b", line), fromLine("c", 7)];
    const edit = previewEdit(modelOf(lines(1), 1), modelOf(lines(2), 2));
    assert.deepEqual(edit.lines, { start: 1, removed: 1, added: [fromLine("b", 2)] });
  });

  it("makes nothing of another model than its own", () => {
    const older = modelOf([structure("a")], 1);
    const edit = previewEdit(older, modelOf([structure("b")], 2));
    assert.equal(editedModel({ ...older, revision: 3 }, edit), undefined);
    assert.equal(editedModel({ ...older, uri: "file:///other/config/jets/deploy.ts" }, edit), undefined);
    assert.equal(editedModel(undefined, edit), undefined);
  });
});

function structure(text: string): PreviewLine {
  return { text, origin: { kind: "structure" } };
}

function fromLine(text: string, line: number): PreviewLine {
  const place = { uri, start: { line, character: 0 }, end: { line, character: text.length } };
  return { text, origin: { kind: "source", place } };
}

function modelOf(lines: readonly PreviewLine[], revision: number): PreviewModel {
  return {
    uri,
    version: revision,
    revision,
    files: [uri],
    freshness: "current",
    state: "role",
    summary: { policies: 1, statements: 1, managedPolicies: 0, errors: 0, warnings: 0, unknowns: 0 },
    banners: [],
    lines,
  };
}

/** Few different ones, so that many are the same before and after. */
const someLines = fc.array(
  fc.oneof(
    fc.constantFrom("a", "b").map(structure),
    fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(1, 2)).map(([text, line]) => fromLine(text, line)),
    fc.constant<PreviewLine>({ text: "a", origin: { kind: "default" } }),
    fc.constantFrom("why", undefined).map((reason): PreviewLine => {
      const { origin } = fromLine("a", 1);
      const place = "place" in origin ? origin.place : undefined;
      assert.ok(place);
      return { text: "a", origin: { kind: "unknown", place, ...(reason === undefined ? {} : { reason }) } };
    }),
  ),
  { maxLength: 12 },
);
