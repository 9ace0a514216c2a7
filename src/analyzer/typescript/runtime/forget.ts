import { ts } from "ts-morph";
import { forgetLists } from "../configuration.ts";
import type { Machine } from "../machine.ts";
import { globalValue } from "../natives/globals.ts";
import { isAssignment, unwrap } from "../syntax/unwrap.ts";
import type { Scope } from "./scope.ts";
import { anyNumberOf, isReference, type Reference, type Shared, type UnknownValue, type Value } from "./value.ts";

/**
 * Code that is not followed may do anything to what it can reach. These functions make all of that unknown, so that what
 * is still called known is so whatever that code does.
 */

/** Makes what a value holds unknown, and what can be reached from there. */
export function forgetValue(machine: Machine, value: Value, cause: UnknownValue): void {
  const seen = new Set<Shared>();
  const queue: Value[] = [value];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.type === "native" && next.reach !== undefined) queue.push(next.reach);
    if (next.type === "unknown") queue.push(...next.perhaps.filter((shared) => !seen.has(shared)));
    if (next.type !== "function" && !isReference(next)) continue;
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.type === "function") forgetReachOf(machine, next.node, next.scope, cause);
    else queue.push(...forgetContent(machine, next, cause));
  }
}

/**
 * Makes all unknown that a stretch of code can change: the variables that it assigns, and what the values of the names
 * in it hold.
 */
export function forgetReachOf(machine: Machine, code: ts.Node, scope: Scope, cause: UnknownValue): void {
  reachOf(machine, code, scope, cause, new Set());
}

/** Hands values to code that is not followed: it may change them now, and later again. */
export function escape(machine: Machine, values: readonly Value[], cause: UnknownValue): void {
  for (const value of values) {
    if (isReference(value) || value.type === "function") machine.escaped.add(value);
    if (value.type === "unknown") for (const shared of value.perhaps) machine.escaped.add(shared);
  }
  for (const shared of machine.escaped) forgetValue(machine, shared, cause);
}

/** A list or an object was changed; what may be the same one is not known any more. */
export function forgetDoubles(machine: Machine, changed: Reference, cause: UnknownValue): void {
  for (const other of changed.perhaps) forgetContent(machine, other, cause);
}

function forgetContent(machine: Machine, reference: Reference, cause: UnknownValue): readonly Value[] {
  if (reference.type === "list") {
    const held = reference.items.current;
    machine.world.set(reference.items, [anyNumberOf(cause)]);
    return held;
  }
  const held = [...reference.content.current.properties.values()].map(({ value }) => value);
  forgetProperties(machine, reference, cause);
  return held;
}

function forgetProperties(
  machine: Machine,
  { content, part }: Extract<Reference, { type: "object" }>,
  cause: UnknownValue,
): void {
  switch (part.current) {
    case "iam":
      forgetLists(machine.world, { content } as Extract<Reference, { type: "object" }>, cause);
      return;
    case "config":
    case "ci":
      // The path to the lists stays: what is written to it afterwards is known again.
      return;
    case "other":
    case undefined:
      machine.world.set(content, { properties: new Map(), open: cause });
  }
}

function reachOf(machine: Machine, code: ts.Node, scope: Scope, cause: UnknownValue, seen: Set<ts.Node>): void {
  if (seen.has(code)) return;
  seen.add(code);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) reachOfName(machine, node, scope, cause, seen);
    else ts.forEachChild(node, visit);
  };
  visit(code);
}

function reachOfName(
  machine: Machine,
  name: ts.Identifier,
  scope: Scope,
  cause: UnknownValue,
  seen: Set<ts.Node>,
): void {
  const binding = scope.find(name.text);
  const value = binding === undefined ? globalValue(machine, name) : binding.value.current;
  if (value?.type === "function") reachOf(machine, value.node, value.scope, cause, seen);
  else if (value !== undefined) forgetValue(machine, value, cause);
  if (binding !== undefined && !binding.constant && isAssigned(name)) machine.world.set(binding.value, cause);
}

/** Whether a name stands where something is assigned to it. */
function isAssigned(name: ts.Identifier): boolean {
  let node: ts.Node = name;
  while (ts.isExpression(node.parent) && unwrap(node.parent) === node) node = node.parent;
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    return parent.left === node && isAssignment(parent.operatorToken.kind);
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return true;
  // Parts of a pattern on the left of an assignment look like literals; `var` declares again what is there already.
  return !ts.isPropertyAccessExpression(parent) && !ts.isCallExpression(parent);
}
