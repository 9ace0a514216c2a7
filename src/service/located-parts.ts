import { isSourceRange, type Located, type LocatedEntry, type SourceRange } from "../policy/index.ts";

/** A part of a list's value, with the text that stands for it. */
export interface LocatedPart {
  readonly value: Located;
  /** Where a caret means this part: the value, or the key that it is the value of. */
  readonly place: SourceRange;
  /** All the text that makes the part: the value, and its key where `place` is the key. */
  readonly extent: SourceRange;
}

/** The parts that a value is made of, at every depth, as far as they are written in files. The value itself is none. */
export function partsOf(value: Located): readonly LocatedPart[] {
  const parts: LocatedPart[] = [];
  const pending: Located[] = [value];
  // A stack of our own, because the depth of a hostile value exceeds that of the call stack.
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of next.kind === "object" ? next.entries : []) parts.push(...partOfKey(entry));
    for (const child of childrenOf(next)) {
      parts.push(...partOfValue(child));
      pending.push(child);
    }
  }
  return parts;
}

/**
 * The items of a list, as Jets counts them (SPEC section 2): those of nested lists among them, `null` and `undefined`
 * not. A lone value is the only item.
 */
export function flatItemsOf(value: Located): readonly Located[] {
  const items: Located[] = [];
  const pending: Located[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "list") for (const item of next.items.toReversed()) pending.push(item);
    else if (next.kind !== "scalar" || next.value != null) items.push(next);
  }
  return items;
}

function childrenOf(value: Located): readonly Located[] {
  switch (value.kind) {
    case "list":
      return value.items;
    case "object":
      return value.entries.map((entry) => entry.value);
    case "scalar":
    case "unknown":
      return [];
  }
}

function partOfValue(value: Located): LocatedPart[] {
  return isSourceRange(value.origin) ? [{ value, place: value.origin, extent: value.origin }] : [];
}

function partOfKey({ keyOrigin, value }: LocatedEntry): LocatedPart[] {
  if (!isSourceRange(keyOrigin)) return [];
  const end = isSourceRange(value.origin) && value.origin.uri === keyOrigin.uri ? value.origin.end : keyOrigin.end;
  return [{ value, place: keyOrigin, extent: { ...keyOrigin, end: Math.max(end, keyOrigin.end) } }];
}
