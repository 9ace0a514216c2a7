import type { Machine } from "../machine.ts";
import {
  anyNumberOf,
  isReference,
  list,
  type ListValue,
  object,
  type ObjectContent,
  type ObjectValue,
  type Property,
  type Reference,
  type Shared,
  unknown,
  type UnknownValue,
  type Value,
} from "./value.ts";
import type { Cell, Change, Changes } from "./world.ts";

/** Makes real what either of two possible courses would have changed: what both agree on is known, the rest is not. */
export function joinChanges(machine: Machine, one: Changes, other: Changes, cause: UnknownValue): void {
  for (const [cell, change] of one.cells) {
    const changeOfOther = other.cells.get(cell);
    if (changeOfOther === undefined) joinOneSided(machine, cell, change, one, cause);
    else machine.world.set(cell, joinContents(cell, change.after, changeOfOther.after, cause));
  }
  for (const [cell, change] of other.cells) {
    if (!one.cells.has(cell)) joinOneSided(machine, cell, change, other, cause);
  }
}

function joinOneSided(
  machine: Machine,
  cell: Cell<unknown>,
  { before, after }: Change,
  { firstOwn }: Changes,
  cause: UnknownValue,
): void {
  machine.world.set(cell, cell.number > firstOwn ? after : joinContents(cell, before, after, cause));
}

/** The value that is one of two. */
export function joinValues(one: Value | undefined, other: Value | undefined, cause: UnknownValue): Value {
  if (one !== undefined && other !== undefined) {
    if (isSame(one, other)) return one;
    if (one.type === "list" && other.type === "list") return joinLists(one, other, cause);
    if (one.type === "object" && other.type === "object" && isPlain(one) && isPlain(other)) {
      return joinObjects(one, other, cause);
    }
  }
  return unknown(cause.node, cause.reason, [one, other].flatMap(sharedOf));
}

function joinContents(cell: Cell<unknown>, one: unknown, other: unknown, cause: UnknownValue): unknown {
  if (one === other) return one;
  switch (cell.kind) {
    case "variable":
      return joinValues(one as Value | undefined, other as Value | undefined, cause);
    case "items":
      return joinItems(one as readonly Value[], other as readonly Value[], cause);
    case "content":
      return joinObjectContents(one as ObjectContent, other as ObjectContent, cause);
    case "part":
      // Whichever it is, it is treated as the part that matters.
      return one ?? other;
  }
}

function joinLists(one: ListValue, other: ListValue, cause: UnknownValue): ListValue {
  return asDoubleOf(list(joinItems(one.items.current, other.items.current, cause), one.place), one, other);
}

function joinObjects(one: ObjectValue, other: ObjectValue, cause: UnknownValue): ObjectValue {
  const joined = object(new Map(), one.place);
  joined.content.current = joinObjectContents(one.content.current, other.content.current, cause);
  return asDoubleOf(joined, one, other);
}

/** Notes that a new list or object stands for one of two, so that a change of any of them reaches the others. */
function asDoubleOf<T extends Reference>(joined: T, one: Reference, other: Reference): T {
  for (const original of [one, other, ...one.perhaps, ...other.perhaps]) {
    original.perhaps.add(joined);
    joined.perhaps.add(original);
  }
  return joined;
}

/** The items that both begin and end with are known; in between is one of two stretches. */
function joinItems(one: readonly Value[], other: readonly Value[], cause: UnknownValue): readonly Value[] {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && isSame(one[head], other[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(one.at(-1 - tail), other.at(-1 - tail))) tail++;
  const middleOfOne = one.slice(head, one.length - tail);
  const middleOfOther = other.slice(head, other.length - tail);
  return [...one.slice(0, head), ...joinMiddles(middleOfOne, middleOfOther, cause), ...one.slice(one.length - tail)];
}

function joinMiddles(one: readonly Value[], other: readonly Value[], cause: UnknownValue): readonly Value[] {
  if (one.length === 0 && other.length === 0) return [];
  if (one.length === other.length && ![...one, ...other].some(isAnyNumber)) {
    return one.map((value, index) => joinValues(value, other[index], cause));
  }
  return [anyNumberOf(unknown(cause.node, cause.reason, [...one, ...other].flatMap(sharedOf)))];
}

function joinObjectContents(one: ObjectContent, other: ObjectContent, cause: UnknownValue): ObjectContent {
  const open = one.open ?? other.open;
  const keys = [...one.properties.keys()];
  const sameKeys = keys.length === other.properties.size && [...other.properties.keys()].every((k, i) => k === keys[i]);
  const properties = new Map<string, Property>();
  for (const key of new Set([...keys, ...other.properties.keys()])) {
    const [first, second] = [one.properties.get(key), other.properties.get(key)];
    const keyPlace = (first ?? second)?.keyPlace ?? cause.node;
    properties.set(key, { value: joinValues(first?.value, second?.value, cause), keyPlace });
  }
  return { properties, open: open ?? (sameKeys ? undefined : cause) };
}

function isPlain({ part }: ObjectValue): boolean {
  return part.current === undefined;
}

function isAnyNumber(value: Value): boolean {
  return value.type === "unknown" && value.spread;
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  if (one?.type === "primitive" && other?.type === "primitive") return Object.is(one.value, other.value);
  if (one?.type === "function" && other?.type === "function")
    return one.node === other.node && one.scope === other.scope;
  return one?.type === "native" && other?.type === "native" && one.name === other.name;
}

/** What of a value can be changed from elsewhere. */
export function sharedOf(value: Value | undefined): readonly Shared[] {
  if (value === undefined) return [];
  if (value.type === "unknown") return value.perhaps;
  return isReference(value) || value.type === "function" ? [value] : [];
}
