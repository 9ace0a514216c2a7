import { defaultManagedPolicyQuota, inlinePolicyQuota, inlinePolicySize } from "../checks/index.ts";
import { isString, valueAt, type Located } from "../policy/index.ts";
import type { PreviewQuota } from "../protocol/index.ts";
import { flatItemsOf } from "./located-parts.ts";
import type { DeployModel } from "./model.ts";

/** The quotas of IAM of which a role uses 80 % or more. */
export function nearQuotas(model: DeployModel): readonly PreviewQuota[] {
  return [inlinePolicies(model), managedPolicies(model)].filter(({ used, quota }) => used >= nearly * quota);
}

const nearly = 0.8;

function inlinePolicies({ role }: DeployModel): PreviewQuota {
  const { characters, isAtLeast } = inlinePolicySize(role);
  return { of: "inlinePolicies", used: characters, isAtLeast, quota: inlinePolicyQuota };
}

/** A managed policy counts once, however often it is attached. */
function managedPolicies({ role, checkOptions }: DeployModel): PreviewQuota {
  const arns: readonly Located[] = flatItemsOf(valueAt(role, "ManagedPolicyArns") ?? role);
  return {
    of: "managedPolicies",
    used: new Set(arns.filter(isString).map(({ value }) => value)).size,
    isAtLeast: arns.some(({ kind }) => kind === "unknown"),
    quota: checkOptions.managedPolicyQuota ?? defaultManagedPolicyQuota,
  };
}
