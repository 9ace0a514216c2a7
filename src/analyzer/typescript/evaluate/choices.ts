import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { type Condition, conditionOf, otherwise } from "../runtime/condition.ts";
import { fork, type ForkCause } from "../runtime/fork.ts";
import type { Scope } from "../runtime/scope.ts";
import { isNullish, truthiness } from "../runtime/truthiness.ts";
import { unknown, type UnknownValue, type Value } from "../runtime/value.ts";
import { evaluate } from "./expressions.ts";

/** `&&`, `||` and `??`, whose right side is only asked for when the left one says so. */
export function evaluateLogical(
  machine: Machine,
  node: ts.BinaryExpression,
  scope: Scope,
  left: Value,
  operator: ts.SyntaxKind,
): Value {
  const asks = asksForRight(left, operator);
  if (asks === false) return left;
  if (asks === true) return evaluate(machine, node.right, scope);
  const right = (): Value => evaluate(machine, node.right, scope);
  return fork(machine, causeOfLeft(node, left), { one: right, other: () => left }, (a, b, joiner) => {
    return joiner.values(a, b);
  });
}

/** The value of `a ? b : c`; when it is not known which, what both have in common. */
export function evaluateConditional(machine: Machine, node: ts.ConditionalExpression, scope: Scope): Value {
  const condition = evaluate(machine, node.condition, scope);
  const one = (): Value => evaluate(machine, node.whenTrue, scope);
  const other = (): Value => evaluate(machine, node.whenFalse, scope);
  const holds = truthiness(condition);
  if (holds !== undefined) return holds ? one() : other();
  const cause = conditionCause(condition, node.condition);
  return fork(machine, cause, { one, other }, (a, b, joiner) => joiner.values(a, b));
}

/** Why it is not known which course is taken, told at the condition. */
export function conditionCause(value: Value, node: ts.Expression, condition: Condition = conditionOf(node)): ForkCause {
  return { ...notKnownAt(value, node), condition };
}

/** What is left of a condition that is not known, told where it stands. */
export function notKnownAt(value: Value, node: ts.Expression): UnknownValue {
  return unknown(node, value.type === "unknown" ? value.reason : l10n.t("this condition is not followed here"));
}

function asksForRight(left: Value, operator: ts.SyntaxKind): boolean | undefined {
  if (operator === ts.SyntaxKind.QuestionQuestionToken) return isSpringing(left) ? undefined : isNullish(left);
  const holds = truthiness(left);
  return holds === undefined || operator === ts.SyntaxKind.AmpersandAmpersandToken ? holds : !holds;
}

/** Why it is not known whether the right side is asked for. */
export function causeOfLeft({ left: node, operatorToken }: ts.BinaryExpression, left: Value): ForkCause {
  const cause = left.type === "unknown" ? left : unknown(node, l10n.t("what the left side is, is not followed here"));
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return { ...cause, condition: conditionOf(node) };
    case ts.SyntaxKind.BarBarToken:
      return { ...cause, condition: otherwise(conditionOf(node)) };
    default:
      return cause;
  }
}

/** A path of the configuration that has sprung into being may as well have been missing. */
function isSpringing(value: Value): boolean {
  return value.type === "object" && value.part.current === "other";
}
