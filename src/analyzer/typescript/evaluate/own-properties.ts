import type { ts } from "ts-morph";
import { primitive, type ObjectValue, type UnknownValue, type Value } from "../runtime/value.ts";
import { inEnumerationOrder } from "../runtime/key-order.ts";
import { anyNumberIn } from "./list-members.ts";

/** A property that a value itself has and that loops and `Object.keys` find. */
export type OwnProperty = readonly [key: string, value: Value];

/**
 * The properties that a value itself has, in the order in which JavaScript lists them; why they are not known, when they
 * are not; undefined when they are not followed.
 */
export function ownProperties(value: Value, node: ts.Node): readonly OwnProperty[] | UnknownValue | undefined {
  switch (value.type) {
    case "object":
      return propertiesOf(value, node);
    case "list":
      return itemsByIndex(value.items.current);
    case "primitive":
      return typeof value.value === "string"
        ? Array.from({ length: value.value.length }, (_, index) => characterAt(value.value as string, index, node))
        : [];
    case "collection":
    case "regex":
    case "iterator":
      return [];
    case "unknown":
      return value;
    case "function":
    case "native":
      return undefined;
  }
}

/** Whether a value itself has a property; why that is not known, when it is not; undefined when it is not followed. */
export function hasOwnProperty(value: Value, key: string, node: ts.Node): boolean | UnknownValue | undefined {
  if (value.type === "list" && key === "length") return true;
  if (value.type === "primitive" && typeof value.value === "string" && key === "length") return true;
  if (value.type === "object" && value.part.current === undefined) {
    const { properties, open } = value.content.current;
    const property = properties.get(key);
    // One that is only there in one of two courses has an unknown value, and leaves the object open.
    if (open !== undefined) return property !== undefined && property.value.type !== "unknown" ? true : open;
    return property !== undefined;
  }
  const own = ownProperties(value, node);
  return own === undefined || "type" in own ? own : own.some(([name]) => name === key);
}

function propertiesOf(
  { content, part }: ObjectValue,
  node: ts.Node,
): readonly OwnProperty[] | UnknownValue | undefined {
  if (part.current !== undefined) return undefined;
  const { properties, open } = content.current;
  if (open !== undefined) return open;
  const keys = inEnumerationOrder([...properties.keys()]);
  return keys.map((key) => [key, properties.get(key)?.value ?? primitive(undefined, node)]);
}

function itemsByIndex(items: readonly Value[]): readonly OwnProperty[] | UnknownValue {
  const gap = anyNumberIn(items) ?? items.find((item) => item.type === "unknown" && item.isHole === true);
  if (gap?.type === "unknown") return gap;
  return items.map((item, index) => [String(index), item]);
}

function characterAt(text: string, index: number, node: ts.Node): OwnProperty {
  return [String(index), primitive(text[index], node)];
}
