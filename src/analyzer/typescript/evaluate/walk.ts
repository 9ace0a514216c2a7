import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { orOneOf } from "../runtime/shared.ts";
import {
  anyNumberOf,
  type CollectionValue,
  type Entry,
  heldBy,
  type IteratorValue,
  list,
  type ListValue,
  primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { anyNumberIn, itemAt, itemsFrom } from "./list-members.ts";

/** A value whose items come one after the other, as it is when the turn of each comes. */
export type Walkable = ListValue | CollectionValue | IteratorValue;

/** What it takes to make a pair, in items that are copied. */
export const itemsPerPair = 64;

/** What is gone through one by one. The turn of an item has a number; what it is, is asked when it has come. */
export interface Turns {
  readonly first: number;
  /** Undefined at the end. An unknown one with `spread` stands for any number of items. Asked once in each turn. */
  readonly itemAt: (turn: number) => Value | undefined;
  readonly next: (turn: number) => number;
}

/** The items of a value as `for…of` goes through them. Those that are added on the way have their turn too. */
export function turnsOfWalkable(machine: Machine, value: Walkable, node: ts.Node): Turns {
  switch (value.type) {
    case "list":
      return { first: 0, itemAt: (index) => itemAt(value.items.current, index), next: (index) => index + 1 };
    case "iterator":
      return { first: 0, itemAt: () => advance(machine, value, node), next: () => 0 };
    case "collection": {
      const entries = (): readonly Entry[] => value.entries.current;
      const next = (turn: number): number => entries().find(({ number }) => number > turn)?.number ?? Infinity;
      const itemAt = (turn: number): Value | undefined => {
        machine.step(node, entries().length);
        const entry = entries().find(({ number }) => number === turn);
        return entry && given(entry, givenBy(value), node);
      };
      return { first: next(0), itemAt, next };
    }
  }
}

/** All that is still to come, as spreads take it. */
export function takeAll(machine: Machine, value: Walkable, node: ts.Node): readonly Value[] {
  if (value.type !== "iterator") return allFrom(machine, { source: value, gives: givenBy(value), position: 0, node });
  const { source, gives, position } = value;
  if (position.current === undefined) return [lostPosition(value, node)];
  const items = allFrom(machine, { source, gives, position: position.current, node });
  machine.world.set(position, Infinity);
  return items;
}

/** Takes the next item from an iterator; undefined when there is none. */
export function advance(machine: Machine, value: IteratorValue, node: ts.Node): Value | undefined {
  const { source, gives, position } = value;
  if (position.current === undefined) return lostPosition(value, node);
  const step = stepFrom(machine, { source, gives, position: position.current, node });
  machine.world.set(position, step?.position ?? Infinity);
  return step?.item;
}

export function isWalkable(value: Value): value is Walkable {
  return value.type === "list" || value.type === "collection" || value.type === "iterator";
}

/** A place on the way through a list, a `Set` or a `Map`. */
interface Stage extends Pick<IteratorValue, "source" | "gives"> {
  readonly position: number;
  readonly node: ts.Node;
}

interface Step {
  readonly item: Value;
  readonly position: number;
}

function givenBy(value: ListValue | CollectionValue): IteratorValue["gives"] {
  return value.type === "collection" && value.of === "Map" ? "entries" : "values";
}

function lostPosition(value: IteratorValue, node: ts.Node): UnknownValue {
  return anyNumberOf(orOneOf(unknown(node, l10n.t("how far this iterator has come is not known")), heldBy(value)));
}

function stepFrom(machine: Machine, stage: Stage): Step | undefined {
  const { source, gives, position, node } = stage;
  if (source.type === "list") {
    const item = itemAt(source.items.current, position);
    return item && { item: givenAt(item, position, gives, node), position: position + 1 };
  }
  machine.step(node, source.entries.current.length);
  const entries = source.entries.current;
  const index = entries.findIndex(({ number }) => number > position);
  const entry = entries[index];
  if (entry === undefined) return undefined;
  const item = given(entry, gives, node);
  if (item.type !== "unknown" || !item.spread) return { item, position: entry.number };
  // Where any number of entries may come, none may, and then a later one has its turn.
  const later = entries.slice(index + 1).map((one) => given(one, gives, node));
  return { item: orOneOf(item, later), position: entry.number };
}

function allFrom(machine: Machine, { source, gives, position, node }: Stage): readonly Value[] {
  const { length } = source.type === "list" ? source.items.current : source.entries.current;
  // Pairs are made anew.
  machine.step(node, gives === "entries" ? length * itemsPerPair : length);
  if (source.type === "list") {
    const items = itemsFrom(source.items.current, position);
    if (gives === "values") return items;
    const gap = anyNumberIn(items);
    const known = gap === undefined ? items : items.slice(0, items.indexOf(gap));
    const givens = known.map((item, index) => givenAt(item, position + index, gives, node));
    const rest = gap === undefined ? undefined : itemAt(items, known.length);
    return rest === undefined ? givens : [...givens, givenAt(rest, 0, gives, node)];
  }
  return source.entries.current.filter(({ number }) => number > position).map((entry) => given(entry, gives, node));
}

function givenAt(value: Value, index: number, gives: IteratorValue["gives"], node: ts.Node): Value {
  if (value.type === "unknown" && value.spread) return given({ number: 0, cause: value, keys: undefined }, gives, node);
  return given({ key: primitive(index, node), value }, gives, node);
}

function given(entry: Entry | { key: Value; value: Value }, gives: IteratorValue["gives"], node: ts.Node): Value {
  if ("cause" in entry) {
    const { cause } = entry;
    const any = cause.spread ? cause : anyNumberOf(cause);
    // What a pair holds it is not itself.
    return gives === "entries" ? { ...any, perhaps: [list([{ ...cause, spread: false }], node)] } : any;
  }
  switch (gives) {
    case "keys":
      return entry.key;
    case "values":
      return entry.value;
    case "entries":
      return list([entry.key, entry.value], node);
  }
}
