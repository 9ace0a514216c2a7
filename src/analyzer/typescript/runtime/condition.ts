import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import { listText } from "../../../language/index.ts";
import { treeOf } from "../syntax/syntax-tree.ts";
import { unwrap } from "../syntax/unwrap.ts";
import { differenceOf } from "./difference.ts";
import type { Value } from "./value.ts";

/** What is longer than this is not spelt out in a sentence. */
const longestCondition = 60;
const longestText = 40;
const longestChoice = 300;
const mostTexts = 3;

/** What decides which of two courses is taken. */
export interface Condition {
  /** The condition, as it is written. */
  readonly text: string;
  /** The course that is taken when it holds. */
  readonly holds: "one" | "other";
}

/** The condition under which the one course is taken. */
export function conditionOf(expression: ts.Expression): Condition {
  const inner = unwrap(expression);
  const isNegated = ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken;
  if (isNegated) return otherwise(conditionOf(inner.operand));
  return { text: shortened(textOf(inner)), holds: "one" };
}

/** The condition of a `case`, under which the one course is taken. */
export function conditionOfCase(subject: ts.Expression, label: ts.Expression): Condition {
  const args = [textOf(subject), textOf(label)];
  const text = l10n.t({ message: "{0} is {1}", args, comment: "Two expressions of a program" });
  return { text: shortened(text), holds: "one" };
}

/** The same condition, where the other course is taken when it holds. */
export function otherwise({ text, holds }: Condition): Condition {
  return { text, holds: holds === "one" ? "other" : "one" };
}

/** What a value is in the one course and in the other; undefined where it cannot be said in short. */
export function describeValues(
  one: Value | undefined,
  other: Value | undefined,
  condition: Condition,
): string | undefined {
  return describeItems(one ? [one] : [], other ? [other] : [], condition);
}

/** Which items are there in the one course and in the other; undefined where it cannot be said in short. */
export function describeItems(
  one: readonly Value[],
  other: readonly Value[],
  condition: Condition,
): string | undefined {
  const [then, otherwise] = condition.holds === "one" ? [one, other] : [other, one];
  if (otherwise.length === 0) return presentWhen(then, condition.text);
  if (then.length === 0) return presentUnless(otherwise, condition.text);
  const text = either(then, otherwise, condition.text);
  return text === undefined || text.length > longestChoice ? undefined : text;
}

/** Where one of the two depends on something more, it comes last, so that the first that applies is what counts. */
function either(then: readonly Value[], otherwise: readonly Value[], condition: string): string | undefined {
  const [first, second] = [enumerated(then), enumerated(otherwise)];
  const [innerOfThen, innerOfOtherwise] = [innerDifference(then), innerDifference(otherwise)];
  if (first !== undefined) {
    const rest = second ?? innerOfOtherwise;
    return rest === undefined ? undefined : l10n.t("{0} when {1}, else {2}", first, condition, rest);
  }
  if (second === undefined || innerOfThen === undefined) return undefined;
  return l10n.t("{0} unless {1}, else {2}", second, condition, innerOfThen);
}

function presentWhen(items: readonly Value[], condition: string): string {
  const inner = innerDifference(items);
  if (inner !== undefined) return l10n.t("{0}, and that only when {1}", inner, condition);
  const texts = enumerated(items);
  if (texts !== undefined) {
    return items.length === 1
      ? l10n.t("{0} is there only when {1}", texts, condition)
      : l10n.t("{0} are there only when {1}", texts, condition);
  }
  if (items.some(isAnyNumber)) return l10n.t("some items are there only when {0}", condition);
  return items.length === 1
    ? l10n.t("an item is there only when {0}", condition)
    : l10n.t("{0} items are there only when {1}", items.length, condition);
}

function presentUnless(items: readonly Value[], condition: string): string {
  const inner = innerDifference(items);
  if (inner !== undefined) return l10n.t("{0}, and that unless {1}", inner, condition);
  const texts = enumerated(items);
  if (texts !== undefined) {
    return items.length === 1
      ? l10n.t("{0} is there unless {1}", texts, condition)
      : l10n.t("{0} are there unless {1}", texts, condition);
  }
  if (items.some(isAnyNumber)) return l10n.t("some items are there unless {0}", condition);
  return items.length === 1
    ? l10n.t("an item is there unless {0}", condition)
    : l10n.t("{0} items are there unless {1}", items.length, condition);
}

/** What was said of the only item in its turn. */
function innerDifference([only, ...rest]: readonly Value[]): string | undefined {
  return rest.length === 0 && only?.type === "unknown" ? differenceOf(only) : undefined;
}

function isAnyNumber(item: Value): boolean {
  return item.type === "unknown" && item.spread;
}

function enumerated(items: readonly Value[]): string | undefined {
  const texts = items.map(shown);
  if (texts.length > mostTexts || texts.includes(undefined)) return undefined;
  return listText(texts as string[]);
}

function shown(value: Value): string | undefined {
  if (value.type !== "primitive") return undefined;
  const text = typeof value.value === "string" ? JSON.stringify(value.value) : String(value.value);
  return text.length <= longestText ? text : undefined;
}

function textOf(node: ts.Node): string {
  return treeOf(node).textOf(node).replace(/\s+/g, " ");
}

function shortened(text: string): string {
  return text.length <= longestCondition ? text : `${text.slice(0, longestCondition - 1)}…`;
}
