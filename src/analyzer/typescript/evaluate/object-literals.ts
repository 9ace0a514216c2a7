import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { fork, type ForkCause } from "../runtime/fork.ts";
import { orOneOf } from "../runtime/shared.ts";
import { ownProperty } from "../runtime/own-property.ts";
import type { Scope } from "../runtime/scope.ts";
import { isNullish, truthiness } from "../runtime/truthiness.ts";
import {
  type FunctionValue,
  object,
  type ObjectContent,
  type ObjectValue,
  primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { unwrap } from "../syntax/unwrap.ts";
import { accessorProperty } from "./accessors.ts";
import { runBroughtCode } from "./brought-code.ts";
import { causeOfLeft, conditionCause } from "./choices.ts";
import { evaluate } from "./expressions.ts";
import { keyOfName } from "./keys.ts";
import { sharedWithin } from "./members.ts";
import { opened, unordered, withOptional, withOwn, withProperty } from "./object-content.ts";
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
  if (ts.isSpreadAssignment(element)) return spread(machine, content, element.expression, scope, element);
  if (ts.isShorthandPropertyAssignment(element)) {
    return withProperty(content, element.name.text, evaluate(machine, element.name, scope), element.name);
  }
  if (ts.isGetAccessor(element) || ts.isSetAccessor(element)) return withAccessor(machine, content, element, scope);
  const key = keyOfName(machine, element.name, scope);
  const value: Value = ts.isMethodDeclaration(element)
    ? { type: "function", node: element, scope }
    : evaluate(machine, element.initializer, scope);
  if (typeof key !== "string") return opened(content, orOneOf(key, [value]));
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

/**
 * Spreads what an expression gives. Where it is not known which side of `a ? b : c` or `a && b` that is, the object goes on
 * with each: what is falsy has no properties.
 */
function spread(
  machine: Machine,
  content: ObjectContent,
  expression: ts.Expression,
  scope: Scope,
  node: ts.Node,
): ObjectContent {
  const inner = unwrap(expression);
  const course = (side: ts.Expression) => (): ObjectContent => spread(machine, content, side, scope, node);
  if (ts.isConditionalExpression(inner)) {
    const condition = evaluate(machine, inner.condition, scope);
    const courses = { one: course(inner.whenTrue), other: course(inner.whenFalse) };
    return spreadEither(machine, truthiness(condition), courses, () => conditionCause(condition, inner.condition));
  }
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    const left = evaluate(machine, inner.left, scope);
    const courses = { one: course(inner.right), other: (): ObjectContent => content };
    return spreadEither(machine, truthiness(left), courses, () => causeOfLeft(inner, left));
  }
  return spreadValue(machine, content, evaluate(machine, inner, scope), node);
}

function spreadEither(
  machine: Machine,
  holds: boolean | undefined,
  courses: Readonly<Record<"one" | "other", () => ObjectContent>>,
  causeOf: () => ForkCause,
): ObjectContent {
  if (holds !== undefined) return holds ? courses.one() : courses.other();
  return fork(machine, causeOf(), courses, (one, other, joiner) => joiner.contents(one, other));
}

function spreadValue(machine: Machine, content: ObjectContent, source: Value, node: ts.Node): ObjectContent {
  if (isNullish(source) === true || (source.type === "primitive" && typeof source.value !== "string")) return content;
  runBroughtCode(machine, source);
  if (source.type === "unknown") return opened(content, source);
  if (hasNoneItself(machine, source)) return content;
  if (source.type !== "object" || source.part.current === "other") {
    return opened(content, unknown(node, l10n.t("what is spread here is not followed"), sharedWithin(source)));
  }
  const { open } = source.content.current;
  if (open !== undefined) return spreadOpen(machine, content, source, open, node);
  const properties = new Map(content.properties);
  for (const { key, ...property } of readEach(machine, source, node)) properties.set(key, property);
  return { ...content, properties };
}

/** Whether a value of the library certainly has no properties itself. */
function hasNoneItself(machine: Machine, value: Value): boolean {
  const isOfLibrary = value.type === "collection" || value.type === "iterator" || value.type === "regex";
  return isOfLibrary && !machine.changedUnseen.has(value);
}

/** Spreads an object that may not have all of its properties, or others. */
function spreadOpen(
  machine: Machine,
  content: ObjectContent,
  source: ObjectValue,
  open: UnknownValue,
  node: ts.Node,
): ObjectContent {
  const { optional } = source.content.current;
  let result = optional === undefined ? opened(content, open) : unordered(content, open);
  for (const { key, ...property } of readEach(machine, source, node)) {
    // Of an object that may have any properties, only those are certain that are known.
    const doubt = optional === undefined && property.value.type === "unknown" ? open : optional?.get(key);
    result = doubt === undefined ? withOwn(result, key, property) : withOptional(result, key, property, doubt);
  }
  return result;
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
  const property = accessorProperty(code, element, ownProperty(content, key));
  return { ...content, properties: new Map(content.properties).set(key, property) };
}
