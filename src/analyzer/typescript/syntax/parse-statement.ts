import { ts } from "ts-morph";
import type { TextChange } from "../../reading.ts";
import type { EditedStatement } from "./edited-statement.ts";
import { isWordOfContext, parse, parseDiagnostics, reparse } from "./parse.ts";

/** In UTF-16 code units. A shorter text is parsed in less time than it takes to see what is left of its older tree. */
const longestParsedAnew = 4000;

/**
 * Parses an edited statement by itself.
 *
 * @param text the document after the edit
 * @returns undefined when that could give another tree than parsing the whole text
 */
export function parseStatement(edited: EditedStatement, text: string, change: TextChange): ts.SourceFile | undefined {
  const { chunk, statement } = edited.replaces;
  if (edited.nested && hasErrors(chunk.sourceFile, 0, chunk.parsedLength)) return undefined;
  // What was missing at the end of a statement was told at the next token, and is no error of that one.
  if (hasErrors(chunk.sourceFile, statement.pos, statement.getStart(chunk.sourceFile))) return undefined;
  if (hasErrors(chunk.sourceFile, statement.end, statement.end + edited.next.start - edited.end)) return undefined;
  const growth = growthOf(change);
  const own = text.slice(edited.start, edited.end + growth);
  if (dependsOnContext(own)) return undefined;
  const previous = chunk.replacements.get(statement)?.sourceFile;
  const withNext = text.slice(edited.start, edited.next.end + growth);
  const isLong = withNext.length > longestParsedAnew;
  const sourceFile = previous !== undefined && isLong ? reparse(previous, withNext) : parse(withNext);
  return fits(sourceFile, edited, growth) ? sourceFile : undefined;
}

/** By how many UTF-16 code units a change makes the text longer. */
export function growthOf({ start, end, newLength }: TextChange): number {
  return newLength - (end - start);
}

function fits(sourceFile: ts.SourceFile, edited: EditedStatement, growth: number): boolean {
  const { start, end, next, nested, replaces } = edited;
  const length = end - start + growth;
  const [first] = sourceFile.statements;
  // The parser skips what cannot begin a statement.
  if (first?.pos !== 0 || first.end !== length || sourceFile.statements.length > 2) return false;
  if (isUnterminated(sourceFile)) return false;
  // What is missing at its end is told at the next token; in a block no error at all is safe.
  if (hasErrors(sourceFile, nested ? 0 : length, next.start - start + growth)) return false;
  return isOfModule(first) === isOfModule(replaces.statement);
}

/** `#!` and a byte order mark mean something only at the very start of a file. */
function dependsOnContext(text: string): boolean {
  return isWordOfContext.test(text) || /^\s*#!|^\uFEFF/.test(text);
}

/** Whether a statement makes its file a module, which decides what `await` means in all of it. */
function isOfModule(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) return true;
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** What has no end takes in text, up to the end of its line or of the file, that is not here. */
function isUnterminated(sourceFile: ts.SourceFile): boolean {
  return parseDiagnostics(sourceFile).some(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, "").startsWith("Unterminated "),
  );
}

/** Whether there is a syntax error from one offset to another, both included. */
function hasErrors(sourceFile: ts.SourceFile, from: number, to: number): boolean {
  return parseDiagnostics(sourceFile).some(({ start }) => from <= start && start <= to);
}
