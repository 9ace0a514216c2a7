import { anyNumberIn, itemsFrom, setItems } from "../evaluate/list-members.ts";
import type { Machine } from "../machine.ts";
import { isFrozen } from "../runtime/frozen.ts";
import { list, type ListValue, type NativeCall, primitive, type Value } from "../runtime/value.ts";
import { argumentAt, integerAt } from "./arguments.ts";
import { sortItems } from "./list-sorting.ts";
import type { Method } from "./methods.ts";

/** The methods that change the list itself. */
export const changingMethods: ReadonlyMap<string, Method<ListValue>> = new Map<string, Method<ListValue>>([
  ["push", (machine, receiver, { args, node }) => grow(machine, receiver, [...receiver.items.current, ...args], node)],
  [
    "unshift",
    (machine, receiver, { args, node }) => grow(machine, receiver, [...args, ...receiver.items.current], node),
  ],
  ["pop", (machine, receiver, { node }) => takeOne(machine, receiver, -1, node)],
  ["shift", (machine, receiver, { node }) => takeOne(machine, receiver, 0, node)],
  ["splice", splice],
  ["reverse", reverse],
  ["sort", sort],
  ["fill", fill],
  ["copyWithin", copyWithin],
]);

function grow(machine: Machine, receiver: ListValue, items: readonly Value[], node: NativeCall["node"]): Value {
  setItems(machine, receiver, items, node);
  const gap = anyNumberIn(items);
  return gap === undefined ? primitive(items.length, node) : { ...gap, spread: false };
}

function takeOne(machine: Machine, receiver: ListValue, index: 0 | -1, node: NativeCall["node"]): Value | undefined {
  const items = receiver.items.current;
  const taken = items.at(index);
  if (taken?.type === "unknown" && taken.spread) return undefined;
  setItems(machine, receiver, index === 0 ? items.slice(1) : items.slice(0, -1), node);
  return taken ?? primitive(undefined, node);
}

/**
 * Puts the items in another order or others in their place.
 *
 * @param sets whether an item is set at all, which a frozen list does not bear; undefined when that is not known
 */
function replaced(
  machine: Machine,
  receiver: ListValue,
  items: readonly Value[],
  node: NativeCall["node"],
  sets: boolean | undefined,
): Value {
  if (isFrozen(machine, receiver) !== true || sets === true) setItems(machine, receiver, items, node);
  else if (sets === undefined) machine.mayThrow(node);
  return receiver;
}

/** Whether items are set when a list is brought into another order; undefined when that is not known. */
function setsToOrder(items: readonly Value[]): boolean | undefined {
  const isKnown = items.every((item) => item.type !== "unknown" || !(item.spread || item.isHole === true));
  return isKnown ? items.length > 1 : undefined;
}

function reverse(machine: Machine, receiver: ListValue, { node }: NativeCall): Value {
  const items = receiver.items.current;
  return replaced(machine, receiver, items.toReversed(), node, setsToOrder(items));
}

function splice(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const { args, node } = call;
  const items = receiver.items.current;
  const [start, count] = [integerAt(call, 0, 0), integerAt(call, 1, 0)];
  if (start === undefined || count === undefined || anyNumberIn([...items, ...args]) !== undefined) return undefined;
  const rest = [...items];
  const removed = spliced(rest, start, count, args);
  setItems(machine, receiver, rest, node);
  return list(removed, node);
}

/** Takes items out of an array and puts others there, as `splice` does with as many arguments. */
function spliced(items: Value[], start: number, count: number, args: readonly Value[]): Value[] {
  if (args.length === 0) return [];
  return args.length === 1 ? items.splice(start) : items.splice(start, count, ...args.slice(2));
}

function sort(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const before = receiver.items.current;
  const sorted = sortItems(machine, receiver, call);
  if (sorted === undefined) return undefined;
  // What the comparator has added stays behind what is sorted.
  const items = [...sorted, ...itemsFrom(receiver.items.current, before.length)];
  return replaced(machine, receiver, items, call.node, setsToOrder(before));
}

function fill(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const items = receiver.items.current;
  const [start, end] = [integerAt(call, 1, 0), integerAt(call, 2, items.length)];
  if (start === undefined || end === undefined || anyNumberIn([...items, ...call.args]) !== undefined) return undefined;
  const sets = within(items, start) < within(items, end);
  return replaced(machine, receiver, [...items].fill(argumentAt(call, 0), start, end), call.node, sets);
}

function copyWithin(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const items = receiver.items.current;
  const [target, start] = [integerAt(call, 0, 0), integerAt(call, 1, 0)];
  const end = integerAt(call, 2, items.length);
  if (target === undefined || start === undefined || end === undefined) return undefined;
  if (anyNumberIn([...items, ...call.args]) !== undefined) return undefined;
  const sets = within(items, start) < within(items, end) && within(items, target) < items.length;
  return replaced(machine, receiver, [...items].copyWithin(target, start, end), call.node, sets);
}

/** The index in a list that a number means, which counts from the end when it is negative. */
function within({ length }: readonly Value[], index: number): number {
  return index < 0 ? Math.max(length + index, 0) : Math.min(index, length);
}
