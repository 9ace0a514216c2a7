import { ts } from "ts-morph";
import { callbackBody } from "./callback-body.ts";
import { NameIndex, type NameUse } from "./name-index.ts";
import { configurationName, declaredName, namesUsedAroundCallback, namesUsedBy, type NamesUsed } from "./names.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

const ciMember = "ci";

/** The uses of names by which a configuration begins. */
export const rootUses: readonly NameUse[] = ["Jets", "config", "configure"].map((name) => ({ name, member: ciMember }));

/** Code that may change what it does not name. */
const farReaching = /\b(?:eval|globalThis|prototype|__proto__|exit|require)\b|\bimport\s*\(/;

/** The statements that can have a say, in the order of the text. */
export interface RelevantStatements {
  readonly topLevel: readonly ts.Statement[];
  /** Those of the callbacks that statements of the top level hand over, by the callback's block. */
  readonly ofCallbacks: ReadonlyMap<ts.Block, readonly ts.Statement[]>;
}

/**
 * Which statements can have a say in the configuration. A statement that shares no name with those that do, however far
 * around, cannot: all that it can reach, it reaches by a name. Of the configuration itself only `ci` counts, as long as
 * nothing that matters looks at the rest of it: the many lines of `config.lambda…` cost nothing.
 */
export class Relevance {
  readonly #listed = new Map<ts.Statement, Listed>();
  readonly #users = new NameIndex();
  readonly #always = new Set<ts.Statement>();
  readonly #defaultExports = new Set<ts.Statement>();

  constructor(private readonly tree: SyntaxTree) {
    this.refresh();
  }

  /** Takes over a tree that was parsed anew. */
  refresh(): void {
    const present = new Map<ts.Statement, Place>();
    for (const [order, statement] of this.tree.statements.entries()) {
      present.set(statement, { owner: undefined, order });
      for (const [innerOrder, inner] of this.#innerStatements(statement).entries()) {
        present.set(inner, { owner: statement, order: innerOrder });
      }
    }
    for (const statement of this.#listed.keys()) if (!present.has(statement)) this.#remove(statement);
    for (const [statement, place] of present) this.#put(statement, place);
  }

  /**
   * Takes over that one statement was parsed anew.
   *
   * @returns whether it matters to the same others as before, and whenever it did
   */
  replace(older: ts.Statement, newer: ts.Statement): boolean {
    const before = this.#listed.get(older);
    const place = before ?? { owner: undefined, order: 0 };
    const standing = this.#standingOf(older);
    this.#remove(older);
    this.#put(newer, place);
    const isAlike = this.#standingOf(newer) === standing;
    if (callbackBody(older) === undefined && callbackBody(newer) === undefined) return isAlike;
    if (place.owner === undefined) this.#replaceInner(older, newer);
    return false;
  }

  /** What decides with which other statements one matters, as a text to be compared. */
  #standingOf(statement: ts.Statement): string {
    const names = [...(this.#listed.get(statement)?.names ?? [])].map(([name, members]) => [name, ...members]);
    return JSON.stringify([names, this.#always.has(statement), this.#defaultExports.has(statement)]);
  }

  #replaceInner(older: ts.Statement, newer: ts.Statement): void {
    for (const [inner, { owner }] of this.#listed) if (owner === older) this.#remove(inner);
    for (const [order, inner] of this.#innerStatements(newer).entries()) this.#put(inner, { owner: newer, order });
  }

  /** The statements that matter whatever they name. */
  get always(): Iterable<ts.Statement> {
    return this.#always;
  }

  /** The statements that export something as the default; a text that is right has one at most. */
  get defaultExports(): readonly ts.Statement[] {
    return [...this.#defaultExports].sort((a, b) => this.#orderOf(a) - this.#orderOf(b));
  }

  isDefaultExport(statement: ts.Statement): boolean {
    return this.#defaultExports.has(statement);
  }

  /** Whether a statement other than an import uses a name, and not only as a type. */
  isUsed(name: string): boolean {
    for (const statement of this.#users.users(name)) if (!ts.isImportDeclaration(statement)) return true;
    return false;
  }

  /** The statements that can reach what a use of a name reaches. */
  sharing(use: NameUse): readonly ts.Statement[] {
    return this.#users.sharing(use);
  }

  /** What a statement uses, itself and by standing where it stands. */
  usesOf(statement: ts.Statement): readonly NameUse[] {
    return this.#listed.get(statement)?.uses ?? [];
  }

  /** The statement of the top level in whose callback a statement stands. */
  ownerOf(statement: ts.Statement): ts.Statement | undefined {
    return this.#listed.get(statement)?.owner;
  }

  /** The statements of this file out of a set, by where they are to be run. */
  inOrder(relevant: ReadonlySet<ts.Statement>): RelevantStatements {
    const sorted = [...relevant].sort((a, b) => this.#orderOf(a) - this.#orderOf(b));
    const ofCallbacks = new Map<ts.Block, ts.Statement[]>();
    const topLevel = sorted.filter((statement) => this.#listed.get(statement)?.owner === undefined);
    for (const statement of topLevel) {
      const body = callbackBody(statement);
      if (body !== undefined) ofCallbacks.set(body, []);
    }
    for (const statement of sorted) {
      const owner = this.#listed.get(statement)?.owner;
      const body = owner === undefined ? undefined : callbackBody(owner);
      if (body !== undefined) ofCallbacks.get(body)?.push(statement);
    }
    return { topLevel, ofCallbacks };
  }

  #orderOf(statement: ts.Statement): number {
    return this.#listed.get(statement)?.order ?? 0;
  }

  #innerStatements(statement: ts.Statement): readonly ts.Statement[] {
    const body = callbackBody(statement);
    return body === undefined ? [] : this.tree.statementsOf(body);
  }

  #put(statement: ts.Statement, { owner, order }: Place): void {
    const known = this.#listed.get(statement);
    if (known?.owner === owner && known !== undefined) {
      this.#listed.set(statement, { ...known, order });
      return;
    }
    if (known !== undefined) this.#remove(statement);
    const names = owner === undefined ? namesUsedAroundCallback(statement) : namesUsedBy(statement);
    this.#listed.set(statement, { owner, order, names, uses: usesOf(names) });
    this.#users.add(statement, names);
    if (owner === undefined) this.#users.addConfigurationName(configurationName(statement));
    if (this.#isAlwaysRelevant(statement)) this.#always.add(statement);
    if (isDefaultExport(statement)) this.#defaultExports.add(statement);
  }

  #remove(statement: ts.Statement): void {
    const listed = this.#listed.get(statement);
    if (listed === undefined) return;
    this.#listed.delete(statement);
    this.#always.delete(statement);
    this.#defaultExports.delete(statement);
    this.#users.remove(statement, listed.names);
    if (listed.owner === undefined) this.#users.removeConfigurationName(configurationName(statement));
  }

  #isAlwaysRelevant(statement: ts.Statement): boolean {
    return leaves(statement) || farReaching.test(this.tree.textOf(statement));
  }
}

/** Where a statement stands: in the top level, or in the callback that a statement of the top level hands over. */
interface Place {
  readonly owner: ts.Statement | undefined;
  readonly order: number;
}

interface Listed extends Place {
  readonly names: NamesUsed;
  readonly uses: readonly NameUse[];
}

function usesOf(names: NamesUsed): NameUse[] {
  return [...names].flatMap(([name, members]) =>
    // Where the configuration gets its name, it is its `ci` that matters.
    [...members].map((member) => ({ name, member: member === declaredName ? ciMember : member })),
  );
}

/** Whether a statement may end the function or the run that it stands in. */
function leaves(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) return true;
  return ts.forEachChild(node, (child) => leaves(child) || undefined) ?? false;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (!ts.isFunctionDeclaration(statement) && !ts.isClassDeclaration(statement)) return false;
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
