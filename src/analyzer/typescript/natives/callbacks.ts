import * as l10n from "@vscode/l10n";
import { callValue } from "../evaluate/calls.ts";
import { itemAt } from "../evaluate/list-members.ts";
import type { Machine } from "../machine.ts";
import { checkCallable } from "../runtime/callable.ts";
import { forgetValue } from "../runtime/forget.ts";
import { CoursesPart } from "../runtime/interruptions.ts";
import { isUndefined } from "../runtime/truthiness.ts";
import {
  type ListValue,
  type NativeCall,
  primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";

/** An item of a list with what the callback says to it. */
export interface Answer {
  readonly item: Value;
  readonly index: number;
  readonly result: Value;
}

/** Whether the arguments of a method are a function to call, and nothing that this would see as its `this`. */
export function isCallback([callback, ...more]: readonly Value[]): boolean {
  return (callback?.type === "function" || callback?.type === "native") && more.every(isUndefined);
}

/** A method calls a function, for none of an empty list too. @throws FileThrows when it is certainly given none */
export function checkCallback(call: NativeCall): void {
  checkCallable(argumentAt(call, 0), call.node);
}

/** Whether a callback can be called for each item. @throws FileThrows when it certainly is no function */
export function isFollowable(receiver: ListValue, call: NativeCall): boolean {
  checkCallback(call);
  return isCallback(call.args) && hasCertainItems(receiver.items.current);
}

/** Whether all items are there: none stands for any number of items, or is a hole, for which nothing is called. */
export function hasCertainItems(items: readonly Value[]): boolean {
  return !items.some((item) => item.type === "unknown" && (item.spread || item.isHole));
}

/** Calls the callback for one item after the other. */
export function* callEach(machine: Machine, receiver: ListValue, call: NativeCall): Generator<Answer> {
  for (const { item, index } of presentItems(receiver, call)) {
    yield { item, index, result: callFor(machine, receiver, call, item, index) };
  }
}

/** Calls the callback for one item after the other, the last one first. */
export function* callEachBackwards(machine: Machine, receiver: ListValue, call: NativeCall): Generator<Answer> {
  for (let index = receiver.items.current.length - 1; index >= 0; index--) {
    const item = itemFor(receiver, index, call) ?? primitive(undefined, call.node);
    yield { item, index, result: callFor(machine, receiver, call, item, index) };
  }
}

/**
 * The items that a method goes through: as many as there were at its start, each as it is when its turn comes. One that
 * has become unknown since makes the rest unknown.
 */
export function* presentItems(
  receiver: ListValue,
  call: NativeCall,
  start = 0,
): Generator<{ item: Value; index: number }> {
  const { length } = receiver.items.current;
  for (let index = start; index < length; index++) {
    const item = itemFor(receiver, index, call);
    if (item === undefined) throw new CoursesPart(call.node);
    yield { item, index };
  }
}

/** For which item the callback's answer decides is not known, nor for how many more it is called. */
export function forgetCallback(machine: Machine, { args: [callback] }: NativeCall, cause: UnknownValue): void {
  if (callback !== undefined) forgetValue(machine, callback, cause);
}

/** Why the answer of a callback is not known. */
export function causeOf(value: Value, { node }: NativeCall): UnknownValue {
  return value.type === "unknown" ? value : unknown(node, l10n.t("the answer is not known"));
}

function callFor(machine: Machine, receiver: ListValue, { args, node }: NativeCall, item: Value, index: number): Value {
  return callValue(machine, args[0] as Value, { args: [item, primitive(index, node), receiver], node });
}

function itemFor({ items }: ListValue, index: number, { node }: NativeCall): Value | undefined {
  const item = itemAt(items.current, index);
  if (item?.type === "unknown" && item.spread) throw new CoursesPart(node);
  return item;
}
