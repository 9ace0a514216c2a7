import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { globalValue } from "../natives/globals.ts";
import { regexLiteral } from "../natives/regexes.ts";
import { forgetReachOf } from "../runtime/forget.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { isAssigned } from "../syntax/uses.ts";
import { sharedOf } from "../runtime/shared.ts";
import { Scope } from "../runtime/scope.ts";
import { truthiness } from "../runtime/truthiness.ts";
import {
  hole,
  isListed,
  list,
  type ListValue,
  type ObjectValue,
  primitive,
  unknown,
  type Value,
} from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { evaluateAssignment, targetOf } from "./assignment.ts";
import { toNumeric, toText } from "./coercions.ts";
import { evaluateConditional, evaluateLogical, notKnownAt } from "./choices.ts";
import { evaluateChain, evaluateNew } from "./chains.ts";
import { isAssignment, isWrapper, outermostWrapper } from "../syntax/unwrap.ts";
import { evaluateClass } from "./classes.ts";
import { evaluateDelete } from "./delete.ts";
import { itemsOf } from "./iteration.ts";
import { evaluateObjectLiteral } from "./object-literals.ts";
import { applyOperator, notKnown } from "./operators.ts";
import { findProperty } from "./properties.ts";
import { evaluateIn, evaluateInstanceOf } from "./relations.ts";
import { evaluateSuper, evaluateThis } from "./super.ts";
import { evaluateTagged } from "./tagged.ts";

export { evaluateAccessed } from "./chains.ts";

/** The value of an expression; what it does besides is done. */
export function evaluate(machine: Machine, node: ts.Expression, scope: Scope): Value {
  machine.step(node);
  if (ts.isStringLiteralLike(node)) return primitive(node.text, node);
  if (ts.isIdentifier(node)) return evaluateName(machine, node, scope);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isCallExpression(node)) {
    return evaluateChain(machine, node, scope);
  }
  if (ts.isArrayLiteralExpression(node)) return list(evaluateItems(machine, node.elements, scope), node);
  if (ts.isObjectLiteralExpression(node)) return evaluateObjectLiteral(machine, node, scope);
  if (ts.isTemplateExpression(node)) return evaluateTemplate(machine, node, scope);
  if (ts.isBinaryExpression(node)) return evaluateBinary(machine, node, scope);
  if (ts.isArrowFunction(node)) return { type: "function", node, scope };
  if (ts.isFunctionExpression(node)) return functionOf(node, scope);
  if (isWrapper(node)) return evaluate(machine, node.expression, scope);
  if (ts.isConditionalExpression(node)) return evaluateConditional(machine, node, scope);
  return evaluateRare(machine, node, scope);
}

/** The items of an array literal or the arguments of a call, spreads spread out. */
export function evaluateItems(machine: Machine, elements: readonly ts.Expression[], scope: Scope): readonly Value[] {
  const items: Value[] = [];
  for (const element of elements) {
    if (ts.isSpreadElement(element))
      items.push(...itemsOf(machine, evaluate(machine, element.expression, scope), element));
    else if (ts.isOmittedExpression(element)) items.push(hole(element));
    else items.push(asItem(evaluate(machine, element, scope), element));
    machine.checkLength(items.length, "list", element);
  }
  return items;
}

/** What is no text is wrong as an item where it is put into a list, not where it was first written. */
function asItem(value: Value, element: ts.Expression): Value {
  return value.type === "primitive" && typeof value.value !== "string" ? primitive(value.value, element) : value;
}

function evaluateName(machine: Machine, node: ts.Identifier, scope: Scope): Value {
  const binding = scope.find(node.text);
  if (binding === undefined) return globalValue(machine, node);
  const value = binding.value.current;
  if (value === undefined) {
    if (binding.imported === "followed")
      return unknown(node, l10n.t("{0} has no value yet: the files import each other", node.text));
    throw new FileThrows(node, l10n.t("{0} is used before its declaration has run", node.text));
  }
  if (binding.imported === "unfollowed" && value.type === "unknown") return { ...value, node };
  machine.configuration.recordMention(value, node);
  return node.text === "arguments" && value.type === "list" ? argumentsAt(node, value) : value;
}

/** The arguments object is no list; it is followed where that makes no difference. */
function argumentsAt(node: ts.Identifier, all: ListValue): Value {
  const whole = outermostWrapper(node);
  const { parent } = whole;
  const isSpread = ts.isSpreadElement(parent) || (ts.isForOfStatement(parent) && parent.expression === whole);
  const isElement = ts.isElementAccessExpression(parent) && parent.expression === whole;
  const isLength = ts.isPropertyAccessExpression(parent) && parent.name.text === "length";
  if (isSpread || isLength || (isElement && !isAssigned(parent))) return all;
  return unknown(node, l10n.t("the arguments object is not followed here"), [
    all,
    ...all.items.current.flatMap(sharedOf),
  ]);
}

/** The name of a function expression means the function within it. */
function functionOf(node: ts.FunctionExpression, scope: Scope): Value {
  if (node.name === undefined) return { type: "function", node, scope };
  const inner = new Scope(scope);
  const value: Value = { type: "function", node, scope: inner };
  inner.declare(node.name.text, { value: new Cell("variable", value), constant: true });
  return value;
}

function evaluateTemplate(machine: Machine, node: ts.TemplateExpression, scope: Scope): Value {
  let text: Value = primitive(node.head.text, node);
  for (const { expression, literal } of node.templateSpans) {
    const part = toText(machine, evaluate(machine, expression, scope), expression);
    text = applyOperator(machine, ts.SyntaxKind.PlusToken, text, part, node);
    text = applyOperator(machine, ts.SyntaxKind.PlusToken, text, primitive(literal.text, literal), node);
  }
  return text;
}

function evaluateBinary(machine: Machine, node: ts.BinaryExpression, scope: Scope): Value {
  const operator = node.operatorToken.kind;
  if (isAssignment(operator)) return evaluateAssignment(machine, node, scope);
  const left = evaluate(machine, node.left, scope);
  switch (operator) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return evaluateLogical(machine, node, scope, left, operator);
    case ts.SyntaxKind.CommaToken:
      return evaluate(machine, node.right, scope);
    case ts.SyntaxKind.InKeyword:
      return evaluateIn(machine, left, evaluate(machine, node.right, scope), node);
    case ts.SyntaxKind.InstanceOfKeyword:
      return evaluateInstanceOf(machine, left, evaluate(machine, node.right, scope), node);
    default:
      return applyOperator(machine, operator, left, evaluate(machine, node.right, scope), node);
  }
}

function evaluateRare(machine: Machine, node: ts.Expression, scope: Scope): Value {
  switch (node.kind) {
    case ts.SyntaxKind.NumericLiteral:
      return primitive(Number((node as ts.NumericLiteral).text), node);
    case ts.SyntaxKind.BigIntLiteral:
      return primitive(BigInt((node as ts.BigIntLiteral).text.replace(/n$/, "")), node);
    case ts.SyntaxKind.RegularExpressionLiteral:
      return regexLiteral((node as ts.RegularExpressionLiteral).text, node);
    case ts.SyntaxKind.TrueKeyword:
      return primitive(true, node);
    case ts.SyntaxKind.FalseKeyword:
      return primitive(false, node);
    case ts.SyntaxKind.NullKeyword:
      return primitive(null, node);
    case ts.SyntaxKind.ThisKeyword:
      return evaluateThis(node, scope);
    case ts.SyntaxKind.SuperKeyword:
      return evaluateSuper(node, scope);
    default:
      return evaluateUnary(machine, node, scope);
  }
}

function evaluateUnary(machine: Machine, node: ts.Expression, scope: Scope): Value {
  if (ts.isNewExpression(node)) return evaluateNew(machine, node, scope);
  if (ts.isPrefixUnaryExpression(node)) return evaluatePrefix(machine, node, scope);
  if (ts.isPostfixUnaryExpression(node)) return evaluateStep(machine, node, scope, node.operator);
  if (ts.isTypeOfExpression(node)) return evaluateTypeOf(machine, node, scope);
  if (ts.isVoidExpression(node)) {
    evaluate(machine, node.expression, scope);
    return primitive(undefined, node);
  }
  if (ts.isDeleteExpression(node)) return evaluateDelete(machine, node, scope);
  if (ts.isClassExpression(node)) return evaluateClass(machine, node, scope);
  if (ts.isTaggedTemplateExpression(node)) return evaluateTagged(machine, node, scope);
  if (ts.isAwaitExpression(node)) return evaluateAwait(machine, node, scope);
  return notFollowed(machine, node, scope);
}

function evaluatePrefix(machine: Machine, node: ts.PrefixUnaryExpression, scope: Scope): Value {
  if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken) {
    return evaluateStep(machine, node, scope, node.operator);
  }
  const operand = evaluate(machine, node.operand, scope);
  if (node.operator === ts.SyntaxKind.ExclamationToken) {
    const holds = truthiness(operand);
    return holds === undefined ? notKnownAt(operand, node.operand) : primitive(!holds, node);
  }
  const numeric = toNumeric(machine, operand, node);
  if (typeof numeric === "object") return notKnown(numeric);
  if (node.operator === ts.SyntaxKind.MinusToken) return primitive(-numeric, node);
  if (node.operator === ts.SyntaxKind.TildeToken) return primitive(~numeric, node);
  if (typeof numeric === "bigint") throw new FileThrows(node, l10n.t("a bigint cannot be made a number by +"));
  return primitive(numeric, node);
}

/** `++` and `--`, before or behind what they count. */
function evaluateStep(
  machine: Machine,
  node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
  scope: Scope,
  operator: ts.SyntaxKind,
): Value {
  const target = targetOf(machine, node.operand, node, scope);
  const before = target.get();
  const numeric = toNumeric(machine, before, node);
  const old = typeof numeric === "object" ? notKnown(numeric) : primitive(numeric, node);
  const one = primitive(typeof numeric === "bigint" ? 1n : 1, node);
  const sign = operator === ts.SyntaxKind.PlusPlusToken ? ts.SyntaxKind.PlusToken : ts.SyntaxKind.MinusToken;
  const after = applyOperator(machine, sign, old, one, node);
  target.set(after, undefined);
  return ts.isPrefixUnaryExpression(node) ? after : old;
}

function evaluateTypeOf(machine: Machine, node: ts.TypeOfExpression, scope: Scope): Value {
  const { expression } = node;
  if (ts.isIdentifier(expression) && scope.find(expression.text) === undefined) {
    const value = globalValue(machine, expression);
    if (value.type === "unknown") return notKnown(value);
  }
  const value = evaluate(machine, expression, scope);
  switch (value.type) {
    case "primitive":
      return primitive(typeof value.value, node);
    case "list":
    case "collection":
    case "iterator":
    case "regex":
      return primitive("object", node);
    case "function":
      return primitive("function", node);
    case "object":
      return isSpringing(value) ? unknown(node, l10n.t("this is not followed here")) : primitive("object", node);
    case "native":
      return unknown(node, l10n.t("this is not followed here"));
    case "unknown":
      return notKnown(value);
  }
}

/** Waiting for what is no promise gives it as it is; whether something is a promise is told by its `then`. */
function evaluateAwait(machine: Machine, node: ts.AwaitExpression, scope: Scope): Value {
  const value = evaluate(machine, node.expression, scope);
  if (value.type !== "object" || isKnownWithout(value, "then")) return value;
  return unknown(node, l10n.t("what is waited for is not followed here"), sharedOf(value));
}

function isKnownWithout(object: ObjectValue, key: string): boolean {
  const isKnown = object.part.current === undefined && isListed(object.content.current);
  return isKnown && findProperty(object, key) === undefined;
}

/** Code of a kind that is not followed: whatever it could change is not known any more. */
function notFollowed(machine: Machine, node: ts.Expression, scope: Scope): Value {
  const cause = unknown(node, l10n.t("code of this kind is not followed here"));
  machine.mayThrow(node);
  return forgetReachOf(machine, node, scope, cause);
}

function isSpringing(value: Value): boolean {
  return value.type === "object" && value.part.current === "other";
}
