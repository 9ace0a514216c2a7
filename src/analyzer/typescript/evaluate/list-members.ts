import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { WriteSite } from "../configuration.ts";
import type { Machine } from "../machine.ts";
import { runBroughtCode } from "./brought-code.ts";
import { storeCode } from "./stored-code.ts";
import { forgetDoubles, forgetValue } from "../runtime/forget.ts";
import { checkNotFrozen } from "../runtime/frozen.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { orOneOf } from "../runtime/shared.ts";
import { type ListValue, primitive, type Primitive, unknown, type UnknownValue, type Value } from "../runtime/value.ts";

/** The first item that stands for any number of items; behind it no position is known. */
export function anyNumberIn(items: readonly Value[]): Extract<Value, { type: "unknown" }> | undefined {
  const found = items.find((item) => item.type === "unknown" && item.spread);
  return found?.type === "unknown" ? found : undefined;
}

/** The item at an index; where any number of items may stand before it, what stands for those. Undefined at the end. */
export function itemAt(items: readonly Value[], index: number): Value | undefined {
  const gap = gapIn(items);
  return gap !== undefined && gap.index <= index ? gap.value : items[index];
}

/** The one item at an index, unknown where any number of items may stand before it. Undefined at the end. */
export function oneAt(items: readonly Value[], index: number): Value | undefined {
  const item = itemAt(items, index);
  return item?.type === "unknown" && item.spread ? { ...item, spread: false } : item;
}

/** The items from an index on; where any number of items may stand before it, what stands for those. */
export function itemsFrom(items: readonly Value[], index: number): readonly Value[] {
  const gap = gapIn(items);
  return gap !== undefined && gap.index < index ? [gap.value] : items.slice(index);
}

/** The first item that stands for any number of items. */
interface Gap {
  readonly index: number;
  /** What any position from there on may have: that item, or one of those behind it. */
  readonly value: UnknownValue;
}

const gaps = new WeakMap<readonly Value[], Gap | "none">();

/** Looked for once in each list. */
function gapIn(items: readonly Value[]): Gap | undefined {
  const known = gaps.get(items) ?? findGap(items) ?? "none";
  gaps.set(items, known);
  return known === "none" ? undefined : known;
}

function findGap(items: readonly Value[]): Gap | undefined {
  const item = anyNumberIn(items);
  if (item === undefined) return undefined;
  const index = items.indexOf(item);
  return { index, value: orOneOf(item, items.slice(index + 1)) };
}

/** Replaces the items of a list, and records it when the list is one of the configuration's. */
export function setItems(machine: Machine, list: ListValue, items: readonly Value[], node: ts.Node): void {
  checkNotFrozen(machine, list, node);
  machine.checkLength(items.length, "list", node);
  machine.step(node, items.length);
  machine.world.set(list.items, items);
  forgetDoubles(machine, list, unknown(node, l10n.t("it may be changed here")));
  const key = machine.configuration.keyOf(list);
  if (key === undefined) return;
  machine.configuration.recordWrite(key, "changed", { key: node, expression: node, value: undefined }, machine.world);
}

export function getListMember(machine: Machine, list: ListValue, key: string, node: ts.Node): Value {
  const items = list.items.current;
  const gap = anyNumberIn(items);
  if (key === "length") return gap === undefined ? primitive(items.length, node) : { ...gap, spread: false };
  const named = list.named?.content.current;
  const member = named?.properties.get(key)?.value ?? named?.open;
  if (member !== undefined) return member;
  // No list of the language has items below the first.
  if (/^-\d+$/.test(key) && gap === undefined) return primitive(undefined, node);
  if (!isIndex(key)) return getUnfollowed(machine, list, key, node);
  return oneAt(items, Number(key)) ?? primitive(undefined, node);
}

/** Code that is not followed may have put something there that runs code. */
function getUnfollowed(machine: Machine, list: ListValue, key: string, node: ts.Node): UnknownValue {
  const value = unknown(node, l10n.t("{0} of a list is not followed here", key), [list]);
  runBroughtCode(machine, value);
  return value;
}

export function setListMember(machine: Machine, list: ListValue, key: string, value: Value, site: WriteSite): void {
  const items = list.items.current;
  if (key === "length" && value.type === "primitive" && !isLength(value.value)) {
    throw new FileThrows(site.expression, l10n.t("a list cannot have this length"));
  }
  const index = key === "length" ? lengthOf(value) : Number(key);
  const gap = anyNumberIn(items);
  const isKnown = (key === "length" || isIndex(key)) && index !== undefined && index <= items.length;
  if (!isKnown || (gap !== undefined && items.indexOf(gap) <= index)) {
    const cause = gap ?? unknown(site.expression, l10n.t("this change of a list is not followed here"));
    machine.mayThrow(site.expression);
    // What is put there is reached through the list from now on.
    forgetValue(machine, list, orOneOf(cause, [value]));
    if (key !== "length" && !isIndex(key)) storeCode(machine, list, [value], cause);
    setItems(machine, list, list.items.current, site.expression);
    return;
  }
  const changed = key === "length" ? items.slice(0, index) : items.toSpliced(index, 1, value);
  setItems(machine, list, changed, site.expression);
}

function isLength(value: Primitive["value"]): boolean {
  const number = typeof value === "bigint" ? NaN : Number(value);
  return Number.isInteger(number) && number >= 0 && number < 2 ** 32;
}

function lengthOf(value: Value): number | undefined {
  return value.type === "primitive" && typeof value.value === "number" ? value.value : undefined;
}

/** Whether a name means an item; one such as `01` means none. */
export function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(key);
}
