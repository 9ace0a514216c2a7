import type { ts } from "ts-morph";
import { inEnumerationOrder } from "../runtime/key-order.ts";
import {
  anyNumberOf,
  isNullish,
  type ObjectValue,
  primitive,
  type Primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { anyNumberIn } from "./list-members.ts";

/** The keys that `for…in` finds in a value, in its order; one unknown that stands for any number when that is not known. */
export function enumerableKeys(value: Value, node: ts.Node): readonly (Primitive | UnknownValue)[] {
  const names = namesIn(value);
  if (names !== undefined) return names.map((name) => primitive(name, node));
  const open = value.type === "object" ? value.content.current.open : undefined;
  const cause = value.type === "unknown" ? value : (open ?? unknown(node, "its keys are not followed here"));
  return [anyNumberOf(cause)];
}

/** Whether a value still has a key that it had before, or an inherited one; undefined when that is not known. */
export function hasKey(value: Value, key: string): boolean | undefined {
  switch (value.type) {
    case "list":
      return isInList(value.items.current, key);
    case "object":
      return isInObject(value, key);
    default:
      return undefined;
  }
}

function namesIn(value: Value): readonly string[] | undefined {
  if (isNullish(value) === true) return [];
  if (value.type === "primitive") return typeof value.value === "string" ? indicesOf(value.value.length) : [];
  if (value.type === "list") {
    const items = value.items.current;
    return anyNumberIn(items) === undefined ? indicesOf(items.length) : undefined;
  }
  if (value.type !== "object" || value.part.current !== undefined) return undefined;
  const { properties, open } = value.content.current;
  return open === undefined ? inEnumerationOrder([...properties.keys()]) : undefined;
}

function indicesOf(length: number): readonly string[] {
  return Array.from({ length }, (_, index) => String(index));
}

function isInList(items: readonly Value[], key: string): boolean | undefined {
  if (key in Array.prototype) return true;
  const gap = anyNumberIn(items);
  const item = /^(?:0|[1-9]\d*)$/.test(key) ? items[Number(key)] : undefined;
  if (gap !== undefined && (item === undefined || items.indexOf(gap) <= Number(key))) return undefined;
  // A hole counts as unknown, and is the one kind of item that is not there.
  return item?.type === "unknown" ? undefined : item !== undefined;
}

function isInObject(object: ObjectValue, key: string): boolean | undefined {
  if (object.part.current !== undefined) return undefined;
  const { properties, open } = object.content.current;
  if (properties.has(key) || key in Object.prototype) return true;
  return open === undefined ? false : undefined;
}
