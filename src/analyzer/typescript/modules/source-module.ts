import type { ts } from "ts-morph";
import type { TextChange } from "../../reading.ts";
import { jsonLinks, keepsLinks, moduleLinks, type ModuleLinks, type ModuleSource } from "../syntax/module-links.ts";
import { Relevance } from "../syntax/relevance.ts";
import { SyntaxTree } from "../syntax/syntax-tree.ts";

/** What a new text has changed: the one statement that was parsed anew, or anything. */
export type ModuleEdit = EditedStatement | "anything";

export interface EditedStatement {
  readonly older: ts.Statement;
  readonly newer: ts.Statement;
  /** Whether both share names with the same other statements. */
  readonly namesTheSame: boolean;
}

/** A file as it was read last, with what is kept to read it again quickly. */
export class SourceModule {
  readonly tree: SyntaxTree;
  readonly relevance: Relevance;
  /** Counts the texts that were taken over. */
  version = 0;
  /** What the newest of them has changed. */
  lastEdit: ModuleEdit = "anything";
  #links: ModuleLinks | undefined;
  #runningSources: readonly ModuleSource[] | undefined;

  constructor(uri: string, text: string) {
    this.tree = new SyntaxTree(uri, text);
    this.relevance = new Relevance(this.tree);
  }

  get uri(): string {
    return this.tree.uri;
  }

  /** What the file takes from others and gives them; the same object until that changes. */
  get links(): ModuleLinks {
    return (this.#links ??= this.tree.isJson ? jsonLinks(this.tree.statements) : moduleLinks(this.tree.statements));
  }

  /** Whether others get one value of it instead of names, as of all modules of CommonJS. */
  get exportsOneValue(): boolean {
    const { exports, exportsOneValue } = this.links;
    return exportsOneValue || (exports.size === 0 && ["module", "exports"].some((name) => this.relevance.isUsed(name)));
  }

  /** The sources that it runs, in order: TypeScript leaves out an import of which nothing is used but types. */
  get runningSources(): readonly ModuleSource[] {
    return (this.#runningSources ??= this.links.sources.filter(
      ({ names, always }) => always || names.some((name) => this.relevance.isUsed(name)),
    ));
  }

  /**
   * Takes over a new text.
   *
   * @param change what was replaced in the text before; found out where it is not given
   */
  update(text: string, change: TextChange | undefined): void {
    if (text === this.tree.text) return;
    this.version++;
    this.#runningSources = undefined;
    const replaced = this.tree.edit(text, change);
    if (replaced === undefined) {
      this.lastEdit = "anything";
      this.relevance.refresh();
      this.#links = undefined;
      return;
    }
    const { older, newer } = replaced;
    this.lastEdit = { older, newer, namesTheSame: this.relevance.replace(older, newer) };
    if (!keepsLinks(older, newer)) this.#links = undefined;
  }
}
