import { isComparable, type StatementView } from "../../permissions/index.ts";
import { plainValue, type PlainValue } from "../../policy/index.ts";

/**
 * What a statement says, as texts: one for each of its actions, since a statement of several means the same as several of
 * one; `NotAction` is one. Two statements of the same texts mean the same, however they are written: the case of actions,
 * the order of lists, a string in place of a list of one, and the `Sid` make no difference to IAM.
 *
 * @returns undefined for a statement that is not wholly known, or not one that IAM takes.
 */
export function atomsOf(statement: StatementView): readonly string[] | undefined {
  if (!isComparable(statement)) return undefined;
  const { effect, isNotAction, isNotResource, condition } = statement;
  const actions = textsOf(statement.actions).map(normalAction);
  const resources = sorted(textsOf(statement.resources));
  const rest = JSON.stringify([effect, isNotResource, resources, condition && normalized(plainValue(condition.value))]);
  return isNotAction
    ? [`${JSON.stringify(sorted(actions))} not ${rest}`]
    : actions.map((action) => `${action} ${rest}`);
}

/** An action, or a pattern of actions, as it is compared with others. */
export function normalAction(action: string): string {
  return action === "*:*" ? "*" : action.toLowerCase();
}

function textsOf(parts: StatementView["actions"]): readonly string[] {
  return parts.map(({ value }) => value.value);
}

/** A condition with its keys in order, and each value that keys are compared with as a list of texts. */
function normalized(value: PlainValue): PlainValue {
  if (Array.isArray(value)) return sorted(value.map(textOf));
  if (value === null || typeof value !== "object") return [textOf(value)];
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.map(([key, part]) => [key, normalized(part)]);
}

function textOf(value: PlainValue): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
