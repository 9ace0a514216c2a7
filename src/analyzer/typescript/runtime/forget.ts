import { ts } from "ts-morph";
import { listKeyOf } from "../../../policy/index.ts";
import { forgetLists } from "../configuration.ts";
import { findProperty } from "../evaluate/properties.ts";
import type { Machine } from "../machine.ts";
import { globalValue } from "../natives/globals.ts";
import { isPropertyName, isType } from "../syntax/names.ts";
import { isAssignment, isWrapper, outermostWrapper } from "../syntax/unwrap.ts";
import { orOneOf, sharedOf } from "./shared.ts";
import type { Scope } from "./scope.ts";
import {
  anyEntries,
  anyNumberOf,
  heldBy,
  type FunctionValue,
  isReference,
  type ObjectValue,
  type Property,
  type Reference,
  type Shared,
  type UnknownValue,
  type Value,
} from "./value.ts";

/**
 * Code that is not followed may do anything to what it can reach. These functions make all of that unknown, so that what
 * is still called known is so whatever that code does.
 */

/** Makes what a value holds unknown, and what can be reached from there. */
export function forgetValue(machine: Machine, value: Value, cause: UnknownValue): void {
  const forgetting = new Forgetting(machine, cause);
  forget(forgetting, value);
  if (!forgetting.meetsForeign) return;
  // What its code hands to code that is not read, that code may change whenever it runs again.
  for (const shared of sharedOf(value)) machine.escaped.add(shared);
  forgetEscaped(forgetting);
}

/**
 * Makes all unknown that a stretch of code can change: the variables that it assigns, and what the values of the names
 * in it hold.
 */
export function forgetReachOf(machine: Machine, code: ts.Node, scope: Scope, cause: UnknownValue): void {
  const forgetting = new Forgetting(machine, cause);
  forgetCode(forgetting, code, scope);
  if (!forgetting.meetsForeign) return;
  // What it hands to code that is not read, that code may change whenever it runs again.
  machine.handingOver.set(code, new Set(machine.handingOver.get(code)).add(scope));
  forgetEscaped(forgetting);
}

/** Hands values to code that is not followed: it may change them now, and later again. */
export function escape(machine: Machine, values: readonly Value[], cause: UnknownValue): void {
  for (const value of values) {
    if (isReference(value) || value.type === "function") machine.escaped.add(value);
    if (value.type !== "unknown") continue;
    if (value.isShared) machine.lose(cause);
    if (value.harmless) machine.hasEscapedFromLibrary = true;
    for (const shared of value.perhaps) machine.escaped.add(shared);
  }
  forgetEscaped(new Forgetting(machine, cause));
}

/** Code that is not read runs, which has all that such code was ever handed. */
function forgetEscaped(forgetting: Forgetting): void {
  const { machine } = forgetting;
  for (const shared of machine.escaped) forget(forgetting, shared);
  for (const [code, scopes] of machine.handingOver) for (const scope of scopes) forgetCode(forgetting, code, scope);
}

/** A list or an object was changed; what may be the same one is not known any more, but may hold the same. */
export function forgetDoubles(machine: Machine, changed: Reference, cause: UnknownValue): void {
  if (changed.perhaps.size === 0) return;
  const either = orOneOf(cause, heldBy(changed));
  for (const other of changed.perhaps) forgetContent(machine, other, either);
}

/** What it takes to make one value unknown, or to look up one name, in items that are copied. */
const itemsPerForgotten = 16;

/** One going through all that can be reached. */
class Forgetting {
  /** Whether something that is not known is named on the way, which may be code that is not read. */
  meetsForeign = false;
  readonly seen = new Set<Shared>();
  readonly #code = new Map<ts.Node, ReadonlySet<Scope>>();

  constructor(
    readonly machine: Machine,
    readonly cause: UnknownValue,
  ) {}

  /** Whether this code is met for the first time in this scope. */
  isFirst(code: ts.Node, scope: Scope): boolean {
    const scopes = this.#code.get(code);
    if (scopes?.has(scope) === true) return false;
    this.#code.set(code, new Set(scopes).add(scope));
    return true;
  }
}

function forget(forgetting: Forgetting, value: Value): void {
  const { machine, cause, seen } = forgetting;
  const queue: Value[] = [value];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.type === "native" && next.reach !== undefined) queue.push(next.reach);
    if (next.type === "unknown") queue.push(...next.perhaps.filter((shared) => !seen.has(shared)));
    if ((next.type !== "function" && !isReference(next)) || seen.has(next)) continue;
    seen.add(next);
    machine.step(cause.node, itemsPerForgotten);
    if (next.type === "function") queue.push(...forgetFunction(forgetting, next));
    else queue.push(...next.perhaps, ...codeOf(next), ...forgetContent(machine, next, cause));
  }
}

function forgetFunction(forgetting: Forgetting, { node, scope, class: parts }: FunctionValue): readonly Value[] {
  forgetCode(forgetting, node, scope);
  return parts === undefined ? [] : [parts.statics, ...(parts.base === undefined ? [] : [parts.base])];
}

/** What an instance of a class brings along besides its properties. */
function codeOf(reference: Reference): readonly Value[] {
  if (reference.type !== "object") return [];
  const { prototype, privates } = reference;
  const own = privates === undefined ? [] : [privates];
  if (prototype === undefined) return own;
  return [
    ...own,
    ...[...prototype.content.current.properties.values()].map(({ value }) => value),
    ...codeOf(prototype),
  ];
}

function forgetContent(machine: Machine, reference: Reference, reason: UnknownValue): readonly Value[] {
  const held = heldBy(reference);
  const cause = orOneOf(reason, held);
  switch (reference.type) {
    case "list":
      machine.world.set(reference.items, [anyNumberOf(cause)]);
      break;
    case "object":
      forgetProperties(machine, reference, cause);
      break;
    case "collection":
      machine.world.set(reference.entries, [anyEntries(cause)]);
      break;
    case "iterator":
    case "regex":
      machine.world.set(reference.position, undefined);
  }
  return held;
}

function forgetProperties(machine: Machine, owner: ObjectValue, cause: UnknownValue): void {
  switch (owner.part.current) {
    case "iam":
      forgetLists(machine.world, owner, cause);
      return;
    case "config":
    case "ci":
      // The path to the lists stays: what is written to it afterwards is known again.
      return;
    case "other":
    case undefined:
      machine.world.set(owner.content, { properties: accessorsOf(owner), open: cause });
  }
}

/** Properties that run code stay: it runs whenever they are set. */
function accessorsOf({ content }: ObjectValue): ReadonlyMap<string, Property> {
  return new Map([...content.current.properties].filter(([, { accessor }]) => accessor !== undefined));
}

function forgetCode(forgetting: Forgetting, code: ts.Node, scope: Scope): void {
  if (!forgetting.isFirst(code, scope)) return;
  const visit = (node: ts.Node): void => {
    if (isType(node)) return;
    if (ts.isIdentifier(node)) forgetName(forgetting, node, scope);
    else if (isThis(node)) forgetThis(forgetting, node, scope);
    else ts.forEachChild(node, visit);
  };
  visit(code);
}

function forgetName(forgetting: Forgetting, name: ts.Identifier, scope: Scope): void {
  if (isPropertyName(name)) return;
  const { machine, cause } = forgetting;
  machine.step(cause.node, itemsPerForgotten);
  const binding = scope.find(name.text);
  const value = binding === undefined ? globalValue(machine, name) : binding.value.current;
  if (value?.type === "unknown") forgetting.meetsForeign = true;
  if (value !== undefined) forgetChain(forgetting, name, value);
  if (binding !== undefined && !binding.constant && isAssigned(name)) {
    machine.world.set(binding.value, orOneOf(cause, [value]));
  }
}

/** `super` stands for the same value. */
function isThis(node: ts.Node): node is ts.Expression {
  return node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword;
}

function forgetThis(forgetting: Forgetting, node: ts.Expression, scope: Scope): void {
  const value = scope.find("this")?.value.current;
  if (value === undefined) return;
  if (node.kind === ts.SyntaxKind.ThisKeyword) forgetChain(forgetting, node, value);
  else forget(forgetting, value);
}

/** Of `a.b.c`, code reaches only what `c` is; of `a.b = …` only the property `b`. */
function forgetChain(forgetting: Forgetting, name: ts.Expression, start: Value): void {
  let value = start;
  let link = memberAfter(name);
  while (link !== undefined && value.type === "object" && value.part.current !== "other") {
    const { access, key } = link;
    const property = findProperty(value, listKeyOf(key) ?? key);
    if (isDeleted(access) || property?.accessor !== undefined) break;
    if (isAssigned(access)) {
      forgetProperty(forgetting, value, key);
      return;
    }
    if (property === undefined || (isCalled(access) && seesReceiver(property.value))) break;
    value = property.value;
    link = memberAfter(access);
  }
  forget(forgetting, value);
}

/** Whether what is called as a method may change what it is a method of. */
function seesReceiver(method: Value): boolean {
  return method.type === "unknown" || (method.type === "function" && !ts.isArrowFunction(method.node));
}

function memberAfter(node: ts.Expression): { readonly access: ts.Expression; readonly key: string } | undefined {
  const base = outermostWrapper(node);
  const access = base.parent;
  if (ts.isPropertyAccessExpression(access) && access.expression === base) return { access, key: access.name.text };
  const isElement = ts.isElementAccessExpression(access) && access.expression === base;
  if (!isElement || !ts.isStringLiteralLike(access.argumentExpression)) return undefined;
  return { access, key: access.argumentExpression.text };
}

function forgetProperty(forgetting: Forgetting, owner: ObjectValue, key: string): void {
  const { machine, cause } = forgetting;
  const part = owner.part.current;
  if (part === "config" || part === "ci" || (part === "iam" && listKeyOf(key) === undefined)) {
    if (part !== "iam") forget(forgetting, owner);
    return;
  }
  const { properties, open } = owner.content.current;
  const name = part === "iam" ? (listKeyOf(key) ?? key) : key;
  const held = properties.get(name)?.value ?? open;
  const value = orOneOf(cause, [held]);
  const changed = new Map(properties).set(name, { value, keyPlace: cause.node });
  machine.world.set(owner.content, { properties: changed, open: properties.has(name) ? open : (open ?? cause) });
}

/** Whether an expression stands where something is assigned to it, or where it is deleted. */
export function isAssigned(expression: ts.Expression): boolean {
  for (let node: ts.Node = expression; ; node = node.parent) {
    const { parent } = node;
    if (ts.isBinaryExpression(parent)) return parent.left === node && isAssignment(parent.operatorToken.kind);
    if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return isStep(parent.operator);
    if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
    if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) return parent.name === node;
    if (ts.isDeleteExpression(parent)) return true;
    if (!isWrapper(parent) && !isPartOfPattern(parent)) return false;
  }
}

/** Whether an expression is what a call or a tagged template calls. */
function isCalled(expression: ts.Expression): boolean {
  const callee = outermostWrapper(expression);
  const { parent } = callee;
  return (ts.isCallExpression(parent) && parent.expression === callee) || ts.isTaggedTemplateExpression(parent);
}

/** What is deleted may come again, in another place among the properties. */
function isDeleted(access: ts.Expression): boolean {
  return ts.isDeleteExpression(outermostWrapper(access).parent);
}

function isStep(operator: ts.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

/** The patterns on the left of an assignment are literals to the parser. */
function isPartOfPattern(node: ts.Node): boolean {
  return (
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node)
  );
}
