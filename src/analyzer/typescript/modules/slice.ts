import type { ts } from "ts-morph";
import { defaultExportName } from "../syntax/module-links.ts";
import type { NameUse } from "../syntax/name-index.ts";
import { wholeName } from "../syntax/names.ts";
import { rootUses, type RelevantStatements } from "../syntax/relevance.ts";
import type { ModuleGraph } from "./module-graph.ts";
import type { EditedStatement, SourceModule } from "./source-module.ts";

/** What all files know by one name without an import. */
const sharedNames: ReadonlySet<string> = new Set(["process"]);

/** The statements that can have a say in the configuration, of each file that has some. */
export type Slice = ReadonlyMap<SourceModule, ReadonlySet<ts.Statement>>;

/** Finds the statements that can have a say, following names from file to file in both directions. */
export function findSlice(graph: ModuleGraph): Slice {
  return new SliceFinder(graph).find();
}

/** The slice after one statement of a file took the place of another that names the same. */
export function withReplaced(slice: Slice, module: SourceModule, { older, newer }: EditedStatement): Slice {
  const statements = slice.get(module);
  if (statements?.has(older) !== true) return slice;
  const replaced = new Set([...statements].map((statement) => (statement === older ? newer : statement)));
  return new Map(slice).set(module, replaced);
}

/** The slice with more statements. */
export function withStatements(
  slice: Slice,
  more: Iterable<readonly [module: SourceModule, statements: Iterable<ts.Statement>]>,
): Slice {
  const whole = new Map(slice);
  for (const [module, statements] of more) whole.set(module, new Set([...(slice.get(module) ?? []), ...statements]));
  return whole;
}

/** Sorting the statements of many files at every edit takes longer than following them. */
const inOrder = new WeakMap<ReadonlySet<ts.Statement>, RelevantStatements>();

/** The statements of a file out of a slice, by where they are to be run. */
export function relevantStatements(module: SourceModule, slice: Slice): RelevantStatements {
  const statements = slice.get(module) ?? new Set();
  const known = inOrder.get(statements) ?? module.relevance.inOrder(statements);
  inOrder.set(statements, known);
  return known;
}

class SliceFinder {
  readonly #slice: ReadonlyMap<SourceModule, Set<ts.Statement>>;
  readonly #queue: { readonly module: SourceModule; readonly use: NameUse }[] = [];
  readonly #asked: ReadonlyMap<SourceModule, Set<string>>;

  constructor(private readonly graph: ModuleGraph) {
    const modules = [...graph.modules];
    this.#slice = new Map(modules.map((module) => [module, new Set()]));
    this.#asked = new Map(modules.map((module) => [module, new Set()]));
  }

  find(): Slice {
    for (const module of this.graph.modules) {
      for (const use of rootUses) this.#ask(module, use);
      for (const statement of module.relevance.always) this.#add(module, statement);
    }
    for (const layer of this.graph.layers) this.#ask(layer, { name: defaultExportName, member: wholeName });
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) this.#follow(next);
    return new Map([...this.#slice].filter(([, statements]) => statements.size > 0));
  }

  #ask(module: SourceModule, use: NameUse): void {
    const key = `${use.name}.${use.member}`;
    const asked = this.#asked.get(module);
    if (asked === undefined || asked.has(key)) return;
    asked.add(key);
    this.#queue.push({ module, use });
  }

  #add(module: SourceModule, statement: ts.Statement): void {
    const relevant = this.#slice.get(module);
    if (relevant === undefined || relevant.has(statement)) return;
    relevant.add(statement);
    for (const use of module.relevance.usesOf(statement)) this.#ask(module, use);
    if (module.relevance.isDefaultExport(statement)) this.#ask(module, whole(defaultExportName));
    const owner = module.relevance.ownerOf(statement);
    if (owner !== undefined) this.#add(module, owner);
  }

  #follow({ module, use }: { readonly module: SourceModule; readonly use: NameUse }): void {
    const { name } = use;
    for (const statement of module.relevance.sharing(use)) this.#add(module, statement);
    if (name === defaultExportName) this.#addDefaultExports(module);
    if (sharedNames.has(name)) for (const other of this.graph.modules) this.#ask(other, whole(name));
    this.#followImport(module, name);
    for (const importer of this.graph.importersOf(module, name)) this.#ask(importer.module, whole(importer.name));
  }

  #addDefaultExports(module: SourceModule): void {
    for (const statement of module.relevance.defaultExports) this.#add(module, statement);
  }

  #followImport(module: SourceModule, name: string): void {
    const imported = module.links.imports.get(name);
    if (imported === undefined) return;
    const origin = this.graph.originOfImport(module, imported);
    if (origin.kind === "variable") this.#ask(origin.module, whole(origin.name));
    if (origin.kind === "namespace") this.#followNamespace(origin.module, new Set());
  }

  #followNamespace(module: SourceModule, seen: Set<SourceModule>): void {
    if (seen.has(module)) return;
    seen.add(module);
    for (const exported of this.graph.exportedNames(module)) {
      const origin = this.graph.originOfExport(module, exported);
      if (origin.kind === "variable") this.#ask(origin.module, whole(origin.name));
      if (origin.kind === "namespace") this.#followNamespace(origin.module, seen);
    }
  }
}

function whole(name: string): NameUse {
  return { name, member: wholeName };
}
