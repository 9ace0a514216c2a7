import * as l10n from "@vscode/l10n";
import { anyNumberIn } from "../evaluate/list-members.ts";
import { isStrictlyEqual } from "../evaluate/operators.ts";
import type { Machine } from "../machine.ts";
import { orOneOf } from "../runtime/shared.ts";
import {
  type ListValue,
  type NativeCall,
  primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { argumentAt, integerAt } from "./arguments.ts";
import type { Method } from "./methods.ts";

/** What it takes to compare an item, in items that are copied. */
const itemsPerComparison = 4;

/** The methods that look for an item, without a callback. */
export const searchingMethods: ReadonlyMap<string, Method<ListValue>> = new Map<string, Method<ListValue>>([
  ["includes", includes],
  ["indexOf", indexOf],
  ["lastIndexOf", lastIndexOf],
  ["at", at],
]);

/** `includes` finds NaN, and does not care what stands before what it finds. */
function includes(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const answers = compareAll(machine, receiver, call);
  if (answers === undefined) return undefined;
  if (answers.includes(true)) return primitive(true, call.node);
  return answers.includes(undefined) ? notFound(receiver, call) : primitive(false, call.node);
}

function indexOf(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const answers = isNaNWanted(call) ? [] : compareAll(machine, receiver, call);
  if (answers === undefined) return undefined;
  const first = answers.findIndex((answer) => answer !== false);
  if (first >= 0 && answers[first] === undefined) return notFound(receiver, call);
  return primitive(first, call.node);
}

function lastIndexOf(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const answers = isNaNWanted(call) ? [] : compareAll(machine, receiver, call);
  if (answers === undefined) return undefined;
  const last = answers.findLastIndex((answer) => answer !== false);
  if (anyNumberIn(receiver.items.current) !== undefined || (last >= 0 && answers[last] === undefined)) {
    return notFound(receiver, call);
  }
  return primitive(last, call.node);
}

function at(_machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const items = receiver.items.current;
  const wanted = argumentAt(call, 0);
  const cause = wanted.type === "unknown" ? wanted : anyNumberIn(items);
  if (cause !== undefined) return orOneOf(unknown(call.node, cause.reason), items);
  const index = integerAt(call, 0, 0);
  return index === undefined ? undefined : (items.at(index) ?? primitive(undefined, call.node));
}

/** Whether each item is the one that is looked for; undefined when the call has more to it than that. */
function compareAll(
  machine: Machine,
  { items: { current: items } }: ListValue,
  call: NativeCall,
): readonly (boolean | undefined)[] | undefined {
  if (call.args.length > 1) return undefined;
  machine.step(call.node, items.length * itemsPerComparison);
  const wanted = argumentAt(call, 0);
  if (!isNaNWanted(call)) return items.map((item) => isStrictlyEqual(item, wanted));
  return items.map((item) => {
    return item.type === "unknown" ? undefined : item.type === "primitive" && Number.isNaN(item.value);
  });
}

function isNaNWanted(call: NativeCall): boolean {
  const wanted = argumentAt(call, 0);
  return wanted.type === "primitive" && Number.isNaN(wanted.value);
}

function notFound({ items }: ListValue, call: NativeCall): UnknownValue {
  const wanted = argumentAt(call, 0);
  const cause = wanted.type === "unknown" ? wanted : items.current.find((item) => item.type === "unknown");
  const reason = cause?.type === "unknown" ? cause.reason : l10n.t("whether this is the same one is not known");
  return unknown(call.node, reason);
}
