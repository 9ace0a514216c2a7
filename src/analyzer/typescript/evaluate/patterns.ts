import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { sharedOf } from "../runtime/shared.ts";
import type { Binding, Scope } from "../runtime/scope.ts";
import { isNullish, isUndefined } from "../runtime/truthiness.ts";
import { object, primitive, type Property, unknown, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { isAmbient } from "../syntax/ambient.ts";
import { runBroughtCode } from "./brought-code.ts";
import { evaluate } from "./expressions.ts";
import { fork } from "../runtime/fork.ts";
import { keyOfName } from "./keys.ts";
import { partsOf } from "./list-parts.ts";
import { getMember, type Key } from "./members.ts";
import { readEach } from "./properties.ts";

interface BindingOptions {
  /** What the name gets when the value is missing. */
  readonly initializer: ts.Expression | undefined;
  readonly kind: VariableKind;
}

/** How a name is declared; a parameter is as `let` is. */
export type VariableKind = "const" | "let" | "var";

/** Declares the names of a variable, a parameter or a pattern, with the parts of a value that they take. */
export function bindPattern(
  machine: Machine,
  name: ts.BindingName,
  scope: Scope,
  given: Value,
  { initializer, kind }: BindingOptions,
): void {
  const value = withDefault(machine, given, initializer, scope);
  if (ts.isIdentifier(name)) bindName(machine, name, scope, value, kind);
  else if (ts.isObjectBindingPattern(name)) bindObjectPattern(machine, name, scope, value, kind);
  else bindListPattern(machine, name, scope, value, kind);
}

/** Declares the functions and classes of a list of statements, and its block's variables, which have no value yet. */
export function declareHoisted(statements: readonly ts.Statement[], scope: Scope): void {
  for (const statement of statements) {
    if (ts.isFunctionDeclaration(statement)) declareFunction(statement, scope);
    else if (ts.isVariableStatement(statement) && !isAmbient(statement))
      declareBlockVariables(statement.declarationList, scope);
    else if (ts.isEnumDeclaration(statement)) scope.declare(statement.name.text, emptyVariable(false));
    else if (ts.isClassDeclaration(statement) && statement.name !== undefined && !isAmbient(statement)) {
      declareOnce(statement.name, scope, false);
    }
  }
}

/** Declares the `var`s of a function or file, which belong to it however deep they stand. */
export function declareVars(statements: readonly ts.Statement[], scope: Scope): void {
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isExpression(node) || isAmbient(node)) return;
    if (!ts.isVariableDeclarationList(node)) ts.forEachChild(node, visit);
    else if (isVar(node)) for (const { name } of node.declarations) declareVar(name, scope);
  };
  statements.forEach(visit);
}

/** Whether variables are declared by `var`. */
export function isVar({ flags }: ts.VariableDeclarationList): boolean {
  return (flags & ts.NodeFlags.BlockScoped) === 0;
}

/** How variables are declared. */
export function kindOf(declarations: ts.VariableDeclarationList): VariableKind {
  if (isVar(declarations)) return "var";
  return isConst(declarations) ? "const" : "let";
}

function isConst({ flags }: ts.VariableDeclarationList): boolean {
  const kind: ts.NodeFlags = flags & ts.NodeFlags.BlockScoped;
  return kind === ts.NodeFlags.Const;
}

/** Declares the variables of a loop, which have no value before its first round. */
export function declareLoopVariables(initializer: ts.ForInitializer, scope: Scope): void {
  if (ts.isVariableDeclarationList(initializer)) declareBlockVariables(initializer, scope);
}

/** The value that stands in for a missing one. */
export function withDefault(
  machine: Machine,
  value: Value,
  initializer: ts.Expression | undefined,
  scope: Scope,
): Value {
  if (initializer === undefined) return value;
  if (isUndefined(value)) return evaluate(machine, initializer, scope);
  if (value.type !== "unknown") return value;
  const given = (): Value => evaluate(machine, initializer, scope);
  return fork(machine, value, { one: given, other: () => value }, (a, b, joiner) => joiner.values(a, b));
}

function bindName(machine: Machine, name: ts.Identifier, scope: Scope, value: Value, kind: VariableKind): void {
  const home = kind === "var" ? scopeOfVar(scope, name) : scope;
  const constant = kind === "const";
  const own = home.own(name.text);
  machine.configuration.recordMention(value, name);
  if (own !== undefined && own.constant === constant) machine.world.set(own.value, value);
  else home.declare(name.text, { value: new Cell("variable", value), constant });
}

/** `var` in a block means the variable of the function around. */
function scopeOfVar(scope: Scope, name: ts.Identifier): Scope {
  let home: Scope | undefined = scope;
  while (home !== undefined && home.own(name.text) === undefined) home = home.outer;
  return home ?? scope;
}

function bindObjectPattern(
  machine: Machine,
  pattern: ts.ObjectBindingPattern,
  scope: Scope,
  value: Value,
  kind: VariableKind,
): void {
  if (isNullish(value) === true) throw new FileThrows(pattern, l10n.t("a missing value is taken apart"));
  const taken: Key[] = [];
  for (const element of pattern.elements) {
    if (element.dotDotDotToken !== undefined) {
      bindPattern(machine, element.name, scope, restOfObject(machine, value, taken, element), {
        initializer: undefined,
        kind,
      });
      continue;
    }
    const nameNode = element.propertyName ?? element.name;
    const key = keyOfName(machine, nameNode as ts.PropertyName, scope);
    taken.push(key);
    const member = getMember(machine, value, key, element, nameNode);
    noteRead(machine, member);
    bindPattern(machine, element.name, scope, member, { initializer: element.initializer, kind });
  }
}

function bindListPattern(
  machine: Machine,
  pattern: ts.ArrayBindingPattern,
  scope: Scope,
  value: Value,
  kind: VariableKind,
): void {
  const parts = partsOf(machine, value, pattern);
  for (const [index, element] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    const isRest = element.dotDotDotToken !== undefined;
    const given = isRest ? parts.rest(index, element) : parts.item(index, element);
    bindPattern(machine, element.name, scope, given, { initializer: element.initializer, kind });
  }
}

/** What `...rest` gets of an object of which some properties were taken. */
export function restOfObject(machine: Machine, value: Value, taken: readonly Key[], node: ts.Node): Value {
  runBroughtCode(machine, value);
  const isPlain = value.type === "object" && value.part.current === undefined;
  if (!isPlain || !taken.every((key) => typeof key === "string")) {
    return unknown(node, l10n.t("the rest is not followed here"), sharedOf(value));
  }
  const { open, optional } = value.content.current;
  const left = new Map<string, Property>();
  for (const { key, ...property } of readEach(machine, value, node, taken)) left.set(key, property);
  const rest = object(left, node);
  const stillOptional = optional && new Map([...optional].filter(([key]) => left.has(key)));
  rest.content.current = { properties: left, open, ...(stillOptional && { optional: stillOptional }) };
  return rest;
}

/** A list that is kept under another name may be looked at from there. */
function noteRead(machine: Machine, value: Value): void {
  const key = value.type === "list" ? machine.configuration.keyOf(value) : undefined;
  if (key !== undefined) machine.configuration.recordRead(key);
}

function declareFunction(statement: ts.FunctionDeclaration, scope: Scope): void {
  if (statement.name === undefined || statement.body === undefined) return;
  const value: Value = { type: "function", node: statement, scope };
  scope.declare(statement.name.text, { value: new Cell("variable", value), constant: false });
}

function declareBlockVariables(declarationList: ts.VariableDeclarationList, scope: Scope): void {
  if (isVar(declarationList)) return;
  const constant = isConst(declarationList);
  for (const { name } of declarationList.declarations) {
    forEachName(name, (each) => {
      declareOnce(each, scope, constant);
    });
  }
}

function declareVar(pattern: ts.BindingName, scope: Scope): void {
  forEachName(pattern, (name) => {
    if (scope.own(name.text) !== undefined) return;
    scope.declare(name.text, { value: new Cell("variable", primitive(undefined, name)), constant: false });
  });
}

/** Visits each name that a pattern declares. */
export function forEachName(pattern: ts.BindingName, visit: (name: ts.Identifier) => void): void {
  if (ts.isIdentifier(pattern)) visit(pattern);
  else for (const element of pattern.elements) if (ts.isBindingElement(element)) forEachName(element.name, visit);
}

/** @throws FileThrows when the name is declared already: no file with that can be run */
function declareOnce(name: ts.Identifier, scope: Scope, constant: boolean): void {
  if (scope.own(name.text) !== undefined) throw new FileThrows(name, l10n.t("{0} is declared twice", name.text));
  scope.declare(name.text, emptyVariable(constant));
}

function emptyVariable(constant: boolean): Binding {
  return { value: new Cell("variable", undefined), constant };
}
