import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { escape } from "../runtime/forget.ts";
import { CoursesPart, FileThrows } from "../runtime/interruptions.ts";
import { orOneOf } from "../runtime/shared.ts";
import { inEnumerationOrder } from "../runtime/key-order.ts";
import { hasCertainly, ownProperty } from "../runtime/own-property.ts";
import { type ObjectValue, primitive, type Property, type UnknownValue, type Value } from "../runtime/value.ts";
import { callValue } from "./calls.ts";

/** The property that an object has or inherits; one with an unknown value where it is not known whether there is one. */
export function findProperty(object: ObjectValue, key: string): Property | undefined {
  const { content, prototype } = object;
  const own = ownProperty(content.current, key, object);
  if (prototype === undefined || hasCertainly(content.current, key)) return own;
  const inherited = findProperty(prototype, key);
  return own === undefined || inherited === undefined ? (own ?? inherited) : ownOrInherited(own, inherited);
}

/** What is perhaps inherited, as it is not known whether the object has the property itself. */
function ownOrInherited(own: Property, inherited: Property): Property {
  if (own.value.type !== "unknown") return own;
  const either: UnknownValue = orOneOf(own.value, [inherited.value]);
  const isCode = own.accessor !== undefined || inherited.accessor !== undefined;
  return { value: either, keyPlace: own.keyPlace, ...(isCode && { accessor: { get: either, set: either } }) };
}

/** What a property of an object gives; when it runs code, that is followed. */
export function readProperty(machine: Machine, property: Property, receiver: Value, node: ts.Node): Value {
  const { accessor, value } = property;
  if (accessor === undefined) return value;
  if (accessor.get === undefined) return primitive(undefined, node);
  if (accessor.get.type === "unknown") escape(machine, [receiver], accessor.get);
  return callValue(machine, accessor.get, { args: [], node, receiver });
}

/** What a property of an object gave when it was read. */
export interface ReadProperty {
  readonly key: string;
  readonly value: Value;
  readonly keyPlace: Property["keyPlace"];
}

/**
 * Reads the properties that an object itself has, in the order in which JavaScript lists them. Reading one may run code
 * that changes the others, so each is looked at when its turn comes, and left out where it has gone by then.
 *
 * @param leftOut the keys of those that are not read
 * @throws CoursesPart when it is not known any more what the object has
 */
export function* readEach(
  machine: Machine,
  object: ObjectValue,
  node: ts.Node,
  leftOut: readonly unknown[] = [],
): Generator<ReadProperty> {
  const { properties, open } = object.content.current;
  for (const key of inEnumerationOrder([...properties.keys()])) {
    const property = leftOut.includes(key) ? undefined : stillThere(object, key, open, node);
    if (property === undefined) continue;
    yield { key, value: readProperty(machine, property, object, node), keyPlace: property.keyPlace };
  }
}

/**
 * A property that an object had before; undefined where it has gone.
 *
 * @param open what was not known of the object then
 * @throws CoursesPart when more is not known by now
 */
export function stillThere(
  object: ObjectValue,
  key: string,
  open: UnknownValue | undefined,
  node: ts.Node,
): Property | undefined {
  const now = object.content.current;
  if (now.open !== open) throw new CoursesPart(node);
  return now.properties.get(key);
}

/**
 * Lets the code of a property take a value.
 *
 * @throws FileThrows when it can only be read: modules are in strict mode
 */
export function writeAccessor(
  machine: Machine,
  { set }: NonNullable<Property["accessor"]>,
  receiver: Value,
  value: Value,
  node: ts.Node,
): void {
  if (set === undefined) throw new FileThrows(node, l10n.t("a property that can only be read is set"));
  if (set.type === "unknown") escape(machine, [receiver], set);
  callValue(machine, set, { args: [value], node, receiver });
}
