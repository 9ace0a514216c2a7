import { isServiceLinkedPolicy, managedPolicyPaths } from "../../catalog/index.ts";
import { retirementOf } from "./retired-policies.ts";

let attachable: readonly string[] | undefined;

/**
 * The paths of AWS's managed policies that a role may be given: neither those of service-linked roles, which cannot be
 * attached to others, nor those that AWS retires.
 */
export function attachablePolicyPaths(): readonly string[] {
  return (attachable ??= managedPolicyPaths().filter(
    (path) => !isServiceLinkedPolicy(path) && retirementOf(path) === undefined,
  ));
}
