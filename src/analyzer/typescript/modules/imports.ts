import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { jets } from "../natives/jets.ts";
import { freeze } from "../runtime/frozen.ts";
import type { Binding, Scope } from "../runtime/scope.ts";
import { object, type Property, unknown, type UnknownValue, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import type { ImportedName } from "../syntax/module-links.ts";
import type { ExportOrigin, ImportedAs, ModuleGraph } from "./module-graph.ts";
import { isRelative } from "./specifiers.ts";
import type { SourceModule } from "./source-module.ts";

/** The scopes of the files that run or have run. */
export type ModuleScopes = ReadonlyMap<SourceModule, Scope>;

/** What reading imports needs: the run, what the files take from each other, and their names. */
export interface Importing {
  readonly machine: Machine;
  readonly graph: ModuleGraph;
  readonly scopes: ModuleScopes;
}

/** Declares the names that a file imports. Names of variables are the others' variables themselves, as in JavaScript. */
export function declareImports(importing: Importing, module: SourceModule, scope: Scope): void {
  // An import without a say names what was not run either, and would be taken for one that is not there.
  const statements = new Set<ts.Node>(importing.machine.topLevelOf(module).filter(isImport));
  if (statements.size === 0) return;
  for (const [local, imported] of module.links.imports) {
    if (statements.has(statementOf(imported.node))) scope.declare(local, bindingOf(importing, module, imported));
  }
}

function isImport(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement);
}

function statementOf(node: ts.Node): ts.Node {
  return ts.isSourceFile(node.parent) ? node : statementOf(node.parent);
}

function bindingOf(importing: Importing, module: SourceModule, imported: ImportedName): Binding {
  const { machine, graph } = importing;
  const origin = graph.originOfImport(module, imported);
  const binding = origin.kind === "variable" ? variableOf(importing, origin) : undefined;
  if (binding !== undefined && !isOurs(imported, binding))
    return { value: binding.value, constant: true, imported: "followed" };
  if (origin.kind === "namespace") {
    return { value: new Cell("variable", namespaceOf(importing, origin.module, imported.node)), constant: true };
  }
  const value = wellKnown(machine, imported) ?? unknown(imported.node, missingReason(imported, origin));
  return { value: new Cell("variable", value), constant: true, imported: "unfollowed" };
}

function variableOf({ scopes }: Importing, { module, name }: ImportedAs): Binding | undefined {
  return scopes.get(module)?.own(name);
}

/** Whether a file only passes on what Jets gives: it calls something `config` that it does not make itself. */
function isOurs(imported: ImportedName, { value: { current } }: Binding): boolean {
  const isWellKnown = ["Jets", "config"].includes(wellKnownName(imported));
  return isWellKnown && (current === undefined || current.type === "unknown");
}

/** `Jets` and `config` mean the same as where they are global (SPEC section 1). */
function wellKnown(machine: Machine, imported: ImportedName): Value | undefined {
  const name = wellKnownName(imported);
  if (name === "Jets") return jets(machine);
  return name === "config" ? machine.configuration.root : undefined;
}

/** What has no name where it comes from goes by the name that it gets here. */
function wellKnownName({ name, node }: ImportedName): string {
  return name === "default" || name === "*" ? node.text : name;
}

/** All that a file exports, as one object that nobody can change; its keys are in the order of the alphabet. */
function namespaceOf(
  importing: Importing,
  module: SourceModule,
  node: ts.Node,
  outer: readonly SourceModule[] = [],
): Value {
  const { machine, graph } = importing;
  const properties = new Map<string, Property>();
  for (const name of [...graph.exportedNames(module)].sort()) {
    const origin = graph.originOfExport(module, name);
    properties.set(name, { value: memberOf(importing, origin, name, node, [...outer, module]), keyPlace: node });
  }
  const namespace = object(properties, node);
  freeze(machine, namespace);
  return namespace;
}

function memberOf(
  importing: Importing,
  origin: ExportOrigin,
  name: string,
  node: ts.Node,
  outer: readonly SourceModule[],
): Value {
  const { machine } = importing;
  if (origin.kind === "namespace" && !outer.includes(origin.module)) {
    return namespaceOf(importing, origin.module, node, outer);
  }
  const binding = origin.kind === "variable" ? variableOf(importing, origin) : undefined;
  const value = binding?.value.current;
  if (binding === undefined) return unknown(node, l10n.t("{0} is not read", name));
  if (value === undefined) return lost(machine, unknown(node, l10n.t("the files import each other in a circle")));
  // The object is as it was when the file had run; a variable that is assigned later would be another one.
  return binding.constant || value.type === "function" ? value : changing(name, node, value);
}

/** What will be there later cannot be followed through an object that is made now. */
function lost(machine: Machine, cause: UnknownValue): UnknownValue {
  machine.lose(cause);
  return cause;
}

function changing(name: string, node: ts.Node, value: Value): UnknownValue {
  const reason = l10n.t("{0} is a variable that may be assigned later", name);
  return unknown(node, reason, value.type === "list" || value.type === "object" ? [value] : []);
}

function missingReason({ node, specifier, name }: ImportedName, origin: ExportOrigin): string {
  if (origin.kind === "missing" && origin.isFound) return l10n.t("{0} exports no {1}", specifier, name);
  return isRelative(specifier)
    ? l10n.t("{0} comes from the file {1}, which was not found", node.text, specifier)
    : l10n.t("{0} comes from the package {1}, which is not read", node.text, specifier);
}
