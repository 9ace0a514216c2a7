import type { ts } from "ts-morph";

/**
 * A parsed stretch of the document. The root chunk is the whole text as it was last parsed in one go; any other is one
 * statement of the chunk above, parsed again by itself after an edit inside it. Node positions are those of the chunk's
 * own parse, so an edit moves no node: `documentOffset` translates when somebody asks.
 */
export class Chunk {
  /** Statements of this chunk's tree that were parsed again, by the node that they replace. */
  readonly replacements = new Map<ts.Node, Chunk>();

  constructor(
    readonly sourceFile: ts.SourceFile,
    /** The part of `sourceFile` that belongs to the document; what follows is a token of lookahead. */
    readonly parsedLength: number,
    readonly above: { readonly chunk: Chunk; readonly statement: ts.Node } | undefined,
  ) {}

  /** The statement of a replacing chunk; undefined for the root. */
  get statement(): ts.Statement | undefined {
    return this.above === undefined ? undefined : this.sourceFile.statements[0];
  }

  /** The present length of this chunk's text in the document, in UTF-16 code units. */
  get length(): number {
    return this.parsedLength + this.#growthBefore(Infinity);
  }

  /** The place in the document of an offset of this chunk's parse. */
  documentOffset(offset: number): number {
    const own = offset + this.#growthBefore(offset);
    if (this.above === undefined) return own;
    return this.above.chunk.documentOffset(this.above.statement.pos) + own;
  }

  /** How much the replaced statements that end at or before an offset have grown. */
  #growthBefore(offset: number): number {
    let growth = 0;
    for (const [statement, chunk] of this.replacements) {
      if (statement.end <= offset) growth += chunk.length - (statement.end - statement.pos);
    }
    return growth;
  }
}
