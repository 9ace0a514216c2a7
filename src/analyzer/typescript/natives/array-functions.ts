import * as l10n from "@vscode/l10n";
import { callValue } from "../evaluate/calls.ts";
import { unknownEntriesIn } from "../evaluate/entries.ts";
import { itemsOf, turnsOf } from "../evaluate/iteration.ts";
import { anyNumberIn } from "../evaluate/list-members.ts";
import { isWalkable, type Walkable } from "../evaluate/walk.ts";
import type { Machine } from "../machine.ts";
import { CoursesPart, FileThrows } from "../runtime/interruptions.ts";
import { checkCallable } from "../runtime/callable.ts";
import { isNullish, isUndefined } from "../runtime/truthiness.ts";
import {
  anyNumberOf,
  hole,
  list,
  type NativeCall,
  type NativeValue,
  type ObjectValue,
  primitive,
  type Value,
} from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";
import { madeOf, namespace, type NativeFunction } from "./native-function.ts";

/** `Array`, with those of its functions that are followed. */
export function arrayFunctions(): NativeValue {
  const functions = new Map<string, NativeFunction>([
    ["isArray", isArray],
    ["of", (machine, { args, node }) => newList(machine, args, node)],
    ["from", from],
  ]);
  return { ...namespace("Array", { functions }), ...constructor };
}

/** `Array(…)` and `new Array(…)` do the same. */
const constructor: Pick<NativeValue, "call" | "construct"> = {
  call: (machine, call) => construct(machine, call),
  construct: (machine, call) => construct(machine, call),
};

/** A single number is a length, and the items are holes. */
function construct(machine: Machine, { args, node }: NativeCall): Value {
  const [only] = args;
  const isLength = only?.type === "primitive" && typeof only.value === "number";
  if (args.length !== 1 || only === undefined || (!isLength && only.type !== "unknown"))
    return newList(machine, args, node);
  if (only.type === "unknown") return list([anyNumberOf(only)], node);
  const length = only.value as number;
  if (length !== length >>> 0) throw new FileThrows(node, l10n.t("a list cannot have such a length"));
  machine.checkLength(length, "list", node);
  return newList(machine, Array<Value>(length).fill(hole(node)), node);
}

function newList(machine: Machine, items: readonly Value[], node: NativeCall["node"]): Value {
  machine.step(node, items.length);
  machine.checkLength(items.length, "list", node);
  return list(items, node);
}

function isArray(_machine: Machine, call: NativeCall): Value {
  const value = argumentAt(call, 0);
  return value.type === "unknown" ? madeOf(value, call.node) : primitive(value.type === "list", call.node);
}

function from(machine: Machine, call: NativeCall): Value | undefined {
  const { args, node } = call;
  const [source, callback] = [argumentAt(call, 0), argumentAt(call, 1)];
  if (isNullish(source) === true) throw new FileThrows(node, l10n.t("a list is made from a missing value"));
  if (!isUndefined(callback)) checkCallable(callback, node);
  const items = sourceItems(machine, source, node);
  if (items === undefined || args.length > 2) return undefined;
  if (isUndefined(callback)) return newList(machine, [...items], node);
  const isCallback = callback.type === "function" || callback.type === "native";
  if (!isCallback || holdsUnknownNumber(source)) return undefined;
  return newList(machine, [...mapped(machine, items, callback, node)], node);
}

function* mapped(
  machine: Machine,
  items: Iterable<Value>,
  callback: Value,
  node: NativeCall["node"],
): Generator<Value> {
  let index = 0;
  for (const item of items) {
    if (item.type === "unknown" && item.spread) throw new CoursesPart(node);
    yield callValue(machine, callback, { args: [item, primitive(index++, node)], node });
    machine.checkLength(index, "list", node);
  }
}

/** What is taken from a value one by one, each as it is when its turn comes; undefined when that is not followed. */
function sourceItems(machine: Machine, source: Value, node: NativeCall["node"]): Iterable<Value> | undefined {
  if (isWalkable(source)) return takeEach(machine, source, node);
  switch (source.type) {
    case "unknown":
      return [anyNumberOf(source)];
    case "primitive":
      return typeof source.value === "string" ? itemsOf(machine, source, node) : [];
    case "object":
      return itemsByLength(machine, source, node);
    case "function":
    case "native":
    case "regex":
      return undefined;
  }
}

function* takeEach(machine: Machine, source: Walkable, node: NativeCall["node"]): Generator<Value> {
  const { first, itemAt, next } = turnsOf(machine, source, node);
  for (let turn = first; ; turn = next(turn)) {
    const item = itemAt(turn);
    if (item === undefined) return;
    yield item;
    machine.step(node);
    if (source.type === "iterator" && source.position.current === undefined) return;
  }
}

/** The items of an object that has a length: `{ length: 3 }`. */
function itemsByLength(
  machine: Machine,
  { content, part }: ObjectValue,
  node: NativeCall["node"],
): readonly Value[] | undefined {
  const { properties, open } = content.current;
  const length = properties.get("length")?.value;
  if (part.current !== undefined || open !== undefined || length?.type !== "primitive") return undefined;
  if (typeof length.value !== "number" || !Number.isInteger(length.value)) return undefined;
  machine.checkLength(length.value, "list", node);
  machine.step(node, Math.max(0, length.value));
  const itemAt = (index: number): Value => properties.get(String(index))?.value ?? primitive(undefined, node);
  return Array.from({ length: length.value }, (_, index) => itemAt(index));
}

/** Whether it is not known how many items there are to take. */
function holdsUnknownNumber(source: Value): boolean {
  switch (source.type) {
    case "list":
      return anyNumberIn(source.items.current) !== undefined;
    case "collection":
      return unknownEntriesIn(source.entries.current) !== undefined;
    case "iterator":
      return source.position.current === undefined || holdsUnknownNumber(source.source);
    default:
      return source.type === "unknown";
  }
}
