import * as l10n from "@vscode/l10n";
import { numberText } from "../../language/index.ts";
import { viewRole, type PolicyView, type RoleView } from "../../permissions/index.ts";
import {
  definedEntries,
  firstUnknown,
  isSourceRange,
  valueAt,
  type Located,
  type PlacedValue,
} from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";

/** How large the inline policies of a role are together, and how large they may be. */
export interface PolicySize {
  /** Characters as IAM counts them. */
  readonly characters: number;
  /** Whether something unknown may add to that. */
  readonly isAtLeast: boolean;
}

/** How many characters the inline policies of a role may have together (IAM's quotas; it cannot be raised). */
export const inlinePolicyQuota = 10_240;

/**
 * The size of a role's inline policies, all together.
 *
 * IAM "does not count white space when calculating the size of a policy against these quotas" (IAM User Guide, IAM and
 * AWS STS quotas). It does not say otherwise of white space in strings, so that is not counted either. The characters that IAM
 * accepts are one code unit each.
 *
 * @param role `{ Policies, ManagedPolicyArns }`; what is unknown in it counts nothing.
 */
export function inlinePolicySize(role: Located): PolicySize {
  const policies = role.kind === "object" ? valueAt(role, "Policies") : undefined;
  return {
    characters: viewRole(role).policies.reduce((sum, policy) => sum + sizeOf(policy), 0),
    isAtLeast: policies !== undefined && firstUnknown(policies) !== undefined,
  };
}

/** Finds that the inline policies of a role are too large together, at the largest that somebody wrote. */
export function checkPolicySize({ policies }: RoleView): readonly Finding[] {
  const sized = policies.map((policy) => ({ policy, size: sizeOf(policy) }));
  const characters = sized.reduce((sum, { size }) => sum + size, 0);
  const largest = characters <= inlinePolicyQuota ? undefined : largestOf(sized);
  if (largest === undefined) return [];
  const message = l10n.t(
    "The inline policies of the role have {0} characters together, and IAM accepts {1}. Shorten lists of actions with wildcards, or move statements to a managed policy.",
    numberText(characters),
    numberText(inlinePolicyQuota),
  );
  return [
    findingAt(largest, "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", "warning", message, {
      link: userGuide("reference_iam-quotas", "reference_iam-quotas-entity-length"),
    }),
  ];
}

function largestOf(
  policies: readonly { readonly policy: PolicyView; readonly size: number }[],
): PlacedValue | undefined {
  const written = policies.filter(({ policy }) => isSourceRange(policy.value.value.origin));
  const [largest] = written.toSorted((left, right) => right.size - left.size);
  return largest?.policy.value;
}

function sizeOf({ document }: PolicyView): number {
  return document === undefined ? 0 : charactersOf(document.value);
}

/** The length of a value as JSON without white space; what is unknown has none. */
function charactersOf(value: Located): number {
  let characters = 0;
  // A stack of our own, because hostile values are nested deeper than calls can be.
  const pending = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    characters += ownCharacters(next);
    for (const child of childrenOf(next)) pending.push(child);
  }
  return characters;
}

function ownCharacters(value: Located): number {
  switch (value.kind) {
    case "scalar":
      return textLength(value.value);
    case "list":
      return 2 + commas(value.items);
    case "object": {
      const entries = definedEntries(value);
      const keys = entries.reduce((sum, { key }) => sum + textLength(key) + 1, 0);
      return 2 + Math.max(0, entries.length - 1) + keys;
    }
    case "unknown":
      return 0;
  }
}

function commas(items: readonly Located[]): number {
  return Math.max(0, items.filter(({ kind }) => kind !== "unknown").length - 1);
}

function textLength(value: string | number | boolean | null | undefined): number {
  // Nearly all strings are of characters that JSON writes as they are.
  if (typeof value === "string" && /^[!#-[\]-~]*$/.test(value)) return value.length + 2;
  return JSON.stringify(value ?? null).replace(/\s/g, "").length;
}

function childrenOf(value: Located): readonly Located[] {
  switch (value.kind) {
    case "list":
      return value.items;
    case "object":
      return definedEntries(value).map((entry) => entry.value);
    case "scalar":
    case "unknown":
      return [];
  }
}
