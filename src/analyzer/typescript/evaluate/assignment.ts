import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { escape } from "../runtime/forget.ts";
import { fork } from "../runtime/fork.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import type { Scope } from "../runtime/scope.ts";
import { globalValue } from "../natives/globals.ts";
import { isNullish, truthiness } from "../runtime/truthiness.ts";
import { unknown, type Value } from "../runtime/value.ts";
import { unwrap } from "../syntax/unwrap.ts";
import { evaluate, evaluateAccessed } from "./expressions.ts";
import { keyOfName } from "./keys.ts";
import { partsOf } from "./list-parts.ts";
import { getMember, type Key, setMember } from "./members.ts";
import { applyOperator } from "./operators.ts";
import { restOfObject, withDefault } from "./patterns.ts";

/** A place that can be assigned to, with what leads there evaluated once. */
export interface Target {
  readonly get: () => Value;
  readonly set: (value: Value, valueNode: ts.Node | undefined) => void;
}

/** Follows `=` and its kin. */
export function evaluateAssignment(machine: Machine, node: ts.BinaryExpression, scope: Scope): Value {
  const operator = node.operatorToken.kind;
  const left = unwrap(node.left);
  if (operator === ts.SyntaxKind.EqualsToken) return assign(machine, left, node, scope);
  const target = targetOf(machine, left, node, scope);
  const decides = logicalAssignments.get(operator);
  if (decides !== undefined) return assignPerhaps(machine, node, scope, target, decides);
  const plain = compoundOperators.get(operator) ?? operator;
  const present = target.get();
  const value = applyOperator(machine, plain, present, evaluate(machine, node.right, scope), node);
  target.set(value, node);
  return value;
}

/** The place that an expression names. `expression` is the whole of what assigns to it. */
export function targetOf(machine: Machine, left: ts.Expression, expression: ts.Node, scope: Scope): Target {
  const inner = unwrap(left);
  if (ts.isIdentifier(inner)) return variableTarget(machine, inner, scope);
  if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) {
    const { base, key, keyNode } = evaluateAccessed(machine, inner, scope);
    return memberTarget(machine, base, key, inner, keyNode, expression);
  }
  const cause = unknown(inner, l10n.t("what is assigned to here is not followed"));
  return {
    get: () => cause,
    set: (value) => {
      escape(machine, [value], cause);
    },
  };
}

function assign(machine: Machine, left: ts.Expression, node: ts.BinaryExpression, scope: Scope): Value {
  if (ts.isObjectLiteralExpression(left) || ts.isArrayLiteralExpression(left)) {
    const value = evaluate(machine, node.right, scope);
    assignPattern(machine, left, value, node, scope);
    return value;
  }
  const target = targetOf(machine, left, node, scope);
  const value = evaluate(machine, node.right, scope);
  target.set(value, node.right);
  return value;
}

/** `&&=`, `||=`, `??=` look first at what is there. */
function assignPerhaps(
  machine: Machine,
  node: ts.BinaryExpression,
  scope: Scope,
  target: Target,
  decides: (value: Value) => boolean | undefined,
): Value {
  const present = target.get();
  const assigns = decides(present);
  const run = (): Value => {
    const value = evaluate(machine, node.right, scope);
    target.set(value, node.right);
    return value;
  };
  if (assigns === false) return present;
  if (assigns === true) return run();
  const cause = present.type === "unknown" ? present : unknown(node.left, l10n.t("what is here before is not known"));
  return fork(machine, cause, { one: run, other: () => present }, (a, b, joiner) => joiner.values(a, b));
}

function variableTarget(machine: Machine, name: ts.Identifier, scope: Scope): Target {
  const binding = scope.find(name.text);
  return {
    get: () => evaluate(machine, name, scope),
    set: (value) => {
      if (binding === undefined) setGlobal(machine, name, value);
      else if (binding.constant) throw new FileThrows(name, l10n.t("{0} is a constant and is assigned to", name.text));
      else if (binding.value.current === undefined)
        throw new FileThrows(name, l10n.t("{0} is not declared yet", name.text));
      else machine.world.set(binding.value, value);
    },
  };
}

function setGlobal(machine: Machine, name: ts.Identifier, value: Value): void {
  const cause = unknown(name, l10n.t("{0} is changed, which belongs to all files", name.text));
  if (globalValue(machine, name).type !== "unknown") machine.lose(cause);
  machine.mayThrow(name);
  escape(machine, [value], cause);
}

function memberTarget(
  machine: Machine,
  base: Value,
  key: Key,
  access: ts.Node,
  keyNode: ts.Node,
  expression: ts.Node,
): Target {
  return {
    get: () => getMember(machine, base, key, access, keyNode),
    set: (value, valueNode) => {
      setMember(machine, base, key, value, { key: keyNode, expression, value: valueNode });
    },
  };
}

/** Assigns to a place, or to all places in a pattern. */
export function assignPattern(
  machine: Machine,
  pattern: ts.Expression,
  value: Value,
  node: ts.Node,
  scope: Scope,
): void {
  storeOf(machine, pattern, node, scope)(value);
}

/** Takes what is assigned. */
type Store = (value: Value) => void;

/** What stores into a place, or into all places in a pattern. A place is found now, before there is a value for it. */
function storeOf(machine: Machine, pattern: ts.Expression, node: ts.Node, scope: Scope): Store {
  const inner = unwrap(pattern);
  if (ts.isArrayLiteralExpression(inner)) {
    return (value) => {
      assignListPattern(machine, inner, value, node, scope);
    };
  }
  if (ts.isObjectLiteralExpression(inner)) {
    return (value) => {
      assignObjectPattern(machine, inner, value, node, scope);
    };
  }
  const target = targetOf(machine, inner, node, scope);
  return (value) => {
    target.set(value, node);
  };
}

/** @param take gives the part that the element gets; asked for when its place is found, as JavaScript does. */
function assignElement(machine: Machine, element: ts.Expression, take: () => Value, node: ts.Node, scope: Scope): void {
  const isDefaulted =
    ts.isBinaryExpression(element) && element.operatorToken.kind === ts.SyntaxKind.EqualsToken ? element : undefined;
  const store = storeOf(machine, unwrap(isDefaulted?.left ?? element), node, scope);
  store(withDefault(machine, take(), isDefaulted?.right, scope));
}

function assignListPattern(
  machine: Machine,
  pattern: ts.ArrayLiteralExpression,
  value: Value,
  node: ts.Node,
  scope: Scope,
): void {
  const parts = partsOf(machine, value, pattern);
  for (const [index, element] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    if (ts.isSpreadElement(element))
      assignElement(machine, element.expression, () => parts.rest(index, element), node, scope);
    else assignElement(machine, element, () => parts.item(index, element), node, scope);
  }
}

function assignObjectPattern(
  machine: Machine,
  pattern: ts.ObjectLiteralExpression,
  value: Value,
  node: ts.Node,
  scope: Scope,
): void {
  if (isNullish(value) === true) throw new FileThrows(pattern, l10n.t("a missing value is taken apart"));
  const taken: Key[] = [];
  for (const property of pattern.properties) {
    if (ts.isShorthandPropertyAssignment(property)) {
      const target = targetOf(machine, property.name, node, scope);
      const member = getMember(machine, value, property.name.text, property, property.name);
      taken.push(property.name.text);
      target.set(withDefault(machine, member, property.objectAssignmentInitializer, scope), node);
    } else if (ts.isPropertyAssignment(property)) {
      const key = keyOfName(machine, property.name, scope);
      taken.push(key);
      const take = (): Value => getMember(machine, value, key, property, property.name);
      assignElement(machine, property.initializer, take, node, scope);
    } else if (ts.isSpreadAssignment(property)) {
      const take = (): Value => restOfObject(machine, value, taken, property);
      assignElement(machine, property.expression, take, node, scope);
    }
  }
}

const logicalAssignments: ReadonlyMap<ts.SyntaxKind, (value: Value) => boolean | undefined> = new Map([
  [ts.SyntaxKind.QuestionQuestionEqualsToken, isNullishNow],
  [
    ts.SyntaxKind.BarBarEqualsToken,
    (value: Value) => (truthiness(value) === undefined ? undefined : !truthiness(value)),
  ],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, truthiness],
]);

/** A path of the configuration that has sprung into being may as well have been missing. */
function isNullishNow(value: Value): boolean | undefined {
  return value.type === "object" && value.part.current === "other" ? undefined : isNullish(value);
}

const compoundOperators: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [ts.SyntaxKind.PlusEqualsToken, ts.SyntaxKind.PlusToken],
  [ts.SyntaxKind.MinusEqualsToken, ts.SyntaxKind.MinusToken],
  [ts.SyntaxKind.AsteriskEqualsToken, ts.SyntaxKind.AsteriskToken],
  [ts.SyntaxKind.SlashEqualsToken, ts.SyntaxKind.SlashToken],
  [ts.SyntaxKind.PercentEqualsToken, ts.SyntaxKind.PercentToken],
  [ts.SyntaxKind.AsteriskAsteriskEqualsToken, ts.SyntaxKind.AsteriskAsteriskToken],
  [ts.SyntaxKind.AmpersandEqualsToken, ts.SyntaxKind.AmpersandToken],
  [ts.SyntaxKind.BarEqualsToken, ts.SyntaxKind.BarToken],
  [ts.SyntaxKind.CaretEqualsToken, ts.SyntaxKind.CaretToken],
  [ts.SyntaxKind.LessThanLessThanEqualsToken, ts.SyntaxKind.LessThanLessThanToken],
  [ts.SyntaxKind.GreaterThanGreaterThanEqualsToken, ts.SyntaxKind.GreaterThanGreaterThanToken],
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken, ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken],
]);
