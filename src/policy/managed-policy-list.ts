import { madeOfItems, type ListItem } from "./list-items.ts";
import { isString, scalar } from "./located-values.ts";
import type { Located } from "./located.ts";
import type { Problem } from "./problem.ts";

/** The entries of `ManagedPolicyArns` that a list of managed policies makes; what is unknown stands at its place. */
export function managedPolicyArnsOf(
  list: "managed_policy" | "default_managed_policy",
  value: Located,
  problems: Problem[],
): Located[] {
  const arns = madeOfItems(list, value, (item) => arnOf(item.value), problems);
  return "kind" in arns ? [arns] : arns;
}

/** The ARN that Jets makes of an item of a managed list: anything that contains `arn:` stays as it is. */
export function managedPolicyArn(item: string): string {
  return item.includes("arn:") ? item : `arn:aws:iam::aws:policy/${item}`;
}

function arnOf(item: ListItem): Located {
  return isString(item) ? scalar(managedPolicyArn(item.value), item.origin) : item;
}
