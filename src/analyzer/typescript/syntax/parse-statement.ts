import { ts } from "ts-morph";
import type { TextChange } from "../../reading.ts";
import type { EditedStatement } from "./edited-statement.ts";
import { parse, parseDiagnostics, reparse } from "./parse.ts";

/**
 * Parses an edited statement by itself.
 *
 * @param text the document after the edit
 * @returns undefined when that could give another tree than parsing the whole text
 */
export function parseStatement(edited: EditedStatement, text: string, change: TextChange): ts.SourceFile | undefined {
  const { chunk, statement } = edited.replaces;
  if (edited.nested && hasErrors(chunk.sourceFile, chunk.parsedLength)) return undefined;
  const end = edited.end + growthOf(change);
  const own = text.slice(edited.start, end);
  if (dependsOnContext(own)) return undefined;
  const previous = chunk.replacements.get(statement)?.sourceFile;
  const withLookahead = text.slice(edited.start, end + edited.lookahead);
  const sourceFile = previous === undefined ? parse(withLookahead) : reparse(previous, withLookahead);
  return fits(sourceFile, own.length, edited) ? sourceFile : undefined;
}

/** By how many UTF-16 code units a change makes the text longer. */
export function growthOf({ start, end, newLength }: TextChange): number {
  return newLength - (end - start);
}

function fits(sourceFile: ts.SourceFile, length: number, edited: EditedStatement): boolean {
  const [first] = sourceFile.statements;
  if (first?.end !== length || sourceFile.statements.length > 2) return false;
  if (edited.nested && hasErrors(sourceFile, length)) return false;
  return isOfModule(first) === isOfModule(edited.replaces.statement);
}

/** `await` and `yield` are words of their own only in some functions; `#!` and a byte order mark only in the first line. */
function dependsOnContext(text: string): boolean {
  return /\b(?:await|yield)\b|^\s*#!|^\uFEFF/.test(text);
}

/** Whether a statement makes its file a module, which decides what `await` means in all of it. */
function isOfModule(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) return true;
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** An error at the end itself counts: that something is missing there is told there. */
function hasErrors(sourceFile: ts.SourceFile, end: number): boolean {
  return parseDiagnostics(sourceFile).some(({ start }) => start <= end);
}
