import { callValue } from "../evaluate/calls.ts";
import { anyNumberIn, setItems } from "../evaluate/list-members.ts";
import type { Machine } from "../machine.ts";
import { forgetValue } from "../runtime/forget.ts";
import { CoursesPart, FileThrows } from "../runtime/interruptions.ts";
import { sharedOf } from "../runtime/join.ts";
import {
  anyNumberOf,
  isUndefined,
  list,
  type ListValue,
  type NativeCall,
  type Primitive,
  primitive,
  type Shared,
  truthiness,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { isStrictlyEqual } from "../evaluate/operators.ts";

type ListMethod = (machine: Machine, receiver: ListValue, call: NativeCall) => Value | undefined;

/**
 * The methods of lists that are followed. Each gives undefined when this call of it is not; then nothing has changed yet.
 */
export const listMethods: ReadonlyMap<string, ListMethod> = new Map<string, ListMethod>([
  ["push", (machine, receiver, { args, node }) => grow(machine, receiver, [...receiver.items.current, ...args], node)],
  [
    "unshift",
    (machine, receiver, { args, node }) => grow(machine, receiver, [...args, ...receiver.items.current], node),
  ],
  ["pop", (machine, receiver, { node }) => takeOne(machine, receiver, -1, node)],
  ["shift", (machine, receiver, { node }) => takeOne(machine, receiver, 0, node)],
  ["splice", splice],
  [
    "reverse",
    (machine, receiver, { node }) => replaceAll(machine, receiver, receiver.items.current.toReversed(), node),
  ],
  ["sort", sort],
  ["toReversed", (_machine, receiver, { node }) => list(receiver.items.current.toReversed(), node)],
  ["toSorted", (machine, receiver, call) => sort(machine, list(receiver.items.current, call.node), call)],
  ["concat", concat],
  ["slice", slice],
  ["flat", flat],
  ["at", at],
  ["join", join],
  ["includes", (_machine, receiver, call) => search(receiver, call, (index) => index >= 0)],
  ["indexOf", (_machine, receiver, call) => search(receiver, call, (index) => index)],
  ["map", map],
  ["flatMap", flatMap],
  ["filter", filter],
  ["forEach", forEach],
  ["some", (machine, receiver, call) => decide(machine, receiver, call, true)],
  ["every", (machine, receiver, call) => decide(machine, receiver, call, false)],
  ["find", find],
  ["reduce", reduce],
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

function replaceAll(machine: Machine, receiver: ListValue, items: readonly Value[], node: NativeCall["node"]): Value {
  setItems(machine, receiver, items, node);
  return receiver;
}

/** Without a comparison, lists are sorted by what their items are as texts. */
function sort(machine: Machine, receiver: ListValue, { args, node }: NativeCall): Value | undefined {
  const items = receiver.items.current;
  if (args.length > 0 || !items.every((item) => item.type === "primitive")) return undefined;
  const missing = items.filter(isUndefined);
  const present = items.filter((item) => !isUndefined(item));
  const text = (item: Value): string => String((item as Primitive).value);
  const sorted = present.toSorted((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
  return replaceAll(machine, receiver, [...sorted, ...missing], node);
}

function splice(machine: Machine, receiver: ListValue, { args, node }: NativeCall): Value | undefined {
  const items = receiver.items.current;
  const numbers = integers(args.slice(0, 2));
  if (numbers === undefined || anyNumberIn([...items, ...args]) !== undefined) return undefined;
  const rest = [...items];
  const [start, count] = numbers;
  if (start === undefined) return list([], node);
  const removed = args.length === 1 ? rest.splice(start) : rest.splice(start, count ?? 0, ...args.slice(2));
  setItems(machine, receiver, rest, node);
  return list(removed, node);
}

function concat(machine: Machine, receiver: ListValue, { args, node }: NativeCall): Value {
  const added = args.flatMap((arg) => {
    if (arg.type === "list") return arg.items.current;
    // An unknown value may be a list or a single item.
    return [arg.type === "unknown" ? anyNumberOf(arg) : arg];
  });
  const items = [...receiver.items.current, ...added];
  machine.checkLength(items.length, "list", node);
  return list(items, node);
}

function slice(_machine: Machine, receiver: ListValue, { args, node }: NativeCall): Value | undefined {
  const items = receiver.items.current;
  const numbers = integers(args);
  if (numbers === undefined || (args.length > 0 && anyNumberIn(items) !== undefined)) return undefined;
  return list(items.slice(...numbers), node);
}

function flat(_machine: Machine, receiver: ListValue, { args, node }: NativeCall): Value | undefined {
  const depth = args.length === 0 ? 1 : integers(args)?.[0];
  if (depth === undefined) return undefined;
  const flatten = (items: readonly Value[], levels: number): Value[] =>
    items.flatMap((item) => {
      if (item.type === "unknown") return [anyNumberOf(item)];
      return item.type === "list" && levels > 0 ? flatten(item.items.current, levels - 1) : [item];
    });
  return list(flatten(receiver.items.current, Math.min(depth, 100)), node);
}

function at(_machine: Machine, receiver: ListValue, { args, node }: NativeCall): Value | undefined {
  const index = integers(args)?.[0];
  if (index === undefined || anyNumberIn(receiver.items.current) !== undefined) return undefined;
  return receiver.items.current.at(index) ?? primitive(undefined, node);
}

function join(machine: Machine, receiver: ListValue, { args, node }: NativeCall): Value | undefined {
  const separator = args[0] ?? primitive(",", node);
  const parts = receiver.items.current.map((item) =>
    item.type === "primitive" ? String(item.value ?? "") : undefined,
  );
  if (separator.type !== "primitive" || parts.includes(undefined)) return undefined;
  const text = parts.join(separator.value === undefined ? "," : String(separator.value));
  machine.checkLength(text.length, "string", node);
  return primitive(text, node);
}

function search(
  receiver: ListValue,
  { args, node }: NativeCall,
  answer: (index: number) => number | boolean,
): Value | undefined {
  const [wanted] = args;
  if (wanted === undefined || args.length > 1 || wanted.type === "unknown") return undefined;
  const equal = receiver.items.current.map((item) => isStrictlyEqual(item, wanted));
  // NaN is the one value that the two methods treat differently.
  if (equal.includes(undefined) || (wanted.type === "primitive" && Number.isNaN(wanted.value))) return undefined;
  return primitive(answer(equal.indexOf(true)), node);
}

function map(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const results = mapItems(machine, receiver, call);
  return (
    results &&
    list(
      results.map(({ result }) => result),
      call.node,
    )
  );
}

function flatMap(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const results = mapItems(machine, receiver, call);
  const items = results?.flatMap(({ result }) => {
    if (result.type === "unknown") return [anyNumberOf(result)];
    return result.type === "list" ? result.items.current : [result];
  });
  return items && list(items, call.node);
}

function filter(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const kept = mapItems(machine, receiver, call)?.flatMap(({ item, result }) => {
    const keeps = truthiness(result);
    if (keeps === undefined) return [{ ...anyNumberOf(causeOf(result, call)), perhaps: sharedOf(item) }];
    return keeps ? [item] : [];
  });
  return kept && list(kept, call.node);
}

function forEach(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  return mapItems(machine, receiver, call) && primitive(undefined, call.node);
}

/** `some` stops at the first item for which the answer is true, `every` at the first for which it is false. */
function decide(machine: Machine, receiver: ListValue, call: NativeCall, decisive: boolean): Value | undefined {
  if (!isFollowable(receiver, call)) return undefined;
  for (const answer of callEach(machine, receiver, call)) {
    const holds = truthiness(answer.result);
    if (holds === undefined) return notDecided(machine, call, answer.result);
    if (holds === decisive) return primitive(decisive, call.node);
  }
  return primitive(!decisive, call.node);
}

function find(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  if (!isFollowable(receiver, call)) return undefined;
  for (const { item, result } of callEach(machine, receiver, call)) {
    const holds = truthiness(result);
    if (holds === undefined) return notDecided(machine, call, result, receiver);
    if (holds) return item;
  }
  return primitive(undefined, call.node);
}

/** For which item the callback's answer decides is not known, nor for how many more it is called. */
function notDecided(machine: Machine, call: NativeCall, answer: Value, found?: ListValue): Value {
  const cause = unknown(call.node, causeOf(answer, call).reason, found === undefined ? [] : sharedItemsOf(found));
  const [callback] = call.args;
  if (callback !== undefined) forgetValue(machine, callback, cause);
  return cause;
}

function reduce(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const [callback, initial] = call.args;
  if (callback?.type !== "function" || anyNumberIn(receiver.items.current) !== undefined) return undefined;
  const first = receiver.items.current[0];
  if (initial === undefined && first === undefined) {
    throw new FileThrows(call.node, "an empty list is reduced without a first value");
  }
  let sum = (initial ?? first) as Value;
  const start = initial === undefined ? 1 : 0;
  for (const { item, index } of presentItems(receiver, call, start)) {
    sum = callValue(machine, callback, { args: [sum, item, primitive(index, call.node), receiver], node: call.node });
  }
  return sum;
}

/** The callback's answers, an item each; items that stand for any number of items cannot be gone through. */
function mapItems(machine: Machine, receiver: ListValue, call: NativeCall): readonly Answer[] | undefined {
  return isFollowable(receiver, call) ? [...callEach(machine, receiver, call)] : undefined;
}

interface Answer {
  readonly item: Value;
  readonly result: Value;
}

function* callEach(machine: Machine, receiver: ListValue, call: NativeCall): Generator<Answer> {
  const [callback] = call.args;
  for (const { item, index } of presentItems(receiver, call, 0)) {
    const args = [item, primitive(index, call.node), receiver];
    yield { item, result: callValue(machine, callback as Value, { args, node: call.node }) };
  }
}

/**
 * The items that a method goes through: as many as there were at its start, each as it is when its turn comes. One that
 * has become unknown since makes the rest unknown.
 */
function* presentItems(
  receiver: ListValue,
  { node }: NativeCall,
  start: number,
): Generator<{ item: Value; index: number }> {
  const { length } = receiver.items.current;
  for (let index = start; index < length; index++) {
    const item = receiver.items.current[index];
    if (item === undefined) throw new CoursesPart(node);
    if (item.type === "unknown" && item.spread) throw new CoursesPart(node);
    yield { item, index };
  }
}

function isFollowable(receiver: ListValue, { args: [callback, ...more] }: NativeCall): boolean {
  const isCallback = callback?.type === "function" || callback?.type === "native";
  return isCallback && more.every(isUndefined) && anyNumberIn(receiver.items.current) === undefined;
}

function causeOf(value: Value, { node }: NativeCall): UnknownValue {
  return value.type === "unknown" ? value : unknown(node, "the answer is not known");
}

function sharedItemsOf({ items }: ListValue): readonly Shared[] {
  return items.current.flatMap(sharedOf);
}

function integers(values: readonly Value[]): number[] | undefined {
  const numbers = values.map((value) => (value.type === "primitive" ? value.value : undefined));
  return numbers.every((number) => typeof number === "number" && Number.isInteger(number))
    ? (numbers as number[])
    : undefined;
}
