import { ts } from "ts-morph";
import { callbackBody } from "./callback-body.ts";
import {
  configurationName,
  declaredName,
  namesUsedAroundCallback,
  namesUsedBy,
  type NamesUsed,
  wholeName,
} from "./names.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

const ciMember = "ci";

/** The names by which a configuration begins. */
const rootNames = ["Jets", "config", "configure"];

/** Code that may change what it does not name. */
const farReaching = /\b(?:eval|globalThis|prototype|__proto__|exit)\b/;

/**
 * Which statements can have a say in the configuration. A statement that shares no name with those that do, however far
 * around, cannot: all that it can reach, it reaches by a name. Of the configuration itself only `ci` counts, as long as
 * nothing that matters looks at the rest of it: the many lines of `config.lambda…` cost nothing.
 */
export class Relevance {
  /** The statements that use a name: those of the top level and of the callbacks written there. */
  readonly #users = new Map<string, Set<ts.Statement>>();
  readonly #always = new Set<ts.Statement>();
  readonly #configurationNames = new Map<string, number>([["config", 1]]);
  readonly #listed = new Map<ts.Statement, Listed>();

  constructor(private readonly tree: SyntaxTree) {
    this.refresh();
  }

  /** Takes over a tree that was parsed anew. */
  refresh(): void {
    const present = new Map<ts.Statement, ts.Statement | undefined>();
    for (const statement of this.tree.statements) {
      present.set(statement, undefined);
      for (const inner of this.#innerStatements(statement)) present.set(inner, statement);
    }
    for (const statement of this.#listed.keys()) if (!present.has(statement)) this.#remove(statement);
    for (const [statement, owner] of present) if (!this.#listed.has(statement)) this.#add(statement, owner);
  }

  /** Takes over that one statement was parsed anew. */
  replace(older: ts.Statement, newer: ts.Statement): void {
    const owner = this.#listed.get(older)?.owner;
    this.#remove(older);
    this.#add(newer, owner);
    if (owner !== undefined) return;
    if (callbackBody(older) === undefined && callbackBody(newer) === undefined) return;
    for (const [inner, { owner: outer }] of this.#listed) if (outer === older) this.#remove(inner);
    for (const inner of this.#innerStatements(newer)) this.#add(inner, newer);
  }

  /** The statements that can have a say. */
  find(): ReadonlySet<ts.Statement> {
    const relevant = new Set<ts.Statement>();
    const queue: NameUse[] = rootNames.map((name) => ({ name, member: ciMember }));
    const seen = new Set<string>();
    const add = (statement: ts.Statement): void => {
      if (relevant.has(statement)) return;
      relevant.add(statement);
      const listed = this.#listed.get(statement);
      if (listed !== undefined) queue.push(...usesOf(listed.names));
      if (listed?.owner !== undefined) add(listed.owner);
    };
    this.#always.forEach(add);
    for (let use = queue.pop(); use !== undefined; use = queue.pop()) {
      const key = `${use.name}.${this.#configurationNames.has(use.name) ? use.member : wholeName}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const statement of this.#users.get(use.name) ?? []) if (this.#matches(statement, use)) add(statement);
    }
    return relevant;
  }

  #matches(statement: ts.Statement, { name, member }: NameUse): boolean {
    if (!this.#configurationNames.has(name) || member === wholeName) return true;
    const members = this.#listed.get(statement)?.names.get(name);
    return members !== undefined && [member, wholeName, declaredName].some((wanted) => members.has(wanted));
  }

  #innerStatements(statement: ts.Statement): readonly ts.Statement[] {
    const body = callbackBody(statement);
    return body === undefined ? [] : this.tree.statementsOf(body);
  }

  #add(statement: ts.Statement, owner: ts.Statement | undefined): void {
    const names = owner === undefined ? namesUsedAroundCallback(statement) : namesUsedBy(statement);
    this.#listed.set(statement, { owner, names });
    const name = configurationName(statement);
    if (name !== undefined) this.#configurationNames.set(name, (this.#configurationNames.get(name) ?? 0) + 1);
    if (this.#isAlwaysRelevant(statement)) this.#always.add(statement);
    for (const used of names.keys()) {
      const users = this.#users.get(used) ?? new Set();
      this.#users.set(used, users.add(statement));
    }
  }

  #remove(statement: ts.Statement): void {
    const listed = this.#listed.get(statement);
    this.#listed.delete(statement);
    this.#always.delete(statement);
    const name = configurationName(statement);
    if (name !== undefined) this.#forgetConfigurationName(name);
    for (const used of listed?.names.keys() ?? []) this.#users.get(used)?.delete(statement);
  }

  #isAlwaysRelevant(statement: ts.Statement): boolean {
    return isDefaultExport(statement) || leaves(statement) || farReaching.test(this.tree.textOf(statement));
  }

  #forgetConfigurationName(name: string): void {
    const count = (this.#configurationNames.get(name) ?? 0) - 1;
    if (count > 0) this.#configurationNames.set(name, count);
    else this.#configurationNames.delete(name);
  }
}

/** A statement of the top level, or of a callback that one of those hands over. */
interface Listed {
  /** The statement whose callback it stands in. */
  readonly owner: ts.Statement | undefined;
  readonly names: NamesUsed;
}

interface NameUse {
  readonly name: string;
  readonly member: string;
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
