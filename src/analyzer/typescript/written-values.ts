import { ts } from "ts-morph";
import { firstUnknown, type Located, type LocatedEntry, type LocatedLists } from "../../policy/index.ts";
import type { WrittenValue } from "../reading.ts";
import type { RecordedWrite } from "./configuration.ts";
import { rangeOf } from "./syntax/syntax-tree.ts";
import { unwrap } from "./syntax/unwrap.ts";

/**
 * What the writes say that the lists do not show: those that a later one replaces, and those to a list of which a part is
 * not known, since it depends on a condition perhaps. It is read off the text: arrays, objects and strings, wherever they
 * stand in an expression that could give them.
 */
export function unseenValues(writes: readonly RecordedWrite[], lists: LocatedLists): readonly WrittenValue[] {
  return writes
    .filter(({ list, overwrittenBy }) => overwrittenBy !== undefined || firstUnknown(lists[list]) !== undefined)
    .flatMap(({ list, value, expression }) => valuesIn(value ?? expression).map((one) => ({ list, value: one })));
}

function valuesIn(node: ts.Node): readonly Located[] {
  if (ts.isPropertyAssignment(node)) return valuesIn(node.initializer);
  if (!ts.isExpression(node)) return [];
  const expression = unwrap(node);
  if (ts.isStringLiteralLike(expression))
    return [{ kind: "scalar", value: expression.text, origin: rangeOf(expression) }];
  if (ts.isArrayLiteralExpression(expression)) return [listOf(expression)];
  if (ts.isObjectLiteralExpression(expression)) return [objectOf(expression)];
  return partsOf(expression).flatMap(valuesIn);
}

function listOf(array: ts.ArrayLiteralExpression): Located {
  return { kind: "list", items: array.elements.flatMap(valuesIn), origin: rangeOf(array) };
}

function objectOf(object: ts.ObjectLiteralExpression): Located {
  const entries = object.properties.flatMap((property): LocatedEntry[] => {
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return [];
    const [value] = valuesIn(property.initializer);
    return value === undefined ? [] : [{ key: property.name.text, keyOrigin: rangeOf(property.name), value }];
  });
  return { kind: "object", entries, origin: rangeOf(object) };
}

/** The parts of an expression of which it may give one, or give what is in one. */
function partsOf(expression: ts.Expression): readonly ts.Node[] {
  if (ts.isConditionalExpression(expression)) return [expression.whenTrue, expression.whenFalse];
  if (ts.isBinaryExpression(expression))
    return choosing.has(expression.operatorToken.kind) ? [expression.left, expression.right] : [];
  if (ts.isSpreadElement(expression)) return [expression.expression];
  return ts.isCallExpression(expression) ? partsOfCall(expression) : [];
}

const choosing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** `["s3"].filter(…)` and the like give what is in their list, and some take items too. */
function partsOfCall({ expression: callee, arguments: given }: ts.CallExpression): readonly ts.Node[] {
  if (!ts.isPropertyAccessExpression(callee)) return [];
  return takingItems.has(callee.name.text) ? [callee.expression, ...given] : [callee.expression];
}

const takingItems = new Set(["concat", "freeze", "from", "of", "push", "splice", "unshift"]);
