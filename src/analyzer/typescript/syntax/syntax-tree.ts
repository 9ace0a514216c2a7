import { ts } from "ts-morph";
import type { SourceRange } from "../../../policy/index.ts";
import type { SyntaxProblem, TextChange } from "../../reading.ts";
import { Chunk } from "./chunk.ts";
import { findEditedStatements, type EditedStatement } from "./edited-statement.ts";
import { differenceOf, parse, parseDiagnostics, parseJson, reparse } from "./parse.ts";
import { growthOf, parseStatement } from "./parse-statement.ts";

/** So many statements may be parsed by themselves before the whole text is parsed again. */
const mostReplacements = 32;

/** A statement that took the place of another. */
export interface ReplacedStatement {
  readonly older: ts.Statement;
  readonly newer: ts.Statement;
}

/** The tree that each parse belongs to. */
const trees = new WeakMap<ts.SourceFile, SyntaxTree>();

/** The tree that a node belongs to, whichever of the files that are read it stands in. */
export function treeOf(node: ts.Node): SyntaxTree {
  const tree = trees.get(parseOf(node));
  if (tree === undefined) throw new Error("The node is of an older tree");
  return tree;
}

/** The place of a node in its document, without the comments and blanks before it. */
export function rangeOf(node: ts.Node): SourceRange {
  return treeOf(node).rangeOf(node);
}

/**
 * The syntax tree of one document, kept up to date edit by edit. An edit inside a statement parses only that statement;
 * the cost of the others' new positions is paid when somebody asks for one. TypeScript's own incremental parser, which
 * is used where that cannot be done, moves every node behind the edit.
 */
export class SyntaxTree {
  #root: Chunk;
  #text: string;
  readonly #chunks = new Map<ts.SourceFile, Chunk>();
  #syntaxErrors: readonly SyntaxProblem[] | undefined;

  constructor(
    readonly uri: string,
    text: string,
  ) {
    this.#text = text;
    this.#root = this.#adoptRoot(this.isJson ? parseJson(text) : parse(text));
  }

  /** Whether the document holds data and no statements. */
  get isJson(): boolean {
    return this.uri.endsWith(".json");
  }

  get text(): string {
    return this.#text;
  }

  /** The statements at the top level, the newest of each. */
  get statements(): readonly ts.Statement[] {
    return this.statementsOf(this.#root.sourceFile);
  }

  /**
   * Takes over an edit.
   *
   * @param change what was replaced, in offsets of the old text; found out where it is not given or does not fit
   * @returns the only statement that was parsed anew; undefined when all may have been
   */
  edit(text: string, change?: TextChange): ReplacedStatement | undefined {
    this.#syntaxErrors = undefined;
    if (this.isJson) {
      this.#root = this.#adoptRoot(parseJson(text));
      this.#text = text;
      return undefined;
    }
    const fits = change !== undefined && this.#text.length + growthOf(change) === text.length;
    const replaced = this.#editStatement(text, fits ? change : differenceOf(this.#text, text));
    if (replaced === undefined) this.#root = this.#adoptRoot(reparse(this.#root.sourceFile, text));
    this.#text = text;
    return replaced;
  }

  /** The statements of a block, a file or a clause, each as it was parsed last. */
  statementsOf(list: { readonly statements: ts.NodeArray<ts.Statement> }): readonly ts.Statement[] {
    if (this.#chunks.size === 1) return list.statements;
    return list.statements.map((statement) => this.current(statement));
  }

  /** A statement as it was parsed last. */
  current(statement: ts.Statement): ts.Statement {
    if (this.#chunks.size === 1) return statement;
    const replaced = this.#chunkOf(statement).replacements.get(statement)?.statement;
    return replaced === undefined ? statement : this.current(replaced);
  }

  /** The place of a node in the document, without the comments and blanks before it. */
  rangeOf(node: ts.Node): SourceRange {
    const chunk = this.#chunkOf(node);
    return this.#rangeIn(chunk, node.getStart(chunk.sourceFile), node.end);
  }

  /** A place in the document, given by offsets of the parse that a node belongs to. */
  rangeBetween(node: ts.Node, start: number, end: number): SourceRange {
    return this.#rangeIn(this.#chunkOf(node), start, end);
  }

  #rangeIn(chunk: Chunk, start: number, end: number): SourceRange {
    const documentStart = chunk.documentOffset(start);
    // A replaced statement inside the node counts with its new length, one that begins at its end does not.
    return { uri: this.uri, start: documentStart, end: Math.max(documentStart, chunk.documentOffset(end)) };
  }

  /** The source text of a node, as it stands in the document now. */
  textOf(node: ts.Node): string {
    const { start, end } = this.rangeOf(node);
    return this.#text.slice(start, end);
  }

  /** The text between two nodes of one statement. */
  textBetween(before: ts.Node, after: ts.Node): string {
    const { text } = this.#chunkOf(before).sourceFile;
    return text.slice(before.end, after.getStart(undefined, false));
  }

  /** The place of the name in `a.name`; the empty place behind the dot where the name is still to be typed. */
  rangeAfterDot(node: ts.PropertyAccessExpression): SourceRange {
    const { text } = this.#chunkOf(node).sourceFile;
    const nameStart = node.name.getStart();
    const dot = text.lastIndexOf(".", nameStart - 1);
    const isOnLaterLine = text.slice(dot, nameStart).includes("\n");
    return isOnLaterLine ? this.rangeBetween(node, dot + 1, dot + 1) : this.rangeOf(node.name);
  }

  /** Every syntax error of the text, in the order of the text. */
  syntaxErrors(): readonly SyntaxProblem[] {
    return (this.#syntaxErrors ??= [...this.#chunks.values()]
      .flatMap((chunk) => this.#errorsOf(chunk))
      .sort((a, b) => a.range.start - b.range.start));
  }

  #errorsOf(chunk: Chunk): SyntaxProblem[] {
    return parseDiagnostics(chunk.sourceFile)
      .filter(({ start }) => !isReplaced(chunk, start) && (chunk.above === undefined || start < chunk.parsedLength))
      .map(({ start, length, messageText }) => ({
        message: ts.flattenDiagnosticMessageText(messageText, "\n"),
        range: this.#rangeIn(chunk, start, start + length),
      }));
  }

  #editStatement(text: string, change: TextChange): ReplacedStatement | undefined {
    if (this.#chunks.size > mostReplacements) return undefined;
    for (const candidate of findEditedStatements(this.#root, this.#text, change)) {
      const replaced = this.#replaceStatement(candidate, text, change);
      if (replaced !== undefined) return replaced;
    }
    return undefined;
  }

  #replaceStatement(edited: EditedStatement, text: string, change: TextChange): ReplacedStatement | undefined {
    const { chunk, statement } = edited.replaces;
    const older = this.current(statement);
    const sourceFile = parseStatement(edited, text, change);
    const newer = sourceFile?.statements[0];
    if (sourceFile === undefined || newer === undefined) return undefined;
    for (const [inner, replacement] of chunk.replacements) {
      if (statement.pos <= inner.pos && inner.end <= statement.end) this.#drop(chunk, inner, replacement);
    }
    const replacement = new Chunk(sourceFile, edited.end - edited.start + growthOf(change), { chunk, statement });
    chunk.replacements.set(statement, replacement);
    this.#chunks.set(sourceFile, replacement);
    trees.set(sourceFile, this);
    return { older, newer };
  }

  #drop(chunk: Chunk, statement: ts.Node, replacement: Chunk): void {
    for (const [inner, nested] of replacement.replacements) this.#drop(replacement, inner, nested);
    chunk.replacements.delete(statement);
    this.#chunks.delete(replacement.sourceFile);
  }

  #adoptRoot(sourceFile: ts.SourceFile): Chunk {
    const root = new Chunk(sourceFile, sourceFile.end, undefined);
    this.#chunks.clear();
    this.#chunks.set(sourceFile, root);
    trees.set(sourceFile, this);
    return root;
  }

  #chunkOf(node: ts.Node): Chunk {
    const chunk = this.#chunks.get(parseOf(node));
    if (chunk === undefined) throw new Error("The node is of an older tree");
    return chunk;
  }
}

function parseOf(node: ts.Node): ts.SourceFile {
  let top = node;
  while (!ts.isSourceFile(top)) top = top.parent;
  return top;
}

function isReplaced(chunk: Chunk, offset: number): boolean {
  return [...chunk.replacements.keys()].some(({ pos, end }) => pos <= offset && offset < end);
}
