import {
  anyEntries,
  type Entry,
  type KnownEntry,
  newEntry,
  type UnknownEntries,
  type UnknownValue,
  type Value,
} from "./value.ts";

interface EntryJoining {
  readonly isSameEntry: (one: Entry, other: Entry) => boolean;
  readonly joinValues: (one: Value, other: Value) => Value;
  /** What stands for entries that are some in the one course and some in the other. */
  readonly cause: (one: readonly Value[], other: readonly Value[]) => UnknownValue;
}

/**
 * The entries that two possible courses leave in a `Set` or `Map`: those that both begin and end with are known, in
 * between is one of two stretches.
 */
export function joinEntries(one: readonly Entry[], other: readonly Entry[], joining: EntryJoining): readonly Entry[] {
  const { isSameEntry } = joining;
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && isSameEntry(one[head] as Entry, other[head] as Entry)) head++;
  let tail = 0;
  while (tail < shorter - head && isSameEntry(one.at(-1 - tail) as Entry, other.at(-1 - tail) as Entry)) tail++;
  const between = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)] as const;
  return [
    ...joinPairs(one.slice(0, head), other.slice(0, head), joining),
    ...joinMiddle(...between, joining),
    ...joinPairs(one.slice(one.length - tail), other.slice(other.length - tail), joining),
  ];
}

function joinPairs(one: readonly Entry[], other: readonly Entry[], joining: EntryJoining): readonly Entry[] {
  return one.map((entry, index) => joinEntry(entry, other[index] as Entry, joining));
}

function joinEntry(one: Entry, other: Entry, { joinValues }: EntryJoining): Entry {
  if ("cause" in one || "cause" in other || one === other) return one;
  const value = one.key === one.value && other.key === other.value ? one.key : joinValues(one.value, other.value);
  return one.number === other.number ? { number: one.number, key: one.key, value } : newEntry(one.key, value);
}

function joinMiddle(
  one: readonly Entry[],
  other: readonly Entry[],
  { cause }: EntryJoining,
): readonly UnknownEntries[] {
  if (one.length === 0 && other.length === 0) return [];
  return [anyEntries(cause(one.flatMap(heldByEntry), other.flatMap(heldByEntry)), keysOf([...one, ...other]))];
}

function heldByEntry(entry: Entry): readonly Value[] {
  if ("cause" in entry) return [entry.cause];
  return entry.key === entry.value ? [entry.key] : [entry.key, entry.value];
}

/** The only keys that may be among entries; undefined when it may be any. */
function keysOf(entries: readonly Entry[]): readonly Value[] | undefined {
  const keys = entries.map((entry) => ("cause" in entry ? entry.keys : [(entry satisfies KnownEntry).key]));
  return keys.includes(undefined) ? undefined : keys.flatMap((some) => some ?? []);
}
