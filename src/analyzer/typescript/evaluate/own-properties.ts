import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { primitive, type ObjectValue, type UnknownValue, type Value } from "../runtime/value.ts";
import { inEnumerationOrder } from "../runtime/key-order.ts";
import { runBroughtCode } from "./brought-code.ts";
import { readProperty, stillThere } from "./properties.ts";
import { anyNumberIn, isIndex } from "./list-members.ts";

/**
 * A property that a value itself has and that loops and `Object.keys` find. Asking for what it holds may run code; that is
 * undefined where such code has taken the property away.
 */
export type OwnProperty = readonly [key: string, value: () => Value | undefined];

/**
 * The properties that a value itself has, in the order in which JavaScript lists them; why they are not known, when they
 * are not; undefined when they are not followed.
 */
export function ownProperties(
  machine: Machine,
  value: Value,
  node: ts.Node,
): readonly OwnProperty[] | UnknownValue | undefined {
  runBroughtCode(machine, value);
  switch (value.type) {
    case "object":
      return propertiesOf(machine, value, node);
    case "list":
      return value.named === undefined ? itemsByIndex(value.items.current) : undefined;
    case "primitive":
      return typeof value.value === "string"
        ? Array.from({ length: value.value.length }, (_, index) => characterAt(value.value as string, index, node))
        : [];
    case "collection":
    case "regex":
    case "iterator":
      return machine.changedUnseen.has(value) ? undefined : [];
    case "unknown":
      return value;
    case "function":
    case "native":
      return undefined;
  }
}

/** Whether a value itself has a property; why that is not known, when it is not; undefined when it is not followed. */
export function hasOwnProperty(value: Value, key: string): boolean | UnknownValue | undefined {
  switch (value.type) {
    case "object":
      return isPropertyOf(value, key);
    case "list":
      if (value.named !== undefined) return undefined;
      return key === "length" || isIndexIn(value.items.current, key);
    case "primitive":
      return typeof value.value === "string" && Object.hasOwn(Object(value.value) as object, key);
    case "unknown":
      return value;
    case "collection":
    case "iterator":
    case "regex":
    case "function":
    case "native":
      return undefined;
  }
}

function isPropertyOf({ content, part }: ObjectValue, key: string): boolean | UnknownValue | undefined {
  if (part.current !== undefined) return undefined;
  const { properties, open } = content.current;
  const property = properties.get(key);
  if (open === undefined) return property !== undefined;
  // One that is only there in one of two courses has an unknown value, and leaves the object open.
  return property !== undefined && property.value.type !== "unknown" ? true : open;
}

function isIndexIn(items: readonly Value[], key: string): boolean | UnknownValue {
  const index = isIndex(key) ? Number(key) : Infinity;
  const before = items.slice(0, index + 1);
  const doubt = before.find((item) => item.type === "unknown" && (item.spread || (item.isHole ?? false)));
  return doubt?.type === "unknown" ? doubt : index < items.length;
}

function propertiesOf(
  machine: Machine,
  object: ObjectValue,
  node: ts.Node,
): readonly OwnProperty[] | UnknownValue | undefined {
  if (object.part.current !== undefined) return undefined;
  const { properties, open } = object.content.current;
  if (open !== undefined) return open;
  return inEnumerationOrder([...properties.keys()]).map((key) => [
    key,
    () => {
      const property = stillThere(object, key, undefined, node);
      return property && readProperty(machine, property, object, node);
    },
  ]);
}

function itemsByIndex(items: readonly Value[]): readonly OwnProperty[] | UnknownValue {
  const gap = anyNumberIn(items) ?? items.find((item) => item.type === "unknown" && item.isHole === true);
  if (gap?.type === "unknown") return gap;
  return items.map((item, index) => [String(index), () => item]);
}

function characterAt(text: string, index: number, node: ts.Node): OwnProperty {
  return [String(index), () => primitive(text[index], node)];
}
