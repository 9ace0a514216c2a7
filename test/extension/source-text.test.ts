import assert from "node:assert/strict";
import type { TextDocument, Uri } from "vscode";
import { URI } from "vscode-uri";
import { sourceText, type ReadableFiles } from "../../src/extension/source-text.ts";

describe("the text of a source file", () => {
  const policies = "file:///shop/my%20policies.ts";

  it("is what is typed, before it is saved", async () => {
    assert.equal(await read({ documents: { [policies]: "typed" }, saved: { [policies]: bytes("saved") } }), "typed");
    assert.equal(await read({ documents: { [policies]: "" }, saved: { [policies]: bytes("saved") } }), "");
  });

  it("is what is saved when nobody has it open, without a byte order mark", async () => {
    const saved = { [policies]: bytes("\uFEFFconst größe = 1;") };
    assert.equal(await read({ documents: { "file:///shop/other.ts": "typed" }, saved }), "const größe = 1;");
  });

  it("is unknown when there is no such file", async () => {
    assert.equal(await read({}), undefined);
  });

  it("is not read above 5 MB", async () => {
    const limit = 5_000_000;
    assert.equal((await read({ saved: { [policies]: new Uint8Array(limit) } }))?.length, limit);
    assert.equal(await read({ saved: { [policies]: new Uint8Array(limit + 1) } }), undefined);
  });

  function read({ documents = {}, saved = {} }: Files): Promise<string | undefined> {
    return sourceText(uriOf(policies), Object.entries(documents).map(openDocument), inMemory(saved));
  }
});

interface Files {
  readonly documents?: Readonly<Record<string, string>>;
  readonly saved?: Readonly<Record<string, Uint8Array>>;
}

/** The editor's own URIs exist only in the editor; these have the same members. */
function uriOf(text: string): Uri {
  const uri: unknown = URI.parse(text);
  return uri as Uri;
}

function openDocument([uri, text]: readonly [string, string]): TextDocument {
  return { uri: uriOf(uri), getText: () => text } as TextDocument;
}

function inMemory(saved: Readonly<Record<string, Uint8Array>>): ReadableFiles {
  const content = (uri: Uri) => {
    const found = saved[uri.toString()];
    if (found === undefined) throw new Error("There is no such file.");
    return found;
  };
  return {
    stat: async (uri) => Promise.resolve({ type: 1, ctime: 0, mtime: 0, size: content(uri).length }),
    readFile: async (uri) => Promise.resolve(content(uri)),
  };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
