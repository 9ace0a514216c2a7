import * as l10n from "@vscode/l10n";
import type { PolicyView, RoleView } from "../../permissions/index.ts";
import { pathWithin, quoted, valueAt } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";

/** Checks that no two inline policies have one name. It is told at those that somebody has named, all but the first. */
export function checkPolicyNames({ policies }: RoleView): readonly Finding[] {
  const taken = new Set(policies.filter(isNamedByJets).map(({ name }) => name));
  return policies
    .filter((policy) => !isNamedByJets(policy))
    .flatMap((policy) => {
      if (policy.name === undefined) return [];
      if (taken.has(policy.name)) return duplicate(policy, policy.name);
      taken.add(policy.name);
      return [];
    });
}

function isNamedByJets({ value }: PolicyView): boolean {
  return value.value.madeUp === true;
}

function duplicate({ value }: PolicyView, name: string): readonly Finding[] {
  const found = valueAt(value.value, "PolicyName");
  if (found === undefined) return [];
  const message = l10n.t(
    "The role has another inline policy with the name {0}, and IAM takes one of each name. Give this one another name.",
    quoted(name),
  );
  const place = { value: found, path: pathWithin(value.path, "PolicyName") };
  return [findingAt(place, "duplicate-policy-name", "error", message, { link: inlinePolicies })];
}

const inlinePolicies =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html#inline-policies";
