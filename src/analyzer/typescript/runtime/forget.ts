import type { ts } from "ts-morph";
import { forgetLists } from "../configuration.ts";
import type { Machine } from "../machine.ts";
import { type Reach, reachOf } from "./reach.ts";
import { orOneOf, sharedOf, stillUnknown } from "./shared.ts";
import type { Scope } from "./scope.ts";
import {
  anyEntries,
  anyNumberOf,
  heldBy,
  type ListValue,
  type ObjectValue,
  type Property,
  type Reference,
  type Shared,
  type UnknownValue,
  type Value,
} from "./value.ts";

/**
 * Code that is not followed may do anything to what it can reach. These functions make all of that unknown, so that what
 * is still called known is so whatever that code does.
 */

/** Makes what a value holds unknown, and what can be reached from there. */
export function forgetValue(machine: Machine, value: Value | Shared, cause: UnknownValue): void {
  forgetAll(machine, [value], cause);
}

/** Makes unknown what some values hold, and what can be reached from there. */
export function forgetAll(machine: Machine, values: Iterable<Value | Shared>, cause: UnknownValue): void {
  const reach = reachOf(machine, values, cause.node);
  if (reach.meetsForeign) {
    // What their code hands to code that is not read, that code may change whenever it runs again.
    for (const shared of [...values].flatMap(sharedOf)) machine.escaped.add(shared);
    reach.add(machine.escaped);
  }
  forgetReach(machine, reach, cause);
}

/**
 * Makes all unknown that a stretch of code can change: the variables that it assigns, and what the values of the names
 * in it hold.
 *
 * @returns what such code may give
 */
export function forgetReachOf(machine: Machine, code: ts.Node, scope: Scope, cause: UnknownValue): UnknownValue {
  const value = scope.codeOf(code);
  forgetValue(machine, value, cause);
  return orOneOf(cause, [value]);
}

/** Hands values to code that is not followed: it may change them now, and later again. */
export function escape(machine: Machine, values: readonly Value[], cause: UnknownValue): void {
  for (const value of values) {
    for (const shared of sharedOf(value)) machine.escaped.add(shared);
    if (value.type !== "unknown") continue;
    if (value.isShared) machine.lose(cause);
    if (value.harmless) machine.hasEscapedFromLibrary = true;
  }
  // Such code runs, with all that it was ever handed.
  forgetReach(machine, reachOf(machine, machine.escaped, cause.node), cause);
}

/** A list or an object was changed; what may be the same one is not known any more, but may hold the same. */
export function forgetDoubles(machine: Machine, changed: Reference, cause: UnknownValue): void {
  if (changed.perhaps.size === 0) return;
  const either = orOneOf(cause, heldBy(changed));
  for (const other of changed.perhaps) forgetContent(machine, other, either);
}

/** What it takes to note that one function may come with a value, in items that are copied. */
const itemsPerBrought = 4;

/** Makes all unknown that is within reach. What is there instead may bring code along, and so may all that is unknown. */
function forgetReach(machine: Machine, reach: Reach, reason: UnknownValue): void {
  const { brought } = reach;
  const cause = orOneOf(reason, brought);
  for (const code of brought) machine.stored.add(code);
  for (const variable of reach.variables) {
    machine.step(cause.node, brought.length * itemsPerBrought);
    machine.world.set(variable, orOneOf(cause, [variable.current]));
  }
  for (const [owner, keys] of reach.properties) {
    if (!reach.references.has(owner)) for (const key of keys) forgetProperty(machine, owner, key, cause);
  }
  for (const reference of reach.references) {
    machine.step(cause.node, brought.length * itemsPerBrought);
    forgetContent(machine, reference, cause);
  }
}

function forgetContent(machine: Machine, reference: Reference, reason: UnknownValue): readonly Value[] {
  const held = heldBy(reference);
  const cause = orOneOf(reason, held);
  machine.changedUnseen.add(reference);
  switch (reference.type) {
    case "list":
      machine.world.set(reference.items, [anyNumberOf(stillUnknown(onlyItem(reference), cause))]);
      break;
    case "object":
      forgetProperties(machine, reference, cause);
      break;
    case "collection":
      machine.world.set(reference.entries, [anyEntries(cause)]);
      break;
    case "iterator":
    case "regex":
      machine.world.set(reference.position, undefined);
  }
  return held;
}

function onlyItem({ items: { current } }: ListValue): Value | undefined {
  return current.length === 1 ? current[0] : undefined;
}

function forgetProperties(machine: Machine, owner: ObjectValue, cause: UnknownValue): void {
  switch (owner.part.current) {
    case "iam":
      forgetLists(machine.world, owner, cause);
      return;
    case "config":
    case "ci":
      // The path to the lists stays: what is written to it afterwards is known again.
      return;
    case "other":
    case undefined:
      machine.world.set(owner.content, { properties: accessorsOf(owner), open: cause });
  }
}

/** Properties that run code stay: it runs whenever they are set. */
function accessorsOf({ content }: ObjectValue): ReadonlyMap<string, Property> {
  return new Map([...content.current.properties].filter(([, { accessor }]) => accessor !== undefined));
}

function forgetProperty(machine: Machine, owner: ObjectValue, key: string, cause: UnknownValue): void {
  const { properties, open } = owner.content.current;
  const held = properties.get(key)?.value ?? open;
  const value = orOneOf(stillUnknown(properties.get(key)?.value, cause), [held]);
  const changed = new Map(properties).set(key, { value, keyPlace: cause.node });
  machine.step(cause.node, changed.size);
  machine.world.set(owner.content, { properties: changed, open: properties.has(key) ? open : (open ?? cause) });
}
