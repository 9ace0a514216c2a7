import assert from "node:assert/strict";
import { hover } from "../../../src/service/index.ts";
import { inBlock, markedPlace } from "./snippet.ts";

/** The Markdown of the hover at `$0` in the statements of a block; undefined when there is none. */
export function hoverTextAt(...statements: readonly string[]): string | undefined {
  const { model, position } = markedPlace(inBlock(...statements));
  const found = hover(model, position);
  if (found === undefined) return undefined;
  assert(typeof found.contents === "object" && "kind" in found.contents);
  return found.contents.value;
}

/** Checks the whole hover at `$0` in a statement of a block: its text, and the source text that it is about. */
export function checkHover(statement: string, expected: { readonly about: string; readonly text: string }): void {
  const { model, position } = markedPlace(inBlock(statement));
  const found = hover(model, position);
  assert.deepEqual(
    { about: found?.range && model.document.getText(found.range), text: found?.contents },
    { about: expected.about, text: { kind: "markdown", value: expected.text } },
  );
}
