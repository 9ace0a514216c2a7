import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { sharedOf } from "../runtime/join.ts";
import type { Scope } from "../runtime/scope.ts";
import {
  type FunctionValue,
  isNullish,
  object,
  type ObjectContent,
  primitive,
  unknown,
  type Value,
} from "../runtime/value.ts";
import { evaluate } from "./expressions.ts";
import { accessorProperty } from "./accessors.ts";
import { keyOfName } from "./keys.ts";
import { sharedWithin } from "./members.ts";
import { opened, withProperty } from "./object-content.ts";
import { readEach } from "./properties.ts";

/** The object that an object literal makes. */
export function evaluateObjectLiteral(machine: Machine, node: ts.ObjectLiteralExpression, scope: Scope): Value {
  let content: ObjectContent = { properties: new Map(), open: undefined };
  for (const element of node.properties) content = addElement(machine, content, element, scope);
  const made = object(new Map(), node);
  made.content.current = content;
  return made;
}

function addElement(
  machine: Machine,
  content: ObjectContent,
  element: ts.ObjectLiteralElementLike,
  scope: Scope,
): ObjectContent {
  if (ts.isSpreadAssignment(element))
    return spread(machine, content, evaluate(machine, element.expression, scope), element);
  if (ts.isShorthandPropertyAssignment(element)) {
    return withProperty(content, element.name.text, evaluate(machine, element.name, scope), element.name);
  }
  if (ts.isGetAccessor(element) || ts.isSetAccessor(element)) return withAccessor(machine, content, element, scope);
  const key = keyOfName(machine, element.name, scope);
  const value: Value = ts.isMethodDeclaration(element)
    ? { type: "function", node: element, scope }
    : evaluate(machine, element.initializer, scope);
  if (typeof key !== "string") return opened(content, { ...key, perhaps: [...key.perhaps, ...sharedOf(value)] });
  const setsPrototype =
    key === "__proto__" && ts.isPropertyAssignment(element) && !ts.isComputedPropertyName(element.name);
  if (setsPrototype)
    return opened(content, unknown(element, l10n.t("objects with another prototype are not followed here")));
  return withProperty(content, key, asProperty(value, element), element.name);
}

/** What is no text is told where it is put, not where it was first written. */
function asProperty(value: Value, element: ts.Node): Value {
  if (value.type !== "primitive" || typeof value.value === "string" || !ts.isPropertyAssignment(element)) return value;
  return primitive(value.value, element.initializer);
}

function spread(machine: Machine, content: ObjectContent, source: Value, node: ts.Node): ObjectContent {
  if (isNullish(source) === true || (source.type === "primitive" && typeof source.value !== "string")) return content;
  if (source.type === "unknown") return opened(content, source);
  if (source.type === "collection" || source.type === "iterator" || source.type === "regex") return content;
  if (source.type !== "object" || source.part.current === "other") {
    return opened(content, unknown(node, l10n.t("what is spread here is not followed"), sharedWithin(source)));
  }
  const { open } = source.content.current;
  const { properties, ...rest } = open === undefined ? content : opened(content, open);
  const spreadIn = new Map(properties);
  for (const { key, value, keyPlace } of readEach(machine, source, node)) spreadIn.set(key, { value, keyPlace });
  return { ...rest, properties: spreadIn };
}

function withAccessor(
  machine: Machine,
  content: ObjectContent,
  element: ts.AccessorDeclaration,
  scope: Scope,
): ObjectContent {
  const key = keyOfName(machine, element.name, scope);
  const code: FunctionValue = { type: "function", node: element, scope };
  if (typeof key !== "string") return opened(content, { ...key, perhaps: [code] });
  const property = accessorProperty(code, element, content.properties.get(key));
  return { ...content, properties: new Map(content.properties).set(key, property) };
}
