import type {
  Located,
  LocatedEntry,
  LocatedList,
  LocatedObject,
  LocatedScalar,
  LocatedUnknown,
  Origin,
} from "./located.ts";

export function scalar(value: LocatedScalar["value"], origin: Origin): LocatedScalar {
  return { kind: "scalar", value, origin };
}

export function locatedList(items: readonly Located[], origin: Origin): LocatedList {
  return { kind: "list", items, origin };
}

/** A scalar that Jets adds by itself, such as `Effect: Allow`. */
export function madeUpScalar(value: string, origin: Origin): LocatedScalar {
  return { kind: "scalar", value, origin, madeUp: true };
}

/** A list that Jets puts around items. */
export function madeUpList(items: readonly Located[], origin: Origin): LocatedList {
  return { kind: "list", items, origin, madeUp: true };
}

/** An object that Jets puts around values, with the keys in the order given. */
export function madeUpObject(values: Readonly<Record<string, Located>>, origin: Origin): LocatedObject {
  const entries = Object.entries(values).map(([key, value]): LocatedEntry => ({ key, keyOrigin: origin, value }));
  return { kind: "object", entries, origin, madeUp: true };
}

/** The value of a key. A key whose value is undefined counts as absent, as it does in JSON. */
export function valueAt(object: LocatedObject, key: string): Located | undefined {
  const value = object.entries.find((entry) => entry.key === key)?.value;
  return value === undefined || isUndefined(value) ? undefined : value;
}

/** The entries of an object that its text shows: those whose value is not undefined. */
export function definedEntries(object: LocatedObject): readonly LocatedEntry[] {
  // Nearly always all of them, and then nothing is copied.
  return object.entries.some(({ value }) => isUndefined(value))
    ? object.entries.filter(({ value }) => !isUndefined(value))
    : object.entries;
}

export function isUndefined(value: Located): boolean {
  return value.kind === "scalar" && value.value === undefined;
}

/** Whether a value is `null` or `undefined`. */
export function isNullish(value: Located): boolean {
  return value.kind === "scalar" && value.value == null;
}

/** A scalar that holds a string. */
export interface LocatedString extends LocatedScalar {
  readonly value: string;
}

export function isString(value: Located): value is LocatedString {
  return value.kind === "scalar" && typeof value.value === "string";
}

export function isUnknown(value: Located): value is LocatedUnknown {
  return value.kind === "unknown";
}
