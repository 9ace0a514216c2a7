import { ts } from "ts-morph";
import type { TextChange } from "../../reading.ts";

/** Parses a text, with the parents of all nodes set. */
export function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("deploy.ts", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Parses a JSON text; its only statement is the value. */
export function parseJson(text: string): ts.SourceFile {
  return ts.createSourceFile("data.json", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JSON);
}

/** Parses a text by what is left of an older tree, which must not be used any more. */
export function reparse(older: ts.SourceFile, text: string): ts.SourceFile {
  // What these words mean is decided for the whole file, which the compiler does not do again for what it keeps.
  if (isWordOfContext.test(older.text) || isWordOfContext.test(text)) return parse(text);
  const { start, end, newLength } = differenceOf(older.text, text);
  return ts.updateSourceFile(older, text, { span: { start, length: end - start }, newLength });
}

/** Whether a text has words that mean something only in some functions and files. */
export const isWordOfContext = /\b(?:await|yield)\b/;

/** The syntax errors of a tree; the compiler keeps them outside of its declared interface. */
export function parseDiagnostics(sourceFile: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (sourceFile as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] }).parseDiagnostics;
}

/** The one edit that turns a text into another. */
export function differenceOf(older: string, newer: string): TextChange {
  const shorter = Math.min(older.length, newer.length);
  let start = 0;
  while (start < shorter && older.charCodeAt(start) === newer.charCodeAt(start)) start++;
  let end = older.length;
  let newEnd = newer.length;
  while (end > start && newEnd > start && older.charCodeAt(end - 1) === newer.charCodeAt(newEnd - 1)) {
    end--;
    newEnd--;
  }
  return { start, end, newLength: newEnd - start };
}
