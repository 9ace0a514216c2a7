import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { list, primitive, type Value } from "../runtime/value.ts";
import { itemsOf } from "./iteration.ts";
import { itemsFrom, oneAt } from "./list-members.ts";

/** What a pattern takes of a value that it goes through. */
export interface ListParts {
  readonly item: (index: number, node: ts.Node) => Value;
  readonly rest: (index: number, node: ts.Node) => Value;
}

/**
 * Begins to take a value apart. Of a list, each item is looked at when its turn comes: the pattern may have changed it.
 *
 * @throws FileThrows when the value certainly cannot be gone through
 */
export function partsOf(machine: Machine, value: Value, node: ts.Node): ListParts {
  const start = itemsOf(machine, value, node);
  // A pattern leaves what it does not take in an iterator; how much that is, is not followed.
  if (value.type === "iterator") machine.world.set(value.position, undefined);
  const items = (): readonly Value[] => (value.type === "list" ? value.items.current : start);
  return {
    item: (index, element) => oneAt(items(), index) ?? primitive(undefined, element),
    rest: (index, element) => list(itemsFrom(items(), index), element),
  };
}
