import { CompletionItemKind } from "vscode-languageserver-types";
import { attachablePolicyPaths } from "../../checks/index.ts";
import { managedPolicyArn } from "../../policy/index.ts";
import type { Offer } from "./offer.ts";

/**
 * The managed policies that can be attached to a role, by their paths, or by their ARNs where one is being typed.
 *
 * @param typed what stands before the caret in the string
 */
export function managedPolicyOffers(typed: string): readonly Offer[] {
  const isArn = typed.startsWith("arn:");
  return attachablePolicyPaths().map((path) => ({
    label: isArn ? managedPolicyArn(path) : path,
    kind: CompletionItemKind.Reference,
    subject: { kind: "managed policy", name: path },
  }));
}
