import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import { FileThrows } from "../runtime/interruptions.ts";
import { isNullish } from "../runtime/truthiness.ts";
import { isReference, primitive, unknown, type UnknownValue, type Value } from "../runtime/value.ts";
import type { Machine } from "../machine.ts";
import { noteComparison } from "../natives/environment.ts";
import { runIfConverted } from "./brought-code.ts";
import { toPrimitive } from "./coercions.ts";

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return, @typescript-eslint/restrict-plus-operands -- JavaScript's operators take any plain values and define what comes out. */
type PlainOperator = (a: any, b: any) => string | number | boolean | bigint;

const plainOperators: ReadonlyMap<ts.SyntaxKind, PlainOperator> = new Map<ts.SyntaxKind, PlainOperator>([
  [ts.SyntaxKind.PlusToken, (a, b) => a + b],
  [ts.SyntaxKind.MinusToken, (a, b) => a - b],
  [ts.SyntaxKind.AsteriskToken, (a, b) => a * b],
  [ts.SyntaxKind.SlashToken, (a, b) => a / b],
  [ts.SyntaxKind.PercentToken, (a, b) => a % b],
  [ts.SyntaxKind.AsteriskAsteriskToken, (a, b) => a ** b],
  [ts.SyntaxKind.LessThanToken, (a, b) => a < b],
  [ts.SyntaxKind.LessThanEqualsToken, (a, b) => a <= b],
  [ts.SyntaxKind.GreaterThanToken, (a, b) => a > b],
  [ts.SyntaxKind.GreaterThanEqualsToken, (a, b) => a >= b],
  [ts.SyntaxKind.AmpersandToken, (a, b) => a & b],
  [ts.SyntaxKind.BarToken, (a, b) => a | b],
  [ts.SyntaxKind.CaretToken, (a, b) => a ^ b],
  [ts.SyntaxKind.LessThanLessThanToken, (a, b) => a << b],
  [ts.SyntaxKind.GreaterThanGreaterThanToken, (a, b) => a >> b],
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken, (a, b) => a >>> b],
]);
/* eslint-enable */

/** What an operator gives that looks at both of its sides. */
export function applyOperator(machine: Machine, operator: ts.SyntaxKind, a: Value, b: Value, node: ts.Node): Value {
  if (equalities.has(operator)) return applyEquality(machine, operator, a, b, node);
  const apply = plainOperators.get(operator);
  if (apply === undefined) return unknown(node, l10n.t("this operator is not followed here"));
  const left = toPrimitive(machine, a, "number", node);
  const right = toPrimitive(machine, b, "number", node);
  if (left.type === "unknown") return notKnown(left);
  if (right.type === "unknown") return notKnown(right);
  return applyPlain(machine, () => apply(left.value, right.value), node);
}

/** Whether two values are the same one (`===`); undefined when that is not known. */
export function isStrictlyEqual(a: Value, b: Value): boolean | undefined {
  noteComparison(a, b);
  if (a.type === "unknown" || b.type === "unknown") return undefined;
  if (a.type === "primitive" && b.type === "primitive") return a.value === b.value;
  if (isReference(a) && isReference(b)) return isSameReference(a, b);
  if (a.type === "function" && b.type === "function") return a === b ? true : undefined;
  if (a.type === "native" || b.type === "native") return undefined;
  return a.type === b.type ? undefined : false;
}

/** What is left of an unknown value when something is made of it. */
export function notKnown({ node, reason }: UnknownValue): UnknownValue {
  return unknown(node, reason);
}

function isSameReference(
  a: Value & { perhaps: Set<unknown> },
  b: Value & { perhaps: Set<unknown> },
): boolean | undefined {
  if (a === b) return true;
  return a.perhaps.has(b) || b.perhaps.has(a) ? undefined : false;
}

const equalities: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

function applyEquality(machine: Machine, operator: ts.SyntaxKind, a: Value, b: Value, node: ts.Node): Value {
  const isStrict =
    operator === ts.SyntaxKind.EqualsEqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsEqualsToken;
  const isNegated =
    operator === ts.SyntaxKind.ExclamationEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsEqualsToken;
  const equal = isStrict ? isStrictlyEqual(a, b) : isLooselyEqual(machine, a, b, node);
  if (equal !== undefined) return primitive(equal !== isNegated, node);
  if (a.type === "unknown") return notKnown(a);
  if (b.type === "unknown") return notKnown(b);
  return unknown(node, l10n.t("whether these are the same is not followed here"));
}

function isLooselyEqual(machine: Machine, a: Value, b: Value, node: ts.Node): boolean | undefined {
  noteComparison(a, b);
  if (isNullish(a) === true || isNullish(b) === true) {
    const other = isNullish(a) === true ? b : a;
    return other.type === "object" && other.part.current === "other" ? undefined : isNullish(other);
  }
  if (a.type !== "primitive" && b.type !== "primitive") {
    const doubt = [a, b].find((side) => side.type === "unknown");
    // Where that turns out to be plain, the other side is converted.
    if (doubt?.type === "unknown") for (const side of [a, b]) runIfConverted(machine, side, doubt);
    return isStrictlyEqual(a, b);
  }
  const left = toPrimitive(machine, a, "number", node);
  const right = toPrimitive(machine, b, "number", node);
  if (left.type === "unknown" || right.type === "unknown") return undefined;
  return left.value == right.value; // eslint-disable-line eqeqeq -- The file's own operator is followed.
}

function applyPlain(machine: Machine, apply: () => string | number | boolean | bigint, node: ts.Node): Value {
  try {
    const result = apply();
    if (typeof result === "string") machine.checkLength(result.length, "string", node);
    return primitive(result, node);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw new FileThrows(node, error.message);
    throw error;
  }
}
