import { CompletionItemKind } from "vscode-languageserver-types";
import { managedPolicyPaths } from "../../catalog/index.ts";
import { managedPolicyArn } from "../../policy/index.ts";
import type { Offer } from "./offer.ts";

/**
 * The managed policies that can be attached to a role, by their paths, or by their ARNs where one is being typed.
 *
 * @param typed what stands before the caret in the string
 */
export function managedPolicyOffers(typed: string): readonly Offer[] {
  const isArn = typed.startsWith("arn:");
  return attachablePaths().map((path) => ({
    label: isArn ? managedPolicyArn(path) : path,
    kind: CompletionItemKind.Reference,
    subject: { kind: "managed policy", name: path },
  }));
}

let attachable: readonly string[] | undefined;

/** Those of service-linked roles cannot be attached to others. */
function attachablePaths(): readonly string[] {
  return (attachable ??= managedPolicyPaths().filter((path) => !path.startsWith("aws-service-role/")));
}
