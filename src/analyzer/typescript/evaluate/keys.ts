import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import type { Scope } from "../runtime/scope.ts";
import { unknown, type Value } from "../runtime/value.ts";
import { toText } from "./coercions.ts";
import { evaluate } from "./expressions.ts";
import type { Key } from "./members.ts";
import { privateKey } from "./privates.ts";

/** The key that the name of a property gives: `a`, `"a"`, `1`, `["a" + b]`. */
export function keyOfName(machine: Machine, name: ts.PropertyName, scope: Scope): Key {
  if (ts.isComputedPropertyName(name))
    return keyOfValue(machine, evaluate(machine, name.expression, scope), name.expression);
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  if (ts.isBigIntLiteral(name)) return unknown(name, l10n.t("this key is not followed here"));
  return ts.isPrivateIdentifier(name) ? privateKey(name.text) : name.text;
}

/** The key that a value is as a key: its text. */
export function keyOfValue(machine: Machine, value: Value, node: ts.Node): Key {
  const text = toText(machine, value, node);
  return text.type === "unknown" ? text : String(text.value);
}
