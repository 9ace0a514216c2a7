import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { OpenDocuments } from "../../src/server/open-documents.ts";

const uri = "file:///project/config/jets/deploy.ts";

describe("open documents", () => {
  it("say as one change what changed since they were asked last", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.array(changes, { maxLength: 3 }), { maxLength: 5 }), (text, messages) => {
        const documents = opened(text);
        documents.takeChange(uri);
        messages.forEach((contentChanges, index) => {
          documents.change({ textDocument: { uri, version: index + 2 }, contentChanges });
        });
        const newest = documents.get(uri)!.getText();
        assert.equal(newest, messages.flat().reduce(textAfter, text));
        const change = documents.takeChange(uri);
        if (change === undefined) return;
        const { start, end, newLength } = change;
        assert.equal(text.slice(0, start) + newest.slice(start, start + newLength) + text.slice(end), newest);
      }),
    );
  });

  it("say of a part that changed no more than that", () => {
    const documents = opened("const a = 1;\nconst b = 2;\n");
    assert.equal(documents.takeChange(uri), undefined);
    const range = { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } };
    documents.change({ textDocument: { uri, version: 2 }, contentChanges: [{ range, text: "42" }] });
    assert.deepEqual(documents.takeChange(uri), { start: 23, end: 24, newLength: 2 });
  });

  it("do not know what changed when the whole text is sent anew", () => {
    const documents = opened("a");
    documents.takeChange(uri);
    documents.change({ textDocument: { uri, version: 2 }, contentChanges: [{ text: "ab" }] });
    assert.equal(documents.takeChange(uri), undefined);
    assert.equal(documents.get(uri)?.getText(), "ab");
  });

  it("keep each version as it was", () => {
    const documents = opened("a");
    const first = documents.get(uri);
    documents.change({ textDocument: { uri, version: 2 }, contentChanges: [{ text: "b" }] });
    assert.deepEqual([first?.getText(), first?.version], ["a", 1]);
    assert.deepEqual([documents.get(uri)?.getText(), documents.get(uri)?.version], ["b", 2]);
  });

  it("are found by the spelling of their editor and by the usual one", () => {
    const documents = new OpenDocuments();
    const spelt = "file:///project/it's.ts";
    documents.open({ uri: spelt, languageId: "typescript", version: 1, text: "x" });
    const usual = "file:///project/it%27s.ts";
    assert.deepEqual(
      [spelt, usual].map((asked) => documents.get(asked)?.uri),
      [spelt, spelt],
    );
    documents.close(spelt);
    assert.equal(documents.get(usual), undefined);
  });

  it("are gone when they are closed", () => {
    const documents = opened("a");
    documents.close(uri);
    assert.equal(documents.get(uri), undefined);
    assert.deepEqual(documents.uris(), []);
    assert.throws(() => {
      documents.change({ textDocument: { uri, version: 2 }, contentChanges: [] });
    }, /is not open/);
  });
});

const texts = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r\n"), maxLength: 20 });
const positions = fc.record({ line: fc.nat(6), character: fc.nat(8) });

/** Changes of parts, the ends of which may be out of the text or the wrong way round, and now and then of the whole. */
const changes: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: positions, end: positions }), text: texts }) },
  { weight: 1, arbitrary: fc.record({ text: texts }) },
);

function opened(text: string): OpenDocuments {
  const documents = new OpenDocuments();
  documents.open({ uri, languageId: "typescript", version: 1, text });
  return documents;
}

function textAfter(text: string, change: TextDocumentContentChangeEvent): string {
  // A document of its own for each change, since one that is updated loses count of its lines when a range is outside.
  return TextDocument.update(TextDocument.create(uri, "typescript", 1, text), [change], 2).getText();
}
