import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import type { TextChange } from "../service/index.ts";

/**
 * What a change that the editor reports does to the text that `document` still holds.
 *
 * @returns undefined when the editor sends the whole text anew.
 */
export function textChangeOf(document: TextDocument, change: TextDocumentContentChangeEvent): TextChange | undefined {
  if (!("range" in change)) return undefined;
  const [start, end] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  return { start: Math.min(start, end), end: Math.max(start, end), newLength: change.text.length };
}
