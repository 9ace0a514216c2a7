import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { noteChoice } from "../natives/environment.ts";
import { require } from "../natives/require.ts";
import { forgetValue } from "../runtime/forget.ts";
import type { Scope } from "../runtime/scope.ts";
import { isNullish, type NativeCall, unknown, type Value } from "../runtime/value.ts";
import { callMethod, callNotFollowed, callValue } from "./calls.ts";
import { evaluate, evaluateItems } from "./expressions.ts";
import { isClass } from "./classes.ts";
import { callSuper, construct } from "./construct.ts";
import { privateKey } from "./privates.ts";
import { evaluateThis, memberOfSuper } from "./super.ts";
import { sharedOf } from "../runtime/join.ts";
import { keyOfValue } from "./keys.ts";
import { treeOf } from "../syntax/syntax-tree.ts";
import { getMember, type Key } from "./members.ts";

/** What a chain gives whose `?.` has met a missing value: nothing behind it in the chain runs. */
export const shortCircuit = Symbol("short circuit");

type ChainLink = ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression;
type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** An access with what is left and right of its dot evaluated. */
export interface Accessed {
  readonly base: Value;
  readonly key: Key;
  readonly keyNode: ts.Node;
}

/** The value of a chain of members and calls: `a.b?.[c](d)`. */
export function evaluateChain(machine: Machine, node: ChainLink, scope: Scope): Value | typeof shortCircuit {
  if (ts.isCallExpression(node)) return evaluateCall(machine, node, scope);
  const accessed = access(machine, node, scope);
  if (accessed === shortCircuit) return shortCircuit;
  const value = memberOf(machine, accessed, node, scope);
  noteUse(machine, value, node);
  return value;
}

/** What stands left and right of the dot of an access that is assigned to. */
export function evaluateAccessed(machine: Machine, node: Access, scope: Scope): Accessed {
  if (isSuper(node.expression)) {
    const base = unknown(node, "super is not followed here", sharedOf(evaluateThis(node, scope)));
    return { base, key: "", keyNode: node };
  }
  const accessed = access(machine, node, scope);
  if (accessed !== shortCircuit) return accessed;
  return { base: unknown(node, "this cannot be assigned to"), key: "", keyNode: node };
}

/** The value of `new …`. */
export function evaluateNew(machine: Machine, node: ts.NewExpression, scope: Scope): Value {
  const callee = evaluate(machine, node.expression, scope);
  const call: NativeCall = { args: evaluateItems(machine, node.arguments ?? [], scope), node };
  if (callee.type === "native" && callee.construct !== undefined) return callee.construct(machine, call);
  if (isClass(callee)) return construct(machine, callee, call);
  const reason = callee.type === "unknown" ? callee.reason : "objects made by new are not followed here";
  const cause = unknown(node, reason);
  forgetValue(machine, callee, cause);
  return callNotFollowed(machine, call, reason);
}

/** What stands left and right of the dot of an access. */
export function access(machine: Machine, node: Access, scope: Scope): Accessed | typeof shortCircuit {
  const base = evaluateLink(machine, node.expression, scope);
  if (base === shortCircuit || endsHere(base, node)) return shortCircuit;
  if (ts.isPropertyAccessExpression(node)) return { base, key: keyAfterDot(node), keyNode: node.name };
  const argument = node.argumentExpression;
  const key = evaluate(machine, argument, scope);
  noteChoice(base, key);
  return { base, key: keyOfValue(machine, key, argument), keyNode: argument };
}

function keyAfterDot(node: ts.PropertyAccessExpression): string {
  return ts.isPrivateIdentifier(node.name) ? privateKey(node.name.text) : nameAfterDot(node);
}

/** A name on a later line than its dot is the start of the next statement: the name itself is still to be typed. */
function nameAfterDot(node: ts.PropertyAccessExpression): string {
  const between = treeOf(node).textBetween(node.expression, node.name);
  return between.includes("\n") && /\.\s*\n/.test(between) ? "" : node.name.text;
}

function evaluateCall(machine: Machine, node: ts.CallExpression, scope: Scope): Value | typeof shortCircuit {
  const { expression } = node;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) {
    return callValue(machine, require, { args: evaluateItems(machine, node.arguments, scope), node });
  }
  if (isSuper(expression)) {
    return callSuper(machine, scope, { args: evaluateItems(machine, node.arguments, scope), node });
  }
  if (!isAccess(expression)) {
    const callee = evaluateLink(machine, expression, scope);
    if (callee === shortCircuit || endsHere(callee, node)) return shortCircuit;
    return callValue(machine, callee, { args: evaluateItems(machine, node.arguments, scope), node });
  }
  const accessed = access(machine, expression, scope);
  if (accessed === shortCircuit) return shortCircuit;
  return callMember(machine, node, expression, accessed, scope);
}

function callMember(
  machine: Machine,
  node: ts.CallExpression,
  expression: Access,
  { base, key, keyNode }: Accessed,
  scope: Scope,
): Value | typeof shortCircuit {
  if (base.type === "list" && !(key === "push" || key === "unshift")) noteUse(machine, base, expression.expression);
  if (node.questionDotToken !== undefined && isNullish(getMember(machine, base, key, expression, keyNode)) === true) {
    return shortCircuit;
  }
  const call = { args: evaluateItems(machine, node.arguments, scope), node };
  if (isSuper(expression.expression)) {
    const method = memberOfSuper(machine, base, key, expression, scope);
    return callValue(machine, method, { ...call, receiver: evaluateThis(expression, scope) });
  }
  if (typeof key === "string") return callMethod(machine, base, key, { accessNode: expression, keyNode }, call);
  forgetValue(machine, base, key);
  return callNotFollowed(machine, call, key.reason);
}

/** The part of a chain before a link; a `!` does not end the chain. */
function evaluateLink(machine: Machine, node: ts.Expression, scope: Scope): Value | typeof shortCircuit {
  if (ts.isNonNullExpression(node)) return evaluateLink(machine, node.expression, scope);
  if (isAccess(node) || ts.isCallExpression(node)) return evaluateInnerLink(machine, node, scope);
  return evaluate(machine, node, scope);
}

function evaluateInnerLink(machine: Machine, node: ChainLink, scope: Scope): Value | typeof shortCircuit {
  machine.step(node);
  if (ts.isCallExpression(node)) return evaluateCall(machine, node, scope);
  const accessed = access(machine, node, scope);
  if (accessed === shortCircuit) return shortCircuit;
  return memberOf(machine, accessed, node, scope);
}

function memberOf(machine: Machine, { base, key, keyNode }: Accessed, node: Access, scope: Scope): Value {
  if (isSuper(node.expression)) return memberOfSuper(machine, base, key, node, scope);
  return getMember(machine, base, key, node, keyNode);
}

function isSuper({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.SuperKeyword;
}

function endsHere(value: Value, { questionDotToken }: ChainLink): boolean {
  return questionDotToken !== undefined && isNullish(value) === true;
}

function isAccess(node: ts.Expression): node is Access {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** A list of the configuration is looked at, so what was written to it before is not in vain. */
function noteUse(machine: Machine, value: Value, node: ts.Node): void {
  if (value.type !== "list" || ts.isExpressionStatement(node.parent)) return;
  const key = machine.configuration.keyOf(value);
  if (key !== undefined) machine.configuration.recordRead(key);
}
