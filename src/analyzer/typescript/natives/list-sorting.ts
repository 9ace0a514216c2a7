import * as l10n from "@vscode/l10n";
import { handToLibrary, hasCodeWithin } from "../evaluate/brought-code.ts";
import { toText } from "../evaluate/coercions.ts";
import { callValue } from "../evaluate/calls.ts";
import type { Machine } from "../machine.ts";
import { forgetValue } from "../runtime/forget.ts";
import { checkCallable } from "../runtime/callable.ts";
import { sharedOf } from "../runtime/shared.ts";
import { isUndefined } from "../runtime/truthiness.ts";
import {
  anyNumberOf,
  type ListValue,
  type NativeCall,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";

/** What it takes to find the place of an item, in items that are copied. */
const itemsPerSorted = 16;

/** What cannot be told of a comparison ends the sorting. */
class OrderNotKnown extends Error {
  constructor(readonly doubt: UnknownValue) {
    super(doubt.reason);
  }
}

/**
 * The items of a list in the order that `sort` gives them; in any order when what decides is not known.
 *
 * @returns undefined when this call is not followed
 */
export function sortItems(machine: Machine, receiver: ListValue, call: NativeCall): readonly Value[] | undefined {
  const items = receiver.items.current;
  const comparator = argumentAt(call, 0);
  if (!isUndefined(comparator)) checkCallable(comparator, call.node);
  machine.step(call.node, items.length * itemsPerSorted);
  try {
    const unknownItem = items.find((item) => item.type === "unknown");
    if (unknownItem?.type === "unknown") throw new OrderNotKnown(unknownItem);
    if (isUndefined(comparator)) return sortByText(machine, items, call);
    return comparator.type === "function" ? sortBy(machine, items, comparator, call) : undefined;
  } catch (interruption) {
    if (!(interruption instanceof OrderNotKnown)) throw interruption;
    // How often the comparator is called, and with what, is not known either.
    if (isUndefined(comparator)) handToLibrary(machine, items, interruption.doubt);
    else for (const handed of [comparator, ...items]) forgetValue(machine, handed, interruption.doubt);
    return [anyNumberOf({ ...interruption.doubt, perhaps: items.flatMap(sharedOf) })];
  }
}

/** Without a comparator, lists are sorted by what their items are as texts; what is undefined comes last. */
function sortByText(machine: Machine, items: readonly Value[], { node }: NativeCall): readonly Value[] {
  const missing = items.filter(isUndefined);
  const present = items.filter((item) => !isUndefined(item));
  const texts = new Map(present.map((item) => [item, textOf(machine, item, node)]));
  const text = (item: Value): string => texts.get(item) ?? "";
  const sorted = present.toSorted((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
  return [...sorted, ...missing];
}

function textOf(machine: Machine, item: Value, node: NativeCall["node"]): string {
  if (hasCodeWithin(machine, item, node))
    throw new OrderNotKnown(unknown(node, l10n.t("what the comparison gives is not followed here")));
  const text = toText(machine, item, node);
  if (text.type === "unknown") throw new OrderNotKnown(text);
  return String(text.value);
}

/** The sorting is JavaScript's own, so that the comparator is called as it is at run time. */
function sortBy(machine: Machine, items: readonly Value[], comparator: Value, { node }: NativeCall): readonly Value[] {
  const missing = items.filter(isUndefined);
  const present = items.filter((item) => !isUndefined(item));
  const sorted = present.sort((a, b) => {
    const answer = callValue(machine, comparator, { args: [a, b], node });
    if (answer.type === "unknown") throw new OrderNotKnown(answer);
    if (answer.type === "primitive" && typeof answer.value !== "bigint") return Number(answer.value);
    const cause = unknown(node, l10n.t("what the comparison gives is not followed here"));
    handToLibrary(machine, [answer], cause);
    throw new OrderNotKnown(cause);
  });
  return [...sorted, ...missing];
}
