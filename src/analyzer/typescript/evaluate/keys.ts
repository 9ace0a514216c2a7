import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import type { Scope } from "../runtime/scope.ts";
import { unknown, type Value } from "../runtime/value.ts";
import { evaluate } from "./expressions.ts";
import type { Key } from "./members.ts";

/** The key that the name of a property gives: `a`, `"a"`, `1`, `["a" + b]`. */
export function keyOfName(machine: Machine, name: ts.PropertyName, scope: Scope): Key {
  if (ts.isComputedPropertyName(name)) return keyOfValue(evaluate(machine, name.expression, scope), name.expression);
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  if (ts.isBigIntLiteral(name)) return unknown(name, "this key is not followed here");
  return name.text;
}

/** The key that a value is as a key. */
export function keyOfValue(value: Value, node: ts.Node): Key {
  if (value.type === "primitive") return String(value.value);
  return value.type === "unknown" ? value : unknown(node, "this key is not followed here");
}
