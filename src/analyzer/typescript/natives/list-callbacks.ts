import * as l10n from "@vscode/l10n";
import { callValue } from "../evaluate/calls.ts";
import { itemAt } from "../evaluate/list-members.ts";
import type { Machine } from "../machine.ts";
import { CoursesPart, FileThrows } from "../runtime/interruptions.ts";
import { orOneOf, sharedOf } from "../runtime/shared.ts";
import { truthiness } from "../runtime/truthiness.ts";
import {
  anyNumberOf,
  list,
  type ListValue,
  type NativeCall,
  primitive,
  unknown,
  type Value,
} from "../runtime/value.ts";
import {
  type Answer,
  callEach,
  callEachBackwards,
  causeOf,
  checkCallback,
  forgetCallback,
  hasCertainItems,
  isFollowable,
  presentItems,
} from "./callbacks.ts";
import type { Method } from "./methods.ts";

/** The methods that call a function for each item. */
export const callbackMethods: ReadonlyMap<string, Method<ListValue>> = new Map<string, Method<ListValue>>([
  ["map", map],
  ["flatMap", flatMap],
  ["filter", filter],
  ["forEach", forEach],
  ["some", decide(true)],
  ["every", decide(false)],
  ["find", find(callEach, ({ item }) => item, undefined)],
  ["findIndex", find(callEach, ({ index }, { node }) => primitive(index, node), -1)],
  ["findLast", find(callEachBackwards, ({ item }) => item, undefined)],
  ["findLastIndex", find(callEachBackwards, ({ index }, { node }) => primitive(index, node), -1)],
  ["reduce", reduce],
  ["reduceRight", reduceRight],
]);

function map(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const results = mapItems(machine, receiver, call)?.map(({ result }) => result);
  return results && list(results, call.node);
}

function flatMap(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  if (!isFollowable(receiver, call)) return undefined;
  const items: Value[] = [];
  for (const { result } of callEach(machine, receiver, call)) {
    if (result.type === "unknown") items.push(anyNumberOf(result));
    else if (result.type === "list") for (const item of result.items.current) items.push(item);
    else items.push(result);
  }
  machine.checkLength(items.length, "list", call.node);
  return list(items, call.node);
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
function decide(decisive: boolean): Method<ListValue> {
  return (machine, receiver, call) => {
    if (!isFollowable(receiver, call)) return undefined;
    for (const { result } of callEach(machine, receiver, call)) {
      const holds = truthiness(result);
      if (holds === undefined) return notDecided(machine, call, result, []);
      if (holds === decisive) return primitive(decisive, call.node);
    }
    return primitive(!decisive, call.node);
  };
}

/** The methods that stop at the first item for which the answer is true, from either end. */
function find(
  calls: typeof callEach,
  give: (answer: Answer, call: NativeCall) => Value,
  nothing: undefined | -1,
): Method<ListValue> {
  return (machine, receiver, call) => {
    if (!isFollowable(receiver, call)) return undefined;
    for (const answer of calls(machine, receiver, call)) {
      const holds = truthiness(answer.result);
      if (holds === undefined) return notDecided(machine, call, answer.result, receiver.items.current);
      if (holds) return give(answer, call);
    }
    return primitive(nothing, call.node);
  };
}

function notDecided(machine: Machine, call: NativeCall, answer: Value, found: readonly Value[]): Value {
  const cause = orOneOf(unknown(call.node, causeOf(answer, call).reason), found);
  forgetCallback(machine, call, cause);
  return cause;
}

function reduce(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const items = receiver.items.current;
  if (!isReducible(items, call)) return undefined;
  let sum = call.args.length > 1 ? call.args[1] : items[0];
  for (const { item, index } of presentItems(receiver, call, call.args.length > 1 ? 0 : 1)) {
    sum = addTo(machine, receiver, call, sum as Value, { item, index });
  }
  return sum;
}

function reduceRight(machine: Machine, receiver: ListValue, call: NativeCall): Value | undefined {
  const items = receiver.items.current;
  if (!isReducible(items, call)) return undefined;
  let sum = call.args.length > 1 ? call.args[1] : items.at(-1);
  for (let index = items.length - (call.args.length > 1 ? 1 : 2); index >= 0; index--) {
    // An item that the callback has taken away is skipped by JavaScript.
    const item = itemAt(receiver.items.current, index);
    if (item === undefined || (item.type === "unknown" && item.spread)) throw new CoursesPart(call.node);
    sum = addTo(machine, receiver, call, sum as Value, { item, index });
  }
  return sum;
}

function addTo(
  machine: Machine,
  receiver: ListValue,
  { args, node }: NativeCall,
  sum: Value,
  { item, index }: Pick<Answer, "item" | "index">,
): Value {
  return callValue(machine, args[0] as Value, { args: [sum, item, primitive(index, node), receiver], node });
}

/** @throws FileThrows when there is nothing to begin with, or no function to call */
function isReducible(items: readonly Value[], call: NativeCall): boolean {
  const { args, node } = call;
  checkCallback(call);
  const [callback, initial] = args;
  if (callback?.type !== "function" || !hasCertainItems([...items, ...args])) return false;
  if (initial === undefined && items.length === 0) {
    throw new FileThrows(node, l10n.t("an empty list is reduced without a first value"));
  }
  return true;
}

/** The callback's answers, an item each. */
function mapItems(machine: Machine, receiver: ListValue, call: NativeCall): readonly Answer[] | undefined {
  return isFollowable(receiver, call) ? [...callEach(machine, receiver, call)] : undefined;
}
