import { ts } from "ts-morph";
import { treeOf } from "../syntax/syntax-tree.ts";
import { unwrap } from "../syntax/unwrap.ts";
import { differenceOf } from "./difference.ts";
import type { Value } from "./value.ts";

/** What is longer than this is not spelt out in a sentence. */
const longestCondition = 60;
const longestText = 40;
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
  return { text: shortened(`${textOf(subject)} is ${textOf(label)}`), holds: "one" };
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
  if (one === undefined || other === undefined) return describeItems(one ? [one] : [], other ? [other] : [], condition);
  const [then, otherwise] = condition.holds === "one" ? [one, other] : [other, one];
  const [first, second] = [shown(then), shown(otherwise)];
  return first === undefined || second === undefined ? undefined : `${first} when ${condition.text}, else ${second}`;
}

/** Which items are there in the one course and in the other; undefined where it cannot be said in short. */
export function describeItems(
  one: readonly Value[],
  other: readonly Value[],
  condition: Condition,
): string | undefined {
  const [then, otherwise] = condition.holds === "one" ? [one, other] : [other, one];
  if (otherwise.length === 0) return `${presence(then)} only when ${condition.text}`;
  if (then.length === 0) return `${presence(otherwise)} unless ${condition.text}`;
  const [first, second] = [enumerated(then), enumerated(otherwise)];
  return first === undefined || second === undefined ? undefined : `${first} when ${condition.text}, else ${second}`;
}

function presence(items: readonly Value[]): string {
  const [only] = items;
  const inner = items.length === 1 && only?.type === "unknown" ? differenceOf(only) : undefined;
  if (inner !== undefined) return `${inner}, and that`;
  const verb = items.length === 1 ? "is" : "are";
  const texts = enumerated(items);
  if (texts !== undefined) return `${texts} ${verb} there`;
  if (items.some((item) => item.type === "unknown" && item.spread)) return "some items are there";
  return items.length === 1 ? "an item is there" : `${items.length} items are there`;
}

function enumerated(items: readonly Value[]): string | undefined {
  const texts = items.map(shown);
  if (texts.length > mostTexts || texts.includes(undefined)) return undefined;
  return new Intl.ListFormat("en-GB").format(texts as string[]);
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
