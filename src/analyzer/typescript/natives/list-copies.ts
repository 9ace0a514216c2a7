import * as l10n from "@vscode/l10n";
import { joinItems, toText } from "../evaluate/coercions.ts";
import { anyNumberIn } from "../evaluate/list-members.ts";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { orOneOf } from "../runtime/shared.ts";
import { isUndefined } from "../runtime/truthiness.ts";
import {
  anyNumberOf,
  list,
  type ListValue,
  type NativeCall,
  primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { argumentAt, integerAt, unknownArgument } from "./arguments.ts";
import { sortItems } from "./list-sorting.ts";
import { madeOf } from "./native-function.ts";
import type { Method } from "./methods.ts";

/** The methods that leave the list alone and make another one, or a text, of its items. */
export const copyingMethods: ReadonlyMap<string, Method<ListValue>> = new Map<string, Method<ListValue>>([
  ["concat", concat],
  ["slice", slice],
  ["flat", flat],
  ["join", join],
  ["toString", (machine, receiver, { node }) => textOf(machine, receiver, ",", node)],
  ["toReversed", (machine, receiver, { node }) => copy(machine, receiver.items.current.toReversed(), node)],
  ["toSorted", toSorted],
  ["toSpliced", toSpliced],
  ["with", withItem],
]);

function copy(machine: Machine, items: readonly Value[], node: NativeCall["node"]): ListValue {
  machine.step(node, items.length);
  machine.checkLength(items.length, "list", node);
  return list(items, node);
}

/** A list of any items that a list holds, which of them is not known. */
function anyItemsOf(receiver: ListValue, { reason }: UnknownValue, node: NativeCall["node"]): ListValue {
  return list([anyNumberOf(orOneOf(unknown(node, reason), receiver.items.current))], node);
}

function concat(machine: Machine, receiver: ListValue, { args, node }: NativeCall): Value {
  const added = args.flatMap((arg) => {
    if (arg.type === "list") return arg.items.current;
    // An unknown value may be a list or a single item.
    return [arg.type === "unknown" ? anyNumberOf(arg) : arg];
  });
  return copy(machine, [...receiver.items.current, ...added], node);
}

function slice(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const items = receiver.items.current;
  const cause = unknownArgument(call);
  if (cause !== undefined) return anyItemsOf(receiver, cause, call.node);
  const gap = call.args.length > 0 ? anyNumberIn(items) : undefined;
  if (gap !== undefined) return anyItemsOf(receiver, gap, gap.node);
  const [start, end] = [integerAt(call, 0, 0), integerAt(call, 1, items.length)];
  return start === undefined || end === undefined ? undefined : copy(machine, items.slice(start, end), call.node);
}

function flat(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const depth = integerAt(call, 0, 1);
  if (depth === undefined) return undefined;
  const flatten = (items: readonly Value[], levels: number): Value[] =>
    items.flatMap((item) => {
      machine.step(call.node);
      if (item.type === "unknown") return [anyNumberOf(item)];
      return item.type === "list" && levels > 0 ? flatten(item.items.current, levels - 1) : [item];
    });
  return copy(machine, flatten(receiver.items.current, Math.min(depth, 100)), call.node);
}

function join(machine: Machine, receiver: ListValue, call: NativeCall): Value {
  const given = argumentAt(call, 0);
  const separator = isUndefined(given) ? primitive(",", call.node) : toText(machine, given, call.node);
  const text = textOf(machine, receiver, separator.type === "unknown" ? "" : String(separator.value), call.node);
  return separator.type === "unknown" ? madeOf(separator, call.node) : text;
}

function textOf(machine: Machine, receiver: ListValue, separator: string, node: NativeCall["node"]): Value {
  const text = joinItems(machine, receiver, separator, node);
  return text.type === "unknown" ? madeOf(text, node) : text;
}

function toSorted(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const sorted = sortItems(machine, receiver, call);
  return sorted && copy(machine, sorted, call.node);
}

function toSpliced(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const { args, node } = call;
  const items = receiver.items.current;
  const cause = unknownArgument({ args: args.slice(0, 2), node }) ?? anyNumberIn([...items, ...args]);
  if (cause !== undefined) {
    return anyItemsOf(list([...items, ...args], node), cause, node);
  }
  const [start, count] = [integerAt(call, 0, 0), integerAt(call, 1, 0)];
  if (start === undefined || count === undefined) return undefined;
  if (args.length < 2) return copy(machine, args.length === 0 ? items : items.toSpliced(start, Infinity), node);
  return copy(machine, items.toSpliced(start, count, ...args.slice(2)), node);
}

function withItem(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const items = receiver.items.current;
  const index = integerAt(call, 0, 0);
  if (index === undefined || anyNumberIn([...items, ...call.args]) !== undefined) return undefined;
  if (index >= items.length || index < -items.length) {
    throw new FileThrows(call.node, l10n.t("an item is replaced that the list does not have"));
  }
  return copy(machine, items.with(index, argumentAt(call, 1)), call.node);
}
