import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { type Condition, describeItems, describeValues } from "./condition.ts";
import { withDifference } from "./difference.ts";
import type { ForkCause } from "./fork.ts";
import { joinEntries } from "./join-entries.ts";
import { orOneOf } from "./shared.ts";
import { ownProperty } from "./own-property.ts";
import {
  anyNumberOf,
  collection,
  type CollectionValue,
  type Entry,
  isListed,
  list,
  type ListValue,
  object,
  primitive,
  type ObjectContent,
  type ObjectValue,
  type Property,
  type Reference,
  unknown,
  type UnknownValue,
  type Value,
} from "./value.ts";
import { joinFrozen, type Frozen } from "./frozen.ts";
import type { Cell, Changes, World } from "./world.ts";

/** What it takes to join a property, in items that are copied. */
const itemsPerJoined = 8;

/**
 * Joins what two possible courses leave behind: what both agree on is known, the rest is not. The courses have been taken
 * back when this is asked, so each side is looked at as its own course left it.
 */
export class Joiner {
  constructor(
    private readonly one: Changes,
    private readonly other: Changes,
    private readonly cause: ForkCause,
    private readonly machine: Machine,
  ) {}

  /** Makes real what either of the courses would have changed. */
  applyChanges(world: World): void {
    const cells = new Set([...this.one.cells.keys(), ...this.other.cells.keys()]);
    const joined = [...cells].map((cell) => [cell, this.#joinCell(cell)] as const);
    for (const [cell, content] of joined) world.set(cell, content);
  }

  /** The value that is one of two, the first as the one course has it, the second as the other has. */
  values(one: Value | undefined, other: Value | undefined): Value {
    if (one !== undefined && other !== undefined) {
      if (isSame(one, other)) return one;
      if (one.type === "list" && other.type === "list" && isAlike(one, other)) return this.#lists(one, other);
      if (one.type === "object" && other.type === "object" && this.#arePlain(one, other)) {
        return this.#objects(one, other);
      }
      if (one.type === "collection" && other.type === "collection" && one.of === other.of) {
        return this.#collections(one, other);
      }
    }
    return withDifference(
      this.#unknown([one, other]),
      this.#describe((condition) => describeValues(one, other, condition)),
    );
  }

  #unknown(either: readonly (Value | undefined)[]): UnknownValue {
    return orOneOf(unknown(this.cause.node, this.cause.reason), either);
  }

  #describe(describe: (condition: Condition) => string | undefined): string | undefined {
    return this.cause.condition && describe(this.cause.condition);
  }

  /** Any number of items, which are some in the one course and some in the other. */
  #anyItems(one: readonly Value[], other: readonly Value[]): UnknownValue {
    const difference = this.#describe((condition) => describeItems(one, other, condition));
    return withDifference(anyNumberOf(this.#unknown([...one, ...other])), difference);
  }

  #joinCell(cell: Cell<unknown>): unknown {
    if (!this.other.cells.has(cell) && cell.number > this.one.firstOwn) return this.#inOne(cell);
    if (!this.one.cells.has(cell) && cell.number > this.other.firstOwn) return this.#inOther(cell);
    const [one, other] = [this.#inOne(cell), this.#inOther(cell)];
    if (one === other) return one;
    switch (cell.kind) {
      case "variable":
        return this.values(one as Value | undefined, other as Value | undefined);
      case "items":
        return this.#items(one as readonly Value[], other as readonly Value[]);
      case "content":
        return this.contents(one as ObjectContent, other as ObjectContent);
      case "entries":
        return this.#entries(one as readonly Entry[], other as readonly Entry[], this.#isNew);
      case "position":
        return undefined;
      case "frozen":
        return joinFrozen(one as Frozen, other as Frozen);
      case "part":
        // Whichever it is, it is treated as the part that matters.
        return one ?? other;
    }
  }

  /** What a cell holds after the one course. */
  #inOne<T>(cell: Cell<T>): T {
    return contentIn(cell, this.one, this.other);
  }

  #inOther<T>(cell: Cell<T>): T {
    return contentIn(cell, this.other, this.one);
  }

  #lists(one: ListValue, other: ListValue): ListValue {
    const items = this.#items(this.#inOne(one.items), this.#inOther(other.items));
    const named = one.named && other.named && this.#objects(one.named, other.named);
    return asDoubleOf({ ...list(items, one.place), ...(named && { named }) }, one, other);
  }

  #objects(one: ObjectValue, other: ObjectValue): ObjectValue {
    const joined: ObjectValue = { ...object(new Map(), one.place), ...(one.isBare && { isBare: true }) };
    joined.content.current = this.contents(this.#inOne(one.content), this.#inOther(other.content));
    return asDoubleOf(joined, one, other);
  }

  #collections(one: CollectionValue, other: CollectionValue): CollectionValue {
    const entries = this.#entries(this.#inOne(one.entries), this.#inOther(other.entries), () => true);
    return asDoubleOf(collection(one.of, entries, one.place), one, other);
  }

  #entries(
    one: readonly Entry[],
    other: readonly Entry[],
    isNew: (one: Entry, other: Entry) => boolean,
  ): readonly Entry[] {
    return joinEntries(one, other, {
      isSameEntry: (a, b) => hasSameKey(a, b) && (a.number === b.number || isNew(a, b)),
      joinValues: (a, b) => this.values(a, b),
      cause: (a, b) => this.#anyItems(a, b),
    });
  }

  /** Whether an entry was added by each of the courses: a loop that goes through the entries has yet to come to it. */
  readonly #isNew = (one: Entry, other: Entry): boolean =>
    one.number > this.one.firstOwn && other.number > this.other.firstOwn;

  /** The items that both begin and end with are known; in between is one of two stretches. */
  #items(one: readonly Value[], other: readonly Value[]): readonly Value[] {
    const shorter = Math.min(one.length, other.length);
    let head = 0;
    while (head < shorter && isSame(one[head], other[head])) head++;
    let tail = 0;
    while (tail < shorter - head && isSame(one.at(-1 - tail), other.at(-1 - tail))) tail++;
    const middleOfOne = one.slice(head, one.length - tail);
    const middleOfOther = other.slice(head, other.length - tail);
    return [...one.slice(0, head), ...this.#middles(middleOfOne, middleOfOther), ...one.slice(one.length - tail)];
  }

  #middles(one: readonly Value[], other: readonly Value[]): readonly Value[] {
    if (one.length === 0 && other.length === 0) return [];
    if (one.length === other.length && ![...one, ...other].some(isAnyNumber)) {
      return one.map((value, index) => this.values(value, other[index]));
    }
    return [this.#anyItems(one, other)];
  }

  /** What an object holds that is one of two. */
  contents(one: ObjectContent, other: ObjectContent): ObjectContent {
    this.machine.step(this.cause.node, (one.properties.size + other.properties.size) * itemsPerJoined);
    const keys = [...one.properties.keys()];
    const keysOfOther = [...other.properties.keys()];
    const sameKeys = keys.length === keysOfOther.length && keysOfOther.every((key, index) => key === keys[index]);
    const properties = new Map<string, Property>();
    for (const key of new Set([...keys, ...keysOfOther])) {
      properties.set(key, this.#property(ownProperty(one, key), ownProperty(other, key)));
    }
    if (sameKeys && one.open === undefined && other.open === undefined) return { properties, open: undefined };
    const open = this.#unknown([one.open ?? this.cause, other.open ?? this.cause]);
    if (!isListed(one) || !isListed(other)) return { properties, open };
    return { properties, open, optional: this.#optional([...properties.keys()], one, other) };
  }

  /** Which properties may be missing, and why that is not known. */
  #optional(keys: readonly string[], one: ObjectContent, other: ObjectContent): ReadonlyMap<string, UnknownValue> {
    const optional = new Map<string, UnknownValue>();
    for (const key of keys) {
      const name = this.values(nameIn(one, key, this.cause.node), nameIn(other, key, this.cause.node));
      if (name.type === "unknown") optional.set(key, name);
    }
    return optional;
  }

  #property(one: Property | undefined, other: Property | undefined): Property {
    const value = this.values(one?.value, other?.value);
    const keyPlace = (one ?? other)?.keyPlace ?? this.cause.node;
    if (one?.accessor === undefined && other?.accessor === undefined) return { value, keyPlace };
    if (one?.accessor === other?.accessor) return one as Property;
    const either = this.#unknown([one?.value, other?.value]);
    return { value: either, keyPlace, accessor: { get: either, set: either } };
  }

  #arePlain(one: ObjectValue, other: ObjectValue): boolean {
    if (one.prototype !== undefined || other.prototype !== undefined || one.isBare !== other.isBare) return false;
    return this.#inOne(one.part) === undefined && this.#inOther(other.part) === undefined;
  }
}

/** Whether two lists both have members besides their items, or both have none. */
function isAlike(one: ListValue, other: ListValue): boolean {
  return (one.named === undefined) === (other.named === undefined);
}

/** The name of a property that is there; where it is not known whether it is, why. */
function nameIn({ properties, optional }: ObjectContent, key: string, node: ts.Node): Value | undefined {
  return optional?.get(key) ?? (properties.has(key) ? primitive(key, node) : undefined);
}

/** What a cell holds after a course; what the course leaves alone is as it was before both. */
function contentIn<T>(cell: Cell<T>, course: Changes, another: Changes): T {
  const own = course.cells.get(cell);
  if (own !== undefined) return own.after as T;
  const before = another.cells.get(cell);
  return before === undefined ? cell.current : (before.before as T);
}

/** Notes that a new list or object stands for one of two, so that a change of any of them reaches the others. */
function asDoubleOf<T extends Reference>(joined: T, one: Reference, other: Reference): T {
  for (const original of [one, other, ...one.perhaps, ...other.perhaps]) {
    original.perhaps.add(joined);
    joined.perhaps.add(original);
  }
  return joined;
}

function hasSameKey(one: Entry, other: Entry): boolean {
  return one === other || (!("cause" in one) && !("cause" in other) && isSame(one.key, other.key));
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
