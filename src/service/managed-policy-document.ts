import { findManagedPolicy } from "../catalog/index.ts";
import { managedPolicyName } from "../policy/index.ts";

/** The document of a managed policy of AWS, by its ARN, as the catalog has it; undefined for any other. */
export function managedPolicyDocument(arn: string): unknown {
  const path = managedPolicyName(arn);
  return path === undefined ? undefined : findManagedPolicy(path)?.document;
}
