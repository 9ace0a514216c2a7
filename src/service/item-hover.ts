import { actionOf, isSourceRange, listKeys, managedPolicyArn, type ListKey, type Located } from "../policy/index.ts";
import type { HoverTopic } from "./hover.ts";
import { flatItemsOf } from "./located-parts.ts";
import { codeSpan } from "./markdown.ts";
import type { DeployModel } from "./model.ts";

/** An explanation of each string that is an item of a list. */
export function itemTopics({ reading }: DeployModel): readonly HoverTopic[] {
  return listKeys.flatMap((list) => flatItemsOf(reading.lists[list]).flatMap((item) => topicOf(list, item) ?? []));
}

function topicOf(list: ListKey, item: Located): HoverTopic | undefined {
  if (item.kind !== "scalar" || typeof item.value !== "string" || !isSourceRange(item.origin)) return undefined;
  const text = item.value;
  return text.trim() === "" ? undefined : { range: item.origin, text: () => itemText(list, text) };
}

function itemText(list: ListKey, item: string): string {
  switch (list) {
    case "policy":
    case "default_policy":
      return becomes(item, "action", actionOf(item));
    case "managed_policy":
    case "default_managed_policy":
      return becomes(item, "ARN", managedPolicyArn(item));
  }
}

function becomes(item: string, kind: string, result: string): string {
  return item === result
    ? `${codeSpan(item)} is an ${kind} already and stays as it is.`
    : `${codeSpan(item)} becomes the ${kind} ${codeSpan(result)}.`;
}
