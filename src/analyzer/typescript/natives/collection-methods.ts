import { callValue } from "../evaluate/calls.ts";
import {
  findEntry,
  itemsPerEntry,
  setEntries,
  unknownEntriesIn,
  withEntry,
  withoutEntry,
} from "../evaluate/entries.ts";
import type { Machine } from "../machine.ts";
import { CoursesPart } from "../runtime/interruptions.ts";
import { orOneOf } from "../runtime/shared.ts";
import {
  type CollectionValue,
  heldBy,
  iterator,
  type IteratorValue,
  type NativeCall,
  primitive,
  unknown,
  type Value,
} from "../runtime/value.ts";
import { checkCallback, isCallback } from "./callbacks.ts";
import type { Method } from "./methods.ts";

/** The methods that `Set` and `Map` have in common. */
export const collectionMethods: ReadonlyMap<string, Method<CollectionValue>> = new Map<string, Method<CollectionValue>>(
  [
    ["has", has],
    ["delete", remove],
    ["clear", clear],
    ["forEach", forEach],
    ["values", goThrough("values")],
    ["entries", goThrough("entries")],
    ["keys", goThrough("keys")],
  ],
);

export const setMethods: ReadonlyMap<string, Method<CollectionValue>> = new Map([["add", add]]);

export const mapMethods: ReadonlyMap<string, Method<CollectionValue>> = new Map<string, Method<CollectionValue>>([
  ["get", get],
  ["set", set],
]);

function add(machine: Machine, receiver: CollectionValue, call: NativeCall): Value | undefined {
  const key = argumentOf(call, 0);
  if (key === undefined) return undefined;
  setEntries(machine, receiver, withEntry(receiver, key, key, call.node), call.node);
  return receiver;
}

function set(machine: Machine, receiver: CollectionValue, call: NativeCall): Value | undefined {
  const [key, value] = [argumentOf(call, 0), argumentOf(call, 1)];
  if (key === undefined || value === undefined) return undefined;
  setEntries(machine, receiver, withEntry(receiver, key, value, call.node), call.node);
  return receiver;
}

function get(machine: Machine, receiver: CollectionValue, call: NativeCall): Value | undefined {
  const key = argumentOf(call, 0);
  if (key === undefined) return undefined;
  const entries = receiver.entries.current;
  machine.step(call.node, entries.length * itemsPerEntry);
  const found = findEntry(entries, key, call.node);
  if (found === undefined) return primitive(undefined, call.node);
  if ("key" in found) return found.value;
  return orOneOf(unknown(found.node, found.reason), heldBy(receiver));
}

function has(machine: Machine, receiver: CollectionValue, call: NativeCall): Value | undefined {
  const key = argumentOf(call, 0);
  if (key === undefined) return undefined;
  machine.step(call.node, receiver.entries.current.length * itemsPerEntry);
  return answer(receiver, key, call);
}

function remove(machine: Machine, receiver: CollectionValue, call: NativeCall): Value | undefined {
  const key = argumentOf(call, 0);
  if (key === undefined) return undefined;
  const result = answer(receiver, key, call);
  setEntries(machine, receiver, withoutEntry(receiver.entries.current, key, call.node), call.node);
  return result;
}

function clear(machine: Machine, receiver: CollectionValue, { node }: NativeCall): Value {
  setEntries(machine, receiver, [], node);
  return primitive(undefined, node);
}

function forEach(machine: Machine, receiver: CollectionValue, call: NativeCall): Value | undefined {
  const { args, node } = call;
  const [callback] = args;
  checkCallback(call);
  if (!isCallback(args) || callback === undefined) return undefined;
  if (unknownEntriesIn(receiver.entries.current) !== undefined) return undefined;
  let position = 0;
  for (;;) {
    machine.step(node, receiver.entries.current.length);
    const entry = receiver.entries.current.find(({ number }) => number > position);
    if (entry === undefined) return primitive(undefined, node);
    if ("cause" in entry) throw new CoursesPart(node);
    position = entry.number;
    callValue(machine, callback, { args: [entry.value, entry.key, receiver], node });
  }
}

function goThrough(gives: IteratorValue["gives"]): Method<CollectionValue> {
  return (_machine, receiver, { node }) => iterator(receiver, gives, node);
}

/** Whether there is an entry. */
function answer({ entries }: CollectionValue, key: Value, { node }: NativeCall): Value {
  const found = findEntry(entries.current, key, node);
  if (found === undefined) return primitive(false, node);
  return "key" in found ? primitive(true, node) : unknown(found.node, found.reason);
}

/** An argument; undefined when it is not known which one that is. */
function argumentOf({ args, node }: NativeCall, index: number): Value | undefined {
  const isGap = args.slice(0, index + 1).some((arg) => arg.type === "unknown" && arg.spread);
  return isGap ? undefined : (args[index] ?? primitive(undefined, node));
}
