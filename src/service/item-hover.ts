import { actionOf, managedPolicyArn, managedPolicyName, type ListKey } from "../policy/index.ts";
import { patternText } from "./explanations/action-text.ts";
import { managedPolicyText } from "./explanations/managed-policy-text.ts";
import { codeSpan, paragraphs } from "./markdown.ts";

/** What a string that is an item of a list becomes, and what that means, as Markdown. */
export function itemText(list: ListKey, item: string): string {
  switch (list) {
    case "policy":
    case "default_policy":
      return paragraphs(becomes(item, "action", actionOf(item)), patternText(actionOf(item)));
    case "managed_policy":
    case "default_managed_policy":
      return managedItemText(item);
  }
}

function managedItemText(item: string): string {
  const arn = managedPolicyArn(item);
  const path = managedPolicyName(arn);
  return paragraphs(becomes(item, "ARN", arn), path === undefined ? "" : managedPolicyText(path));
}

function becomes(item: string, kind: string, result: string): string {
  return item === result
    ? `${codeSpan(item)} is an ${kind} already and stays as it is.`
    : `${codeSpan(item)} becomes the ${kind} ${codeSpan(result)}.`;
}
