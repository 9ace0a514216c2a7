/** Advice about a role: IAM's own checks, and those of security tools. It never changes what is built. */
export { checkCodes, type CheckCode } from "./check-codes.ts";
export { checkLocatedRole, checkRole, type CheckOptions, type PlainFinding } from "./check-role.ts";
export { checkRules, type CheckRule } from "./check-rules.ts";
export { operatorNames, parseOperator, type OperatorName } from "./conditions/operators.ts";
export { attachablePolicyPaths } from "./policies/attachable-policies.ts";
export { defaultManagedPolicyQuota } from "./policies/managed-policy-quota.ts";
export type { Finding, FindingData } from "./finding.ts";
export { inlinePolicyQuota, inlinePolicySize, type PolicySize } from "./policies/policy-size.ts";
