import * as l10n from "@vscode/l10n";
import { actionOf, managedPolicyArn, managedPolicyName, type ListKey } from "../policy/index.ts";
import { patternText } from "./explanations/action-text.ts";
import { managedPolicyText } from "./explanations/managed-policy-text.ts";
import { codeSpan, paragraphs } from "./markdown.ts";

/** What a string that is an item of a list becomes, and what that means, as Markdown. */
export function itemText(list: ListKey, item: string): string {
  switch (list) {
    case "policy":
    case "default_policy":
      return paragraphs(becomesAction(item, actionOf(item)), patternText(actionOf(item)));
    case "managed_policy":
    case "default_managed_policy":
      return managedItemText(item);
  }
}

function managedItemText(item: string): string {
  const arn = managedPolicyArn(item);
  const path = managedPolicyName(arn);
  return paragraphs(becomesArn(item, arn), path === undefined ? "" : managedPolicyText(path));
}

function becomesAction(item: string, action: string): string {
  return item === action
    ? l10n.t("{0} is an action already and stays as it is.", codeSpan(item))
    : l10n.t("{0} becomes the action {1}.", codeSpan(item), codeSpan(action));
}

function becomesArn(item: string, arn: string): string {
  return item === arn
    ? l10n.t("{0} is an ARN already and stays as it is.", codeSpan(item))
    : l10n.t("{0} becomes the ARN {1}.", codeSpan(item), codeSpan(arn));
}
