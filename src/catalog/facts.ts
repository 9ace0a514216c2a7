import type { ConditionKey } from "./details.ts";
import facts from "./data/facts.json";

/** A key that conditions can ask for whatever the service: `aws:SourceIp`. */
export interface GlobalConditionKey extends Pick<ConditionKey, "name" | "type"> {
  /** What it is a property of: `principal`, `network`, `resource`, `request` or another word of AWS's pages. */
  readonly category: string;
}

/** The keys that conditions can ask for whatever the service. Those of a tag end in `/tag-key`. */
export const globalConditionKeys: readonly GlobalConditionKey[] = facts.globalConditionKeys.map(
  ([name = "", type = "", category = ""]) => ({ name, type, category }),
);

/** The day that the catalog's services and actions are of, as `2026-09-26`. */
export const servicesDate: string = facts.services.date;

/** The day of the newest managed policy in the catalog, as `2026-08-26`. */
export const managedPoliciesDate: string = facts.managedPolicies.date;
