import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { escape, forgetValue } from "../runtime/forget.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import {
  isListed,
  type ListValue,
  type ObjectValue,
  primitive,
  type Primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { callValue } from "./calls.ts";
import { isClass } from "./classes.ts";
import { bringsCode, runBroughtCode } from "./brought-code.ts";
import { runStoredCode } from "./stored-code.ts";
import { getMember } from "./members.ts";

/** What an operator would rather have of a value that is no primitive. */
export type Hint = "string" | "number";

const deepestJoin = 50;

/** The primitive that a value counts as for an operator; the code that it brings along for that is followed. */
export function toPrimitive(machine: Machine, value: Value, hint: Hint, node: ts.Node): Primitive | UnknownValue {
  switch (value.type) {
    case "primitive":
      return value;
    case "unknown":
      runBroughtCode(machine, value);
      return value;
    case "list":
      return joinItems(machine, value, ",", node);
    case "object":
      return primitiveOfObject(machine, value, hint, node);
    case "collection":
      return withoutStoredCode(machine, `[object ${value.of}]`, node);
    case "regex":
      return withoutStoredCode(machine, `/${value.source}/${value.flags}`, node);
    default:
      return unfollowedPrimitive(machine, value, node);
  }
}

/** What a value is as a text that has no code of its own for it. */
function withoutStoredCode(machine: Machine, text: string, node: ts.Node): Primitive | UnknownValue {
  return machine.stored.size > 0 ? unfollowedPrimitive(machine, primitive(text, node), node) : primitive(text, node);
}

/** Of a function or a part of the library. */
function unfollowedPrimitive(machine: Machine, value: Value, node: ts.Node): UnknownValue {
  const cause = unknown(node, l10n.t("what this value is as a text is not followed here"));
  runStoredCode(machine, cause);
  if (isClass(value) && bringsCode(value.class.statics)) forgetValue(machine, value, cause);
  return cause;
}

/** What a value is as a text, in a template or by `String`. */
export function toText(machine: Machine, value: Value, node: ts.Node): Primitive | UnknownValue {
  const plain = toPrimitive(machine, value, "string", node);
  return plain.type === "unknown" ? plain : primitive(String(plain.value), node);
}

/** The number that a value counts as, or the bigint that it is. */
export function toNumeric(machine: Machine, value: Value, node: ts.Node): number | bigint | UnknownValue {
  const plain = toPrimitive(machine, value, "number", node);
  if (plain.type === "unknown") return plain;
  return typeof plain.value === "bigint" ? plain.value : Number(plain.value);
}

/** The texts of a list's items with a separator between them; a missing item is empty. */
export function joinItems(
  machine: Machine,
  list: ListValue,
  separator: string,
  node: ts.Node,
  around: readonly ListValue[] = [],
): Primitive | UnknownValue {
  if (around.length > deepestJoin || around.includes(list)) {
    return unknown(node, l10n.t("the list is nested too deeply to be a text here"));
  }
  machine.step(node, list.items.current.length);
  const parts = list.items.current.map((item) => textOfItem(machine, item, node, [...around, list]));
  const doubt = parts.find((part) => part.type === "unknown");
  if (doubt?.type === "unknown") return { ...doubt, spread: false };
  const texts = parts.map((part) => String(part.type === "primitive" && part.value));
  const length = texts.reduce((sum, text) => sum + text.length + separator.length, 0);
  machine.checkLength(length, "string", node);
  return primitive(texts.join(separator), node);
}

function textOfItem(
  machine: Machine,
  item: Value,
  node: ts.Node,
  around: readonly ListValue[],
): Primitive | UnknownValue {
  if (item.type === "list") return joinItems(machine, item, ",", node, around);
  if (item.type === "primitive") return primitive(String(item.value ?? ""), node);
  return toText(machine, item, node);
}

function primitiveOfObject(machine: Machine, object: ObjectValue, hint: Hint, node: ts.Node): Primitive | UnknownValue {
  if (object.part.current !== undefined || !isListed(object.content.current)) {
    const cause = unknown(node, l10n.t("what this value is as a text is not followed here"));
    machine.mayThrow(node);
    escape(machine, [object], cause);
    return cause;
  }
  const methods = hint === "string" ? ["toString", "valueOf"] : ["valueOf", "toString"];
  for (const name of methods) {
    const result = ownConversion(machine, object, name, node);
    if (result?.type === "primitive" || result?.type === "unknown") return result;
  }
  throw new FileThrows(node, l10n.t("this value cannot be made a text or a number"));
}

/** What a conversion of an object gives; undefined when it gives no primitive, as `valueOf` of every object does. */
function ownConversion(machine: Machine, object: ObjectValue, name: string, node: ts.Node): Value | undefined {
  const method = getMember(machine, object, name, node, node);
  if (method.type === "unknown" && method.isShared === true) {
    return name === "toString" ? primitive("[object Object]", node) : undefined;
  }
  const isCallable = method.type === "function" || method.type === "native" || method.type === "unknown";
  return isCallable ? callValue(machine, method, { args: [], node, receiver: object }) : undefined;
}
