import retiredPolicies from "../data/retired-policies.json";
import { nameOfPolicy } from "./meant-policy.ts";

/** That AWS no longer offers a managed policy, or has said that it will not. */
export interface Retirement {
  readonly isOver: boolean;
  /** The path of the policy that takes its place; undefined where there is none. */
  readonly successor: string | undefined;
}

/** The retirement of a managed policy by its path, which does not count; undefined for one that stays. */
export function retirementOf(path: string): Retirement | undefined {
  const name = nameOfPolicy(path);
  const { retired, onPathToRetirement } = retiredPolicies;
  return retirementIn(retired, name, true) ?? retirementIn(onPathToRetirement, name, false);
}

function retirementIn(
  policies: Readonly<Record<string, string | null>>,
  name: string,
  isOver: boolean,
): Retirement | undefined {
  return Object.hasOwn(policies, name) ? { isOver, successor: policies[name] ?? undefined } : undefined;
}
