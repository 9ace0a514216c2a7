import { managedPoliciesDate, managedPoliciesPackage, managedPolicyLines } from "./managed-policies.mts";
import { actionLines, arnServices, globalKeys, serviceLines, servicesDate, servicesPackage } from "./services.mts";

/** The files of `src/catalog/data` by their names, as the installed packages make them: the same each time. */
export function catalogFiles(): ReadonlyMap<string, string> {
  const facts = {
    services: { package: servicesPackage, date: servicesDate },
    managedPolicies: { package: managedPoliciesPackage, date: managedPoliciesDate },
    globalConditionKeys: globalKeys,
    arnServices: arnServices(),
  };
  return new Map([
    ["facts.json", `${JSON.stringify(facts, undefined, 2)}\n`],
    ["actions.txt", linesOf(actionLines())],
    ["services.txt", linesOf(serviceLines())],
    ["managed-policies.txt", linesOf(managedPolicyLines())],
  ]);
}

/** A line for each key: the key, a tab, and what there is to know as JSON. */
function linesOf(lines: ReadonlyMap<string, unknown>): string {
  return [...lines].map(([key, value]) => `${key}\t${JSON.stringify(value)}\n`).join("");
}
