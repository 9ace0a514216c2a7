import * as l10n from "@vscode/l10n";
import type { AttachedPolicy, RoleView } from "../../permissions/index.ts";
import { findingAt, type Finding } from "../finding.ts";

/** How many managed policies AWS lets a role have when nobody has asked for more. */
export const defaultManagedPolicyQuota = 10;

/** Checks that a role has no more managed policies than the account's quota. It is told at the first that is too many. */
export function checkManagedPolicyQuota({ managedPolicies }: RoleView, quota: number): readonly Finding[] {
  const distinct = new Map<string, AttachedPolicy["arn"]>();
  for (const { arn } of managedPolicies) if (!distinct.has(arn.value.value)) distinct.set(arn.value.value, arn);
  const first = [...distinct.values()][quota];
  if (first === undefined) return [];
  const message = messageOf(distinct.size, quota);
  return [findingAt(first, "too-many-managed-policies", "warning", message, { link: quotasPage })];
}

const quotasPage = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html";

function messageOf(count: number, quota: number): string {
  return quota === defaultManagedPolicyQuota
    ? l10n.t(
        "This role has {0} managed policies, and AWS lets a role have {1} unless the account's quota is higher. Remove some, grant what is needed in policy, or ask AWS for a higher quota.",
        count,
        quota,
      )
    : l10n.t(
        "This role has {0} managed policies, and the account's quota is {1}. Remove some, grant what is needed in policy, or ask AWS for a higher quota.",
        count,
        quota,
      );
}
