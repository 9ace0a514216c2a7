import { ts } from "ts-morph";
import { callbackBody } from "./callback-body.ts";
import { NameIndex, type NameUse } from "./name-index.ts";
import { configurationName, declaredName, namesUsedAroundCallback, namesUsedBy, type NamesUsed } from "./names.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

const ciMember = "ci";

/** The names by which a configuration begins. */
const rootNames = ["Jets", "config", "configure"];

/** Code that may change what it does not name. */
const farReaching = /\b(?:eval|globalThis|prototype|__proto__|exit)\b/;

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

  /** Takes over that one statement was parsed anew. */
  replace(older: ts.Statement, newer: ts.Statement): void {
    const place = this.#listed.get(older) ?? { owner: undefined, order: 0 };
    this.#remove(older);
    this.#put(newer, place);
    if (place.owner !== undefined) return;
    if (callbackBody(older) === undefined && callbackBody(newer) === undefined) return;
    for (const [inner, { owner }] of this.#listed) if (owner === older) this.#remove(inner);
    for (const [order, inner] of this.#innerStatements(newer).entries()) this.#put(inner, { owner: newer, order });
  }

  find(): RelevantStatements {
    const relevant = new Set<ts.Statement>();
    const queue: NameUse[] = rootNames.map((name) => ({ name, member: ciMember }));
    const add = (statement: ts.Statement): void => {
      if (relevant.has(statement)) return;
      relevant.add(statement);
      const listed = this.#listed.get(statement);
      if (listed !== undefined) queue.push(...usesOf(listed.names));
      if (listed?.owner !== undefined) add(listed.owner);
    };
    this.#always.forEach(add);
    const asked = new Set<string>();
    for (let use = queue.pop(); use !== undefined; use = queue.pop()) {
      const key = `${use.name}.${use.member}`;
      if (asked.has(key)) continue;
      asked.add(key);
      for (const statement of this.#users.sharing(use)) add(statement);
    }
    return this.#inOrder(relevant);
  }

  #inOrder(relevant: ReadonlySet<ts.Statement>): RelevantStatements {
    const order = (statement: ts.Statement): number => this.#listed.get(statement)?.order ?? 0;
    const sorted = [...relevant].sort((a, b) => order(a) - order(b));
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
    this.#listed.set(statement, { owner, order, names });
    this.#users.add(statement, names);
    if (owner === undefined) this.#users.addConfigurationName(configurationName(statement));
    if (this.#isAlwaysRelevant(statement)) this.#always.add(statement);
  }

  #remove(statement: ts.Statement): void {
    const listed = this.#listed.get(statement);
    if (listed === undefined) return;
    this.#listed.delete(statement);
    this.#always.delete(statement);
    this.#users.remove(statement, listed.names);
    if (listed.owner === undefined) this.#users.removeConfigurationName(configurationName(statement));
  }

  #isAlwaysRelevant(statement: ts.Statement): boolean {
    return isDefaultExport(statement) || leaves(statement) || farReaching.test(this.tree.textOf(statement));
  }
}

/** Where a statement stands: in the top level, or in the callback that a statement of the top level hands over. */
interface Place {
  readonly owner: ts.Statement | undefined;
  readonly order: number;
}

interface Listed extends Place {
  readonly names: NamesUsed;
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
  return ts.isFunctionDeclaration(statement) && hasDefaultModifier(statement);
}

function hasDefaultModifier(statement: ts.FunctionDeclaration): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
