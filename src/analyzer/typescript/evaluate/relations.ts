import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import { checkConstructor, isNoFunction } from "../runtime/callable.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { type ObjectValue, primitive, unknown, type Value } from "../runtime/value.ts";
import type { Machine } from "../machine.ts";
import { isClass } from "./classes.ts";
import { keyOfValue } from "./keys.ts";
import { notKnown } from "./operators.ts";
import { hasKey } from "./property-names.ts";

/** `key in value`. @throws FileThrows when the right side is a primitive */
export function evaluateIn(machine: Machine, left: Value, right: Value, node: ts.BinaryExpression): Value {
  if (right.type === "primitive") throw new FileThrows(node, l10n.t("what is right of in is no object"));
  const key = keyOfValue(machine, left, node.left);
  if (right.type === "unknown") {
    machine.mayThrow(node);
    return notKnown(right);
  }
  if (typeof key !== "string") return notKnown(key);
  const answer = hasKey(right, key);
  return answer === undefined
    ? unknown(node, l10n.t("whether it has this property is not known"))
    : primitive(answer, node);
}

/** `value instanceof class`, for the classes of the language itself that literals belong to. */
export function evaluateInstanceOf(machine: Machine, left: Value, right: Value, node: ts.BinaryExpression): Value {
  checkClass(left, right, node);
  const isBuiltIn = right.type === "native" && (right.call ?? right.construct) !== undefined;
  if (left.type === "primitive" && isBuiltIn) return primitive(false, node);
  if (right.type === "native" && right.name === "Array" && (left.type === "list" || isPlainObject(left))) {
    return primitive(left.type === "list", node);
  }
  if (!isBuiltIn && !isClass(right)) machine.mayThrow(node);
  if (left.type === "unknown") return notKnown(left);
  if (isClass(right)) return primitive(inherits(left, right.class.prototype), node);
  return unknown(node, l10n.t("whether it belongs to this class is not followed here"));
}

/** An object may say itself what belongs to it, under a key that is not followed. */
function checkClass(left: Value, right: Value, node: ts.BinaryExpression): void {
  const isSilent = right.type === "object" ? right.content.current.open === undefined : isNoFunction(right);
  const hasNone = right.type === "function" && left.type !== "primitive" && left.type !== "unknown";
  if ((isSilent && isNoFunction(right)) || hasNone) checkConstructor(right, node);
}

function isPlainObject(value: Value): boolean {
  return value.type === "object" && value.part.current === undefined;
}

function inherits(value: Value, prototype: ObjectValue): boolean {
  let holder = value.type === "object" ? value.prototype : undefined;
  while (holder !== undefined && holder !== prototype) holder = holder.prototype;
  return holder !== undefined;
}
