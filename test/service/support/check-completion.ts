import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { InsertTextFormat, type CompletionItem } from "vscode-languageserver-types";
import { completions } from "../../../src/service/index.ts";
import { inBlock, markedPlace } from "./snippet.ts";

/** The labels of what is offered at `$0` in the statements of a block, in the order in which the editor shows them. */
export function labelsAt(...statements: readonly string[]): string[] {
  return itemsAt(...statements).map(({ label }) => label);
}

/** What is offered at `$0` in the statements of a block. */
export function itemsAt(...statements: readonly string[]): CompletionItem[] {
  const { model, position } = markedPlace(inBlock(...statements));
  return completions(model, position).sort((left, right) => (left.sortText! < right.sortText! ? -1 : 1));
}

/** Checks the statement of a block after an item that is offered at `$0` was taken; places of a snippet stay as they are. */
export function checkTaken(statement: string, label: string, expected: string): void {
  const { model, position } = markedPlace(inBlock(statement));
  const item = completions(model, position).find((one) => one.label === label);
  assert.ok(item?.textEdit !== undefined && "range" in item.textEdit, `${label} is not offered in ${statement}`);
  const { range } = item.textEdit;
  // Editors refuse an edit on several lines, or one that is not around the caret.
  assert.equal(range.start.line, range.end.line);
  assert.ok(range.start.character <= position.character && position.character <= range.end.character);
  assert.equal(TextDocument.applyEdits(model.document, [item.textEdit]), inBlock(expected));
  assert.equal(item.insertTextFormat === InsertTextFormat.Snippet, /\$[\d{]/.test(item.textEdit.newText));
}
