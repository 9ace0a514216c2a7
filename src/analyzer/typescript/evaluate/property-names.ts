import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { isNullish } from "../runtime/truthiness.ts";
import {
  anyNumberOf,
  type ListValue,
  type ObjectValue,
  primitive,
  type Primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { anyNumberIn, isIndex } from "./list-members.ts";
import { hasOwnProperty, ownProperties } from "./own-properties.ts";

/** The keys that `for…in` finds in a value, in its order; one unknown that stands for any number when that is not known. */
export function enumerableKeys(machine: Machine, value: Value, node: ts.Node): readonly (Primitive | UnknownValue)[] {
  if (isNullish(value) === true) return [];
  const own = ownProperties(machine, value, node);
  if (own === undefined) return [anyNumberOf(unknown(node, l10n.t("its keys are not followed here")))];
  return "type" in own ? [anyNumberOf(own)] : own.map(([name]) => primitive(name, node));
}

/** Whether a value still has a key that it had before, or an inherited one; undefined when that is not known. */
export function hasKey(value: Value, key: string): boolean | undefined {
  switch (value.type) {
    case "list":
      return isInNamed(value, key) ?? isInList(value.items.current, key);
    case "object":
      return isInObject(value, key);
    default:
      return undefined;
  }
}

/** Whether a list has a member besides its items; undefined when it has none such that is known. */
function isInNamed({ named }: ListValue, key: string): true | undefined {
  return named?.content.current.properties.has(key) === true ? true : undefined;
}

function isInList(items: readonly Value[], key: string): boolean | undefined {
  if (key in Array.prototype) return true;
  const gap = anyNumberIn(items);
  const item = isIndex(key) ? items[Number(key)] : undefined;
  if (gap !== undefined && (item === undefined || items.indexOf(gap) <= Number(key))) return undefined;
  // A hole counts as unknown, and is the one kind of item that is not there.
  return item?.type === "unknown" ? undefined : item !== undefined;
}

function isInObject(object: ObjectValue, key: string): boolean | undefined {
  if (object.part.current !== undefined) return undefined;
  if (object.isBare !== true && key in Object.prototype) return true;
  const own = hasOwnProperty(object, key);
  if (typeof own !== "boolean") return undefined;
  return own || (object.prototype !== undefined && isInObject(object.prototype, key));
}
