import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { freeze } from "../runtime/frozen.ts";
import { Scope } from "../runtime/scope.ts";
import { object, type ObjectValue, primitive, unknown, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { isAmbient } from "../syntax/ambient.ts";
import { type Completion, normal } from "./flow.ts";
import { withProperty } from "./object-content.ts";
import { declareHoisted, declareVars, forEachName, kindOf } from "./patterns.ts";
import { runList, runUnfollowed } from "./statements.ts";

/** Follows `namespace`: its statements run where it stands, and what it exports becomes the properties of an object. */
export function runNamespace(machine: Machine, node: ts.ModuleDeclaration, scope: Scope): Completion {
  if (isAmbient(node) || !ts.isIdentifier(node.name)) return normal;
  const present = scope.own(node.name.text)?.value.current;
  if (present !== undefined && !isOpenToMore(present)) {
    const cause = unknown(node, l10n.t("a namespace that adds to something else is not followed here"));
    const completion = runUnfollowed(machine, node, scope, cause);
    scope.declare(node.name.text, { value: new Cell("variable", cause), constant: false });
    return completion;
  }
  const namespace = present ?? object(new Map(), node);
  freeze(machine, namespace);
  scope.declare(node.name.text, { value: new Cell("variable", namespace), constant: false });
  runBlockOf(machine, node, namespace, scope);
  return normal;
}

function isOpenToMore(value: Value): value is ObjectValue {
  return value.type === "object" && value.place !== "default" && ts.isModuleDeclaration(value.place);
}

function runBlockOf(machine: Machine, { body }: ts.ModuleDeclaration, namespace: ObjectValue, scope: Scope): void {
  const inner = new Scope(scope);
  for (const [name, { value }] of namespace.content.current.properties) {
    inner.declare(name, { value: new Cell("variable", value), constant: true });
  }
  if (body === undefined || ts.isIdentifier(body)) return;
  if (ts.isModuleDeclaration(body)) {
    runNamespace(machine, body, inner);
    addExports(machine, namespace, [body.name], inner);
    return;
  }
  declareVars(body.statements, inner);
  declareHoisted(body.statements, inner);
  for (const statement of body.statements) {
    runList(machine, [statement], inner);
    addExports(machine, namespace, exportedNames(statement), inner);
  }
}

function addExports(machine: Machine, namespace: ObjectValue, names: readonly ts.Identifier[], scope: Scope): void {
  for (const name of names) {
    const value = scope.own(name.text)?.value.current ?? primitive(undefined, name);
    const { content } = namespace;
    machine.world.set(content, withProperty(content.current, name.text, exported(value, name), name));
  }
}

/** A variable that can change is one thing inside of the namespace and outside; that is not followed. */
function exported(value: Value, name: ts.Identifier): Value {
  const list = name.parent.parent;
  const isChangeable = ts.isVariableDeclarationList(list) && kindOf(list) !== "const";
  return isChangeable ? unknown(name, l10n.t("a variable that a namespace exports is not followed here")) : value;
}

function exportedNames(statement: ts.Statement): readonly ts.Identifier[] {
  const isExported = ts.canHaveModifiers(statement) && hasExport(statement);
  if (!isExported) return [];
  if (!ts.isVariableStatement(statement)) return declaredName(statement);
  const names: ts.Identifier[] = [];
  for (const { name } of statement.declarationList.declarations) forEachName(name, (each) => names.push(each));
  return names;
}

function hasExport(statement: ts.HasModifiers): boolean {
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function declaredName(statement: ts.Statement): readonly ts.Identifier[] {
  const isDeclaration =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement);
  return isDeclaration && statement.name !== undefined && ts.isIdentifier(statement.name) ? [statement.name] : [];
}
