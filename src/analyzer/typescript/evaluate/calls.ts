import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { isAbsent } from "../natives/absent-members.ts";
import { methodOf } from "../natives/methods.ts";
import { escape } from "../runtime/forget.ts";
import { checkCallable, isAsyncOrGenerator } from "../runtime/callable.ts";
import { orOneOf } from "../runtime/shared.ts";
import { kindText } from "../runtime/kind-text.ts";
import {
  type FunctionValue,
  type NativeCall,
  type NativeValue,
  primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { runIfConverted } from "./brought-code.ts";
import { callFunction } from "./functions.ts";
import { callLibrary } from "./library-calls.ts";
import { getMember } from "./members.ts";

/** What a function sees as `this`, besides the call itself. */
export interface Call extends NativeCall {
  readonly receiver?: Value;
}

/** Calls a value. */
export function callValue(machine: Machine, callee: Value, call: Call): Value {
  machine.step(call.node);
  switch (callee.type) {
    case "function":
      return isFollowed(callee) ? callFunction(machine, callee, call) : callUnfollowed(machine, callee, call);
    case "native":
      return callNative(machine, callee, call);
    case "unknown":
      return callUnknown(machine, callee, call);
    default:
      checkCallable(callee, call.node);
      return callNotFollowed(machine, call, l10n.t("this part of the configuration is not read here"));
  }
}

/** Calls a method of a value. `access` is the expression that names it. */
export function callMethod(machine: Machine, receiver: Value, name: string, access: CalledMember, call: Call): Value {
  machine.step(call.node);
  const { accessNode, keyNode } = access;
  const method = methodOf(receiver, name);
  if (method === undefined) {
    return callValue(machine, getMember(machine, receiver, name, accessNode, keyNode), { receiver, ...call });
  }
  const result = method(machine, call);
  if (result !== undefined) return noteConversions(machine, result, call);
  if (isAbsent(machine, receiver, name)) checkCallable(primitive(undefined, call.node), call.node);
  const reason = l10n.t("{0} of {1} is not followed here", name, kindText(receiver));
  return callNotFollowed(machine, { receiver, ...call }, reason);
}

export interface CalledMember {
  readonly accessNode: ts.Node;
  readonly keyNode: ts.Node;
}

function callNative(machine: Machine, { name, call: run, readsNothing }: NativeValue, call: Call): Value {
  const result = run?.(machine, call);
  if (result === undefined) return callNotFollowed(machine, call, l10n.t("{0} is not followed here", name));
  return readsNothing === true ? result : noteConversions(machine, result, call);
}

/** Where an argument is not known, the library may have converted all of them, unless what it gives is known. */
export function noteConversions(machine: Machine, result: Value, { args }: Call): Value {
  const doubt = [result, ...args].find((value) => value.type === "unknown");
  const isKnown = result.type !== "unknown" && result.type !== "list";
  if (doubt?.type === "unknown" && !isKnown) for (const arg of args) runIfConverted(machine, arg, doubt);
  return result;
}

/** A call whose code is not followed: it may change whatever it is handed, and give back any part of it. */
export function callNotFollowed(machine: Machine, call: Call, reason: string): UnknownValue {
  const handed = call.receiver === undefined ? call.args : [call.receiver, ...call.args];
  const cause = orOneOf(unknown(call.node, reason), handed);
  machine.mayThrow(call.node);
  escape(machine, handed, cause);
  recordUnknownChange(machine, call);
  return cause;
}

function callUnknown(machine: Machine, callee: UnknownValue, call: Call): Value {
  const cause = unknown(outermost(call.node), callee.reason);
  machine.mayThrow(call.node);
  if (callee.harmless) return callLibrary(machine, callee, call, cause);
  // What the method belongs to may be a list that it changes.
  const handed = [callee, ...(call.receiver === undefined ? [] : [call.receiver]), ...call.args];
  escape(machine, handed, cause);
  return orOneOf(cause, handed);
}

/** An async function or a generator: its code runs now, later, or whenever it is asked for the next item. */
function callUnfollowed(machine: Machine, callee: FunctionValue, call: Call): Value {
  const handed = call.receiver === undefined ? [callee, ...call.args] : [callee, call.receiver, ...call.args];
  const reason = l10n.t("functions that are async or generators are not followed here");
  const cause = orOneOf(unknown(call.node, reason), handed);
  machine.mayThrow(call.node);
  escape(machine, handed, cause);
  return cause;
}

function recordUnknownChange(machine: Machine, { receiver, node }: Call): void {
  const key = receiver?.type === "list" ? machine.configuration.keyOf(receiver) : undefined;
  if (key === undefined) return;
  machine.configuration.recordWrite(key, "changed", { key: node, expression: node, value: undefined }, machine.world);
}

function isFollowed({ node }: FunctionValue): boolean {
  return ts.isClassLike(node) || (node.body !== undefined && !isAsyncOrGenerator(node));
}

/** `await` belongs to the call that it waits for. */
function outermost(node: ts.Node): ts.Node {
  return ts.isAwaitExpression(node.parent) ? node.parent : node;
}
