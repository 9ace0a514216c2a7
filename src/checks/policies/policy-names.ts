import * as l10n from "@vscode/l10n";
import type { PolicyView, RoleView } from "../../permissions/index.ts";
import { sentences } from "../../language/index.ts";
import { pathWithin, quoted, valueAt } from "../../policy/index.ts";
import type { CheckCode } from "../check-codes.ts";
import { findingAt, type Finding, type FindingData } from "../finding.ts";

/** Checks the names that somebody has given inline policies: their characters, and that each is there once. */
export function checkPolicyNames({ policies }: RoleView): readonly Finding[] {
  return [...policies.flatMap((policy) => invalidName(policy, policies) ?? []), ...duplicates(policies)];
}

/** Source: `policyName` of the IAM API, PutRolePolicy. */
const longestName = 128;

function invalidName(policy: PolicyView, all: readonly PolicyView[]): Finding | undefined {
  const { name } = policy;
  if (name === undefined) return undefined;
  // Jets makes a tag of CloudFormation's of a text that begins like one.
  if (/^[\w+=,.@-]{1,128}$/.test(name) || name.startsWith("!")) return undefined;
  if (name.length > longestName) {
    const message = l10n.t(
      "The name of an inline policy can have {0} characters, and this has {1}. Give it a shorter one.",
      longestName,
      name.length,
    );
    return findingAtName(policy, "invalid-policy-name", message);
  }
  const correct = withoutOtherCharacters(name, all);
  const message = sentences(
    l10n.t(
      "The name of an inline policy has letters from A to Z, digits and {0} only, and this is {1}.",
      "+=,.@-_",
      quoted(name),
    ),
    correct === undefined ? "" : l10n.t("Write {0}.", quoted(correct)),
  );
  return findingAtName(policy, "invalid-policy-name", message, correct === undefined ? {} : { correct });
}

/** The parts of a name with hyphens between them; undefined when nothing is left or another policy has that name. */
function withoutOtherCharacters(name: string, all: readonly PolicyView[]): string | undefined {
  const correct = name
    .split(/[^\w+=,.@-]+/)
    .filter((part) => part !== "")
    .join("-");
  return correct === "" || all.some((other) => other.name === correct) ? undefined : correct;
}

/** All policies whose name another one before them has. */
function duplicates(policies: readonly PolicyView[]): readonly Finding[] {
  const taken = new Set(policies.filter(isNamedByJets).map(({ name }) => name));
  return policies
    .filter((policy) => !isNamedByJets(policy))
    .flatMap((policy) => {
      if (policy.name === undefined) return [];
      if (taken.has(policy.name)) return duplicate(policy, policy.name) ?? [];
      taken.add(policy.name);
      return [];
    });
}

function isNamedByJets({ value }: PolicyView): boolean {
  return value.value.madeUp === true;
}

function duplicate(policy: PolicyView, name: string): Finding | undefined {
  const message = l10n.t(
    "The role has another inline policy with the name {0}, and IAM takes one of each name. Give this one another name.",
    quoted(name),
  );
  return findingAtName(policy, "duplicate-policy-name", message);
}

function findingAtName(
  { value }: PolicyView,
  code: CheckCode,
  message: string,
  data: FindingData = {},
): Finding | undefined {
  const found = valueAt(value.value, "PolicyName");
  if (found === undefined) return undefined;
  const place = { value: found, path: pathWithin(value.path, "PolicyName") };
  return findingAt(place, code, "error", message, { ...data, link: inlinePolicies });
}

const inlinePolicies =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html#inline-policies";
