import { definedEntries, firstUnknown, isString, type Located } from "../policy/index.ts";
import type { StatementView } from "./role-view.ts";

/** Whether a statement is known as a whole, and has nothing in it but what IAM takes, so that it can be compared with others. */
export function isComparable({ value: { value }, effect, actions, resources }: StatementView): boolean {
  const entries = definedEntries(value);
  const elements = new Set(entries.map(({ key }) => key));
  const hasBoth = (element: string): boolean => elements.has(element) && elements.has(`Not${element}`);
  return (
    (effect === "Allow" || effect === "Deny") &&
    entries.every(({ key, value: part }) => comparableKeys.has(key) && isPlainPart(key, part)) &&
    !hasBoth("Action") &&
    !hasBoth("Resource") &&
    actions.length > 0 &&
    resources.length > 0
  );
}

const comparableKeys = new Set(["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"]);

function isPlainPart(key: string, part: Located): boolean {
  if (key === "Condition") return firstUnknown(part) === undefined;
  return key === "Sid" || isString(part) || (part.kind === "list" && part.items.every(isString));
}
