import { ts } from "ts-morph";
import type { Machine } from "./machine.ts";
import { jets } from "./natives/jets.ts";
import type { Scope } from "./runtime/scope.ts";
import { unknown, type Value } from "./runtime/value.ts";
import { Cell } from "./runtime/world.ts";

/** Declares the names that an import brings; `Jets` and `config` mean the same as where they are global. */
export function declareImports(machine: Machine, statement: ts.ImportDeclaration, scope: Scope): void {
  const clause = statement.importClause;
  if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
  const from = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : "";
  if (clause.name !== undefined) declareImport(machine, clause.name, clause.name.text, from, scope);
  const { namedBindings } = clause;
  if (namedBindings === undefined) return;
  if (ts.isNamespaceImport(namedBindings)) {
    declareImport(machine, namedBindings.name, namedBindings.name.text, from, scope);
    return;
  }
  for (const { isTypeOnly, propertyName, name } of namedBindings.elements) {
    if (!isTypeOnly) declareImport(machine, name, (propertyName ?? name).text, from, scope);
  }
}

function declareImport(machine: Machine, name: ts.Identifier, imported: string, from: string, scope: Scope): void {
  const value = new Cell("variable", importedValue(machine, name, imported, from));
  scope.declare(name.text, { value, constant: true, imported: true });
}

function importedValue(machine: Machine, name: ts.Identifier, imported: string, from: string): Value {
  if (imported === "Jets") return jets(machine);
  if (imported === "config") return machine.configuration.root;
  return unknown(name, `${name.text} comes from ${describeModule(from)}, which is not read`);
}

function describeModule(from: string): string {
  return from.startsWith(".") ? `the file ${from}` : `the package ${from}`;
}
