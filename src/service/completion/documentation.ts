import { MarkupKind, type CompletionItem } from "vscode-languageserver-types";
import { findManagedPolicy } from "../../catalog/index.ts";
import { patternText, serviceText } from "../explanations/action-text.ts";
import { grantsSummary, managedPolicyText } from "../explanations/managed-policy-text.ts";
import type { CompletionSubject } from "./offer.ts";

/** A completion item with its documentation, which is made when somebody looks at the item. */
export function documented(item: CompletionItem): CompletionItem {
  const subject = subjectOf(item.data);
  if (subject === undefined) return item;
  const detail = detailOf(subject);
  return {
    ...item,
    documentation: { kind: MarkupKind.Markdown, value: textOf(subject) },
    ...(detail === undefined ? {} : { detail }),
  };
}

/** What an editor gives back is anything. */
function subjectOf(data: unknown): CompletionSubject | undefined {
  const { kind, name } = (data ?? {}) as Partial<Record<keyof CompletionSubject, unknown>>;
  const isKnown = kind === "service" || kind === "actions" || kind === "managed policy";
  return isKnown && typeof name === "string" ? { kind, name } : undefined;
}

function textOf({ kind, name }: CompletionSubject): string {
  switch (kind) {
    case "service":
      return serviceText(name);
    case "actions":
      return patternText(name);
    case "managed policy":
      return managedPolicyText(name);
  }
}

function detailOf({ kind, name }: CompletionSubject): string | undefined {
  const policy = kind === "managed policy" ? findManagedPolicy(name) : undefined;
  return policy === undefined ? undefined : grantsSummary(policy);
}
