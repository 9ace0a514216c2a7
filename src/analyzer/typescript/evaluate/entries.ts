import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { forgetDoubles } from "../runtime/forget.ts";
import { orOneOf } from "../runtime/shared.ts";
import {
  anyEntries,
  type CollectionValue,
  type Entry,
  type KnownEntry,
  newEntry,
  primitive,
  unknown,
  type UnknownEntries,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { isStrictlyEqual } from "./operators.ts";

/** What it takes to look at an entry, in items that are copied. */
export const itemsPerEntry = 4;

/** What a `Set` or `Map` holds under a key: the entry, nothing, or why that is not known. */
export type Found = KnownEntry | undefined | UnknownValue;

/** Looks for a key. `node` is the code that asks. */
export function findEntry(entries: readonly Entry[], key: Value, node: ts.Node): Found {
  let doubt: UnknownValue | undefined;
  for (const entry of entries) {
    const same = mayHave(entry, key);
    if (same === true && "key" in entry) return entry;
    if (same !== false) doubt ??= doubtOf(entry, key, node);
  }
  return doubt;
}

/** What a `Set` or `Map` holds after a key was given a value; the key of a `Set` is its own value. */
export function withEntry(
  { of, entries: { current: entries } }: CollectionValue,
  key: Value,
  value: Value,
  node: ts.Node,
): readonly Entry[] {
  const found = findEntry(entries, key, node);
  if (found === undefined) return [...entries, newEntry(asKey(key), of === "Set" ? asKey(key) : value)];
  if ("key" in found) return of === "Set" ? entries : replaced(entries, found, value);
  const added = anyEntries(orOneOf({ ...found, perhaps: [] }, [key, value]), [key]);
  if (of === "Set") return [...entries, added];
  return [
    ...entries.map((entry) => (mayHave(entry, key) === false ? entry : perhapsGiven(entry, value, found))),
    added,
  ];
}

/** What a `Set` or `Map` holds after any number of entries were added, none of which is known. */
export function withAnyEntries({ of, entries }: CollectionValue, cause: UnknownValue): readonly Entry[] {
  const added = anyEntries({ ...cause, spread: false });
  if (of === "Set") return [...entries.current, added];
  return [...entries.current.map((entry) => perhapsGiven(entry, cause, cause)), added];
}

/** The entries after a key was deleted. */
export function withoutEntry(entries: readonly Entry[], key: Value, node: ts.Node): readonly Entry[] {
  const found = findEntry(entries, key, node);
  if (found === undefined) return entries;
  if ("key" in found) return entries.filter((entry) => entry !== found);
  return entries.map((entry) => (mayHave(entry, key) === false ? entry : perhapsDeleted(entry, found)));
}

/** Puts other entries in a `Set` or `Map`. */
export function setEntries(machine: Machine, target: CollectionValue, entries: readonly Entry[], node: ts.Node): void {
  machine.step(node, entries.length * itemsPerEntry);
  if (entries === target.entries.current) return;
  machine.checkLength(entries.length, "list", node);
  machine.world.set(target.entries, entries);
  forgetDoubles(machine, target, unknown(node, l10n.t("it may be changed here")));
}

/** The first entries of which it is not known how many they are. */
export function unknownEntriesIn(entries: readonly Entry[]): UnknownEntries | undefined {
  return entries.find((entry) => "cause" in entry);
}

/** Whether an entry has a key; undefined when that is not known, as it never is of unknown entries that may have it. */
function mayHave(entry: Entry, key: Value): boolean | undefined {
  if ("key" in entry) return isSameKey(entry.key, key);
  return entry.keys === undefined || entry.keys.some((one) => isSameKey(one, key) !== false) ? undefined : false;
}

/** Keys are the same as `===` has it, only that NaN is a key like any other. */
function isSameKey(a: Value, b: Value): boolean | undefined {
  if (a.type === "primitive" && b.type === "primitive" && Number.isNaN(a.value)) return Number.isNaN(b.value);
  return a === b && a.type !== "unknown" ? true : isStrictlyEqual(a, b);
}

/** A value as a key: there is no key -0. */
export function asKey(key: Value): Value {
  return key.type === "primitive" && key.value === 0 ? primitive(0, key.place) : key;
}

function replaced(entries: readonly Entry[], { number, key }: KnownEntry, value: Value): readonly Entry[] {
  return entries.map((entry) => (entry.number === number ? { number, key, value } : entry));
}

function doubtOf(entry: Entry, key: Value, node: ts.Node): UnknownValue {
  if (key.type === "unknown") return { ...key, spread: false };
  return "cause" in entry ? entry.cause : unknown(node, l10n.t("whether this is the same one is not known"));
}

function perhapsGiven(entry: Entry, value: Value, cause: UnknownValue): Entry {
  if ("cause" in entry) return { ...entry, cause: orOneOf(entry.cause, [value]) };
  return { ...entry, value: orOneOf({ ...cause, spread: false, perhaps: [] }, [entry.value, value]) };
}

function perhapsDeleted(entry: Entry, cause: UnknownValue): Entry {
  if ("cause" in entry) return entry;
  const { number, key, value } = entry;
  return { number, cause: orOneOf({ ...cause, perhaps: [] }, [key, value]), keys: [key] };
}
