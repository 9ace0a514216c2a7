import { ts } from "ts-morph";
import type { TextChange } from "../../reading.ts";
import { callbackBody } from "./callback-body.ts";
import type { Chunk } from "./chunk.ts";

/** A statement that an edit stays inside of, so that parsing it again may be enough. */
export interface EditedStatement {
  readonly replaces: { readonly chunk: Chunk; readonly statement: ts.Statement };
  /** Where the statement stands in the document before the edit, with the comments and blanks before it. */
  readonly start: number;
  readonly end: number;
  /** The token behind it, which decides where it ends; empty where that is a `}` or the end of the text. */
  readonly next: Token;
  /** Whether it stands in a block, where the parser recovers from errors in other ways than at the top level. */
  readonly nested: boolean;
}

/** Where a token stands in the document. */
export interface Token {
  readonly start: number;
  readonly end: number;
}

type StatementList = ts.NodeArray<ts.Statement>;

/**
 * The statements that contain an edit, the innermost first.
 *
 * @param text the document before the edit
 */
export function findEditedStatements(root: Chunk, text: string, change: TextChange): readonly EditedStatement[] {
  const found: EditedStatement[] = [];
  let chunk = root;
  let list: StatementList | undefined = root.sourceFile.statements;
  for (let depth = 0; list !== undefined; depth++) {
    const index = indexOfEdited(chunk, list, change);
    const statement: ts.Statement | undefined = list[index];
    if (statement === undefined || !contains(chunk, statement, change)) break;
    const edited = describe(chunk, list, index, text, depth > 0);
    if (isSafeAtItsStart(edited, list[index - 1], text, change)) found.unshift(edited);
    const replacement = chunk.replacements.get(statement);
    chunk = replacement ?? chunk;
    list = depth > 0 ? undefined : innerList(chunk, replacement?.statement ?? statement, change);
  }
  return found;
}

/** The first statement that ends at or behind the edit. */
function indexOfEdited(chunk: Chunk, list: StatementList, change: TextChange): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(chunk, list[middle] as ts.Statement) < change.end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function contains(chunk: Chunk, node: ts.Node, change: TextChange): boolean {
  return chunk.documentOffset(node.pos) <= change.start && change.end <= endOf(chunk, node);
}

function endOf(chunk: Chunk, node: ts.Node): number {
  return chunk.documentOffset(node.end);
}

function describe(chunk: Chunk, list: StatementList, index: number, text: string, nested: boolean): EditedStatement {
  const statement = list[index] as ts.Statement;
  const end = endOf(chunk, statement);
  return {
    replaces: { chunk, statement },
    start: chunk.documentOffset(statement.pos),
    end,
    next: tokenBehind(text, end),
    nested,
  };
}

function tokenBehind(text: string, offset: number): Token {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text, undefined, offset);
  const kind = scanner.scan();
  const start = scanner.getTokenStart();
  return { start, end: kind === ts.SyntaxKind.CloseBraceToken ? start : scanner.getTokenEnd() };
}

/** Whether the statement before ends where it ended, whatever the edit did to the start of this one. */
function isSafeAtItsStart(
  { start, end }: EditedStatement,
  before: ts.Statement | undefined,
  text: string,
  change: TextChange,
): boolean {
  if (before === undefined || text[start - 1] === ";") return true;
  return change.start > Math.min(end, tokenBehind(text, start).end);
}

/** The statements inside a statement that are parsed by themselves: those of its callback, when the edit is in there. */
function innerList(chunk: Chunk, statement: ts.Statement, change: TextChange): StatementList | undefined {
  const body = callbackBody(statement);
  return body !== undefined && contains(chunk, body, change) ? body.statements : undefined;
}
