import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { SourceFiles, SyntaxProblem } from "../../reading.ts";
import type { ImportedName } from "../syntax/module-links.ts";
import { resolveSpecifier } from "./specifiers.ts";
import type { SourceModule } from "./source-module.ts";

/** Where an exported name is made: a variable of a file, or all that a file exports as one object. */
export type ExportOrigin =
  | { readonly kind: "variable"; readonly module: SourceModule; readonly name: string }
  | { readonly kind: "namespace"; readonly module: SourceModule }
  /** It comes from a package, a file that is not there, or nowhere. */
  | { readonly kind: "missing"; readonly specifier: string; readonly isFound: boolean };

/** A name of a file that stands for a variable of another. */
export interface ImportedAs {
  readonly module: SourceModule;
  readonly name: string;
}

/** A project that imports more files than this is not followed: a deploy file then imports the application itself. */
const mostModules = 1000;

/** The files that some deploy files import, however far around, and what they take from each other. */
export class ModuleGraph {
  readonly modules = new Set<SourceModule>();
  /** The import that leads to a file which may change anything and is not followed, and why it is not. */
  unfollowed: { readonly node: ts.Node; readonly reason: string } | undefined;
  /** The imported texts that are too long to be read, by their URIs. */
  readonly #tooLong = new Map<string, string>();
  readonly #targets = new Map<SourceModule, ReadonlyMap<string, SourceModule | undefined>>();
  readonly #importers = new Map<SourceModule, Map<string, ImportedAs[]>>();

  /**
   * @param open gives the file at a URI as it is now; undefined when there is none, or it is too long
   */
  constructor(
    readonly layers: readonly SourceModule[],
    private readonly files: SourceFiles,
    private readonly open: (uri: string) => SourceModule | undefined,
  ) {
    for (const layer of layers) this.#add(layer);
    for (const module of this.modules) this.#addImporters(module);
  }

  /** The texts of all files as they are now, by their URIs; those that are too long to be read stand last. */
  texts(): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    for (const { tree } of this.modules) texts.set(tree.uri, tree.text);
    for (const [uri, text] of this.#tooLong) texts.set(uri, text);
    return texts;
  }

  /** The syntax errors of all files. */
  syntaxErrors(): readonly SyntaxProblem[] {
    const errors: SyntaxProblem[] = [];
    for (const { tree } of this.modules) errors.push(...tree.syntaxErrors());
    return errors;
  }

  /** The file that a specifier of a file means; undefined for a package and for what is not there. */
  targetOf(module: SourceModule, specifier: string): SourceModule | undefined {
    return this.#targets.get(module)?.get(specifier);
  }

  /** What an imported name stands for. */
  originOfImport(module: SourceModule, { specifier, name }: Pick<ImportedName, "specifier" | "name">): ExportOrigin {
    return this.#originOf(module, specifier, name, new Set());
  }

  /** The names under which a file exports something, those that it passes on included. */
  exportedNames(module: SourceModule, seen = new Set<SourceModule>()): ReadonlySet<string> {
    if (seen.has(module)) return new Set();
    seen.add(module);
    const names = new Set(module.links.exports.keys());
    for (const specifier of module.links.stars) {
      const target = this.targetOf(module, specifier);
      const passedOn = target === undefined ? [] : this.exportedNames(target, seen);
      for (const name of passedOn) if (name !== "default") names.add(name);
    }
    return names;
  }

  /** What one of the exported names of a file stands for. */
  originOfExport(module: SourceModule, name: string): ExportOrigin {
    return this.#originOfExport(module, name, new Set()) ?? { kind: "missing", specifier: module.uri, isFound: true };
  }

  /** The names by which other files know a variable of a file. */
  importersOf(module: SourceModule, name: string): readonly ImportedAs[] {
    return this.#importers.get(module)?.get(name) ?? [];
  }

  #add(module: SourceModule): void {
    if (this.modules.has(module)) return;
    if (this.modules.size >= mostModules) {
      this.#doNotFollow(this.layers[0] ?? module, l10n.t("it imports more files than can be followed"));
      return;
    }
    this.modules.add(module);
    const { links } = module;
    const specifiers = new Set(links.sources.map(({ specifier }) => specifier));
    const targets = new Map([...specifiers].map((specifier) => [specifier, this.#resolve(module, specifier)] as const));
    this.#targets.set(module, targets);
    for (const target of targets.values()) if (target !== undefined) this.#add(target);
  }

  #resolve(module: SourceModule, specifier: string): SourceModule | undefined {
    const uri = resolveSpecifier(specifier, module.uri, this.files);
    if (uri === undefined) return undefined;
    const target = this.open(uri);
    if (target === undefined) {
      this.#tooLong.set(uri, this.files.text(uri) ?? "");
      this.#doNotFollow(module, l10n.t("it imports a text that is too long to be read"));
    }
    return target;
  }

  #doNotFollow({ links, tree }: SourceModule, reason: string): void {
    const [first] = links.imports.values();
    const node = first?.node ?? tree.statements[0];
    if (node !== undefined) this.unfollowed ??= { node, reason };
  }

  #addImporters(module: SourceModule): void {
    for (const [local, imported] of module.links.imports) {
      const origin = this.originOfImport(module, imported);
      if (origin.kind === "missing") continue;
      const names = origin.kind === "variable" ? [origin] : this.#variablesOf(origin.module);
      for (const { module: owner, name } of names) this.#addImporter(owner, name, { module, name: local });
    }
  }

  #addImporter(owner: SourceModule, name: string, importer: ImportedAs): void {
    const ofOwner = this.#importers.get(owner) ?? new Map<string, ImportedAs[]>();
    this.#importers.set(owner, ofOwner);
    const importers = ofOwner.get(name) ?? [];
    ofOwner.set(name, importers);
    importers.push(importer);
  }

  #variablesOf(module: SourceModule, seen = new Set<SourceModule>()): readonly ImportedAs[] {
    if (seen.has(module)) return [];
    seen.add(module);
    return [...this.exportedNames(module)].flatMap((exported): readonly ImportedAs[] => {
      const origin = this.originOfExport(module, exported);
      if (origin.kind === "variable") return [origin];
      return origin.kind === "namespace" ? this.#variablesOf(origin.module, seen) : [];
    });
  }

  #originOf(module: SourceModule, specifier: string, name: string, seen: Set<string>): ExportOrigin {
    const target = this.targetOf(module, specifier);
    if (target === undefined || target.exportsOneValue) return { kind: "missing", specifier, isFound: false };
    if (name === "*") return { kind: "namespace", module: target };
    return this.#originOfExport(target, name, seen) ?? { kind: "missing", specifier, isFound: true };
  }

  #originOfExport(module: SourceModule, name: string, seen: Set<string>): ExportOrigin | undefined {
    const key = `${module.uri} ${name}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    const exported = module.links.exports.get(name);
    if (exported?.kind === "passed-on") return this.#originOf(module, exported.specifier, exported.name, seen);
    if (exported?.kind === "local") return this.#originOfLocal(module, exported.name, seen);
    if (name === "default") return undefined;
    return this.#originBehindStars(module, name, seen);
  }

  /** A name that two files export is passed on by no `export *`. */
  #originBehindStars(module: SourceModule, name: string, seen: Set<string>): ExportOrigin | undefined {
    const origins = module.links.stars.flatMap((specifier) => {
      const target = this.targetOf(module, specifier);
      return (target === undefined ? undefined : this.#originOfExport(target, name, seen)) ?? [];
    });
    const [first, ...others] = origins;
    return first !== undefined && others.every((other) => isSameOrigin(first, other)) ? first : undefined;
  }

  /** `import { a } from "./x"; export { a };` passes on too. */
  #originOfLocal(module: SourceModule, name: string, seen: Set<string>): ExportOrigin {
    const imported = module.links.imports.get(name);
    if (imported !== undefined) return this.#originOf(module, imported.specifier, imported.name, seen);
    return { kind: "variable", module, name };
  }
}

function isSameOrigin(one: ExportOrigin, other: ExportOrigin): boolean {
  if (one.kind === "missing" || other.kind === "missing" || one.module !== other.module) return false;
  if (one.kind === "namespace" || other.kind === "namespace") return one.kind === other.kind;
  return one.name === other.name;
}
