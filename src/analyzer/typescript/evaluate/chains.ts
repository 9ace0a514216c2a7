import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { noteChoice } from "../natives/environment.ts";
import { require } from "../natives/require.ts";
import { forgetReachOf, forgetValue } from "../runtime/forget.ts";
import { fork } from "../runtime/fork.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import type { Scope } from "../runtime/scope.ts";
import { isNullish } from "../runtime/truthiness.ts";
import { type NativeCall, primitive, unknown, type Value } from "../runtime/value.ts";
import { callMethod, callNotFollowed, callValue, noteConversions } from "./calls.ts";
import { evaluate, evaluateItems } from "./expressions.ts";
import { isClass } from "./classes.ts";
import { callSuper, construct } from "./construct.ts";
import { privateKey } from "./privates.ts";
import { evaluateThis, memberOfSuper } from "./super.ts";
import { checkConstructor } from "../runtime/callable.ts";
import { orOneOf, sharedOf } from "../runtime/shared.ts";
import { keyOfValue } from "./keys.ts";
import { unwrap } from "../syntax/unwrap.ts";
import { treeOf } from "../syntax/syntax-tree.ts";
import { getMember, type Key } from "./members.ts";

type ChainLink = ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression;
type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** An access with what is left and right of its dot evaluated. */
export interface Accessed {
  readonly base: Value;
  readonly key: Key;
  readonly keyNode: ts.Node;
}

/** The value of a chain of members and calls: `a.b?.[c](d)`. Where a `?.` meets a missing value, nothing behind it runs. */
export function evaluateChain(machine: Machine, node: ChainLink, scope: Scope): Value {
  const value = valueOfChain(machine, node, scope);
  if (!ts.isCallExpression(node)) noteUse(machine, value, node);
  return value;
}

function valueOfChain(machine: Machine, node: ChainLink, scope: Scope): Value {
  const { links, start } = linksOf(node);
  const chain = { links, node, scope };
  if (isSuper(start) && !isAccess(links[0] as ChainLink)) return afterSuperCall(machine, chain);
  if (start.kind === ts.SyntaxKind.ImportKeyword) return follow(machine, chain, require, 0);
  const called = unwrap(start);
  if (called !== start && isAccess(called) && ts.isCallExpression(links[0] as ChainLink)) {
    return followWrapped(machine, chain, called);
  }
  return follow(machine, chain, evaluate(machine, start, scope), 0);
}

/** The links of a chain from left to right, and what stands before them. */
function linksOf(node: ChainLink): { readonly links: readonly ChainLink[]; readonly start: ts.Expression } {
  const links: ChainLink[] = [];
  let start: ts.Expression = node;
  // A `!` does not end the chain.
  while (isAccess(start) || ts.isCallExpression(start) || ts.isNonNullExpression(start)) {
    if (!ts.isNonNullExpression(start)) links.unshift(start);
    start = start.expression;
  }
  return { links, start };
}

/** What stands left and right of the dot of an access that is assigned to. */
export function evaluateAccessed(machine: Machine, node: Access, scope: Scope): Accessed {
  if (isSuper(node.expression)) {
    const base = unknown(node, l10n.t("super is not followed here"), sharedOf(evaluateThis(node, scope)));
    return { base, key: "", keyNode: node };
  }
  return (
    access(machine, node, scope) ?? {
      base: unknown(node, l10n.t("this cannot be assigned to")),
      key: "",
      keyNode: node,
    }
  );
}

/** The value of `new …`. */
export function evaluateNew(machine: Machine, node: ts.NewExpression, scope: Scope): Value {
  const callee = evaluate(machine, node.expression, scope);
  const call: NativeCall = { args: evaluateItems(machine, node.arguments ?? [], scope), node };
  if (callee.type === "native" && callee.construct !== undefined) {
    return noteConversions(machine, callee.construct(machine, call), call);
  }
  if (isClass(callee)) return construct(machine, callee, call);
  checkConstructor(callee, node);
  const reason = callee.type === "unknown" ? callee.reason : l10n.t("objects made by new are not followed here");
  forgetValue(machine, callee, unknown(node, reason));
  return orOneOf(callNotFollowed(machine, call, reason), [callee]);
}

/** What stands left and right of the dot of an access; undefined when there is nothing left of a `?.`. */
export function access(machine: Machine, node: Access, scope: Scope): Accessed | undefined {
  const base = evaluateBase(machine, node.expression, scope);
  const isMissing = node.questionDotToken === undefined ? false : isNullish(base);
  if (isMissing === true) return undefined;
  if (isMissing === undefined && ts.isElementAccessExpression(node)) {
    const cause = unknown(node.expression, l10n.t("whether this is missing is not known"));
    forgetReachOf(machine, node.argumentExpression, scope, cause);
    return { base, key: cause, keyNode: node.argumentExpression };
  }
  return accessOf(machine, base, node, scope);
}

function evaluateBase(machine: Machine, node: ts.Expression, scope: Scope): Value {
  if (ts.isNonNullExpression(node)) return evaluateBase(machine, node.expression, scope);
  return isAccess(node) || ts.isCallExpression(node)
    ? valueOfChain(machine, node, scope)
    : evaluate(machine, node, scope);
}

interface Chain {
  readonly links: readonly ChainLink[];
  /** The whole of it. */
  readonly node: ChainLink;
  readonly scope: Scope;
}

/** Goes along a chain from a link on. `start` is the value of what stands before that link. */
function follow(machine: Machine, chain: Chain, start: Value, first: number): Value {
  let value = start;
  for (let index = first; index < chain.links.length; index++) {
    const link = chain.links[index] as ChainLink;
    if (link.questionDotToken !== undefined) {
      const isMissing = isNullish(value);
      if (isMissing === true) return primitive(undefined, chain.node);
      if (isMissing === undefined) return followEither(machine, chain, value, index);
    }
    const step = followLink(machine, chain, value, index);
    if (step.isEnd) return step.value;
    value = step.value;
    index = step.last;
  }
  return value;
}

/** It is not known whether there is something left of a `?.`: what is right of it runs in one of two courses. */
function followEither(machine: Machine, chain: Chain, value: Value, index: number): Value {
  const cause = value.type === "unknown" ? value : unknown(chain.node, l10n.t("whether this is missing is not known"));
  const one = (): Value => {
    const step = followLink(machine, chain, value, index);
    return step.isEnd ? step.value : follow(machine, chain, step.value, step.last + 1);
  };
  const other = (): Value => primitive(undefined, chain.node);
  return fork(machine, cause, { one, other }, (a, b, joiner) => joiner.values(a, b));
}

/** What a link gives; an access that is called goes together with its call. */
interface Step {
  readonly value: Value;
  /** The last link that has been followed. */
  readonly last: number;
  /** Whether that was the end of the whole chain. */
  readonly isEnd: boolean;
}

function followLink(machine: Machine, chain: Chain, value: Value, index: number): Step {
  const { links, scope } = chain;
  const link = links[index] as ChainLink;
  machine.step(link);
  if (ts.isCallExpression(link)) {
    const args = evaluateItems(machine, link.arguments, scope);
    return { value: callValue(machine, value, { args, node: link }), last: index, isEnd: false };
  }
  const accessed = accessOf(machine, value, link, scope);
  const call = links[index + 1];
  if (call !== undefined && ts.isCallExpression(call)) return followMethod(machine, chain, accessed, index);
  return { value: memberOf(machine, accessed, link, scope), last: index, isEnd: false };
}

function followMethod(machine: Machine, chain: Chain, accessed: Accessed, index: number): Step {
  const { links, node, scope } = chain;
  const [link, call] = [links[index] as Access, links[index + 1] as ts.CallExpression];
  const isThere = call.questionDotToken === undefined || isOfLanguage(accessed);
  if (isThere) return { value: callMember(machine, call, link, accessed, scope), last: index + 1, isEnd: false };
  const method = memberOf(machine, accessed, link, scope);
  const isMissing = isNullish(method);
  const nothing = (): Value => primitive(undefined, node);
  const run = (): Value => {
    const args = evaluateItems(machine, call.arguments, scope);
    return callValue(machine, method, { args, node: call, receiver: accessed.base });
  };
  if (isMissing === true) return { value: nothing(), last: index + 1, isEnd: true };
  if (isMissing === false) return { value: run(), last: index + 1, isEnd: false };
  const cause = unknown(link, l10n.t("whether this is missing is not known"));
  const one = (): Value => follow(machine, chain, run(), index + 2);
  const value = fork(machine, cause, { one, other: nothing }, (a, b, joiner) => joiner.values(a, b));
  return { value, last: index + 1, isEnd: true };
}

/** Whether a method is one that every value of its kind has. */
function isOfLanguage({ base, key }: Accessed): boolean {
  if (typeof key !== "string") return false;
  if (base.type === "list") return key in Array.prototype;
  return base.type === "primitive" && typeof base.value === "string" && key in String.prototype;
}

function accessOf(machine: Machine, base: Value, node: Access, scope: Scope): Accessed {
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

/** A call of `super` gives the instance, from which the chain may go on. */
function afterSuperCall(machine: Machine, chain: Chain): Value {
  const call = chain.links[0] as ts.CallExpression;
  const args = evaluateItems(machine, call.arguments, chain.scope);
  return follow(machine, chain, callSuper(machine, chain.scope, { args, node: call }), 1);
}

/** What is called in parentheses, as in `(a.b as any)(c)`, is a method still. A `?.` within ends with them. */
function followWrapped(machine: Machine, { links, node, scope }: Chain, method: Access): Value {
  const base = evaluateBase(machine, method.expression, scope);
  const isMissing = method.questionDotToken === undefined ? false : isNullish(base);
  if (isMissing !== false && links[0]?.questionDotToken === undefined) {
    if (isMissing === true) throw new FileThrows(node, l10n.t("what is called here is not a function"));
    machine.mayThrow(node);
  }
  return follow(machine, { links: [method, ...links], node, scope }, base, 0);
}

function callMember(
  machine: Machine,
  node: ts.CallExpression,
  expression: Access,
  { base, key, keyNode }: Accessed,
  scope: Scope,
): Value {
  if (base.type === "list" && !(key === "push" || key === "unshift")) noteUse(machine, base, expression.expression);
  const call = { args: evaluateItems(machine, node.arguments, scope), node };
  if (isSuper(expression.expression)) {
    const method = memberOfSuper(machine, base, key, expression, scope);
    return callValue(machine, method, { receiver: evaluateThis(expression, scope), ...call });
  }
  if (typeof key === "string") return callMethod(machine, base, key, { accessNode: expression, keyNode }, call);
  forgetValue(machine, base, key);
  return callNotFollowed(machine, call, key.reason);
}

function memberOf(machine: Machine, { base, key, keyNode }: Accessed, node: Access, scope: Scope): Value {
  if (isSuper(node.expression)) return memberOfSuper(machine, base, key, node, scope);
  return getMember(machine, base, key, node, keyNode);
}

function isSuper({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.SuperKeyword;
}

export function isAccess(node: ts.Expression): node is Access {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** A list of the configuration is looked at, so what was written to it before is not in vain. */
function noteUse(machine: Machine, value: Value, node: ts.Node): void {
  if (value.type !== "list" || ts.isExpressionStatement(node.parent)) return;
  const key = machine.configuration.keyOf(value);
  if (key !== undefined) machine.configuration.recordRead(key);
}
