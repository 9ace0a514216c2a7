import * as l10n from "@vscode/l10n";
import { findManagedPolicy, managedPoliciesDate } from "../../catalog/index.ts";
import { sentences } from "../../language/index.ts";
import type { AttachedPolicy, RoleView } from "../../permissions/index.ts";
import { quoted } from "../../policy/index.ts";
import { findingAt, type Finding, type FindingData } from "../finding.ts";
import { didYouMeanOne } from "../guess.ts";
import { meantPolicies, nameOfPolicy } from "./meant-policy.ts";
import { retirementOf } from "./retired-policies.ts";

/**
 * Checks that the managed policies of AWS exist and can be attached. `data.correct` and `data.suggestions` are whole ARNs,
 * as they stand in the role, although a deploy file may have the name alone. Of the policies of an account, and of AWS's in
 * other partitions than `aws`, nothing is known, and so nothing is said.
 */
export function checkManagedPolicies({ managedPolicies }: RoleView): readonly Finding[] {
  return managedPolicies.flatMap((attached) => checkAttached(attached) ?? []);
}

const arnOfAws = "arn:aws:iam::aws:policy/";
const userGuide = "https://docs.aws.amazon.com/IAM/latest/UserGuide";
const policyReference = "https://docs.aws.amazon.com/aws-managed-policy/latest/reference";

function checkAttached({ arn, path, policy }: AttachedPolicy): Finding | undefined {
  if (path === undefined || !arn.value.value.startsWith(arnOfAws)) return undefined;
  const verdict = retirement(path) ?? linkage(path) ?? (policy === undefined ? mistake(path) : undefined);
  if (verdict === undefined) return undefined;
  const [code, message, data] = verdict;
  return findingAt(arn, code, "warning", message, data);
}

type Verdict = readonly [code: ManagedPolicyCode, message: string, data: FindingData];
type ManagedPolicyCode =
  "deprecated-managed-policy" | "managed-policy-path" | "service-linked-policy" | "unknown-managed-policy";

/** It is told first of all, since the catalog keeps some of the policies that AWS no longer offers. */
function retirement(path: string): Verdict | undefined {
  const found = retirementOf(path);
  if (found === undefined) return undefined;
  const { isOver, successor } = found;
  const state = isOver ? hasLeft(nameOfPolicy(path)) : isLeaving(nameOfPolicy(path));
  const advice =
    successor === undefined
      ? l10n.t("Grant what the runner needs of it in policy.")
      : l10n.t("Attach {0} instead.", quoted(successor));
  const link = `${userGuide}/access_policies_managed-deprecated.html`;
  const data = successor === undefined ? { link } : { correct: arnOf(successor), link };
  return ["deprecated-managed-policy", sentences(state, advice), data];
}

function hasLeft(name: string): string {
  return l10n.t("AWS has retired the managed policy {0}, and it can no longer be attached to a role.", quoted(name));
}

function isLeaving(name: string): string {
  return l10n.t("AWS has said that it will retire the managed policy {0}.", quoted(name));
}

function linkage(path: string): Verdict | undefined {
  if (findManagedPolicy(path)?.isServiceLinked !== true) return undefined;
  const message = l10n.t(
    "The managed policy {0} belongs to a service-linked role, and AWS lets nobody attach it to another one. Remove it.",
    quoted(nameOfPolicy(path)),
  );
  return ["service-linked-policy", message, { link: `${userGuide}/using-service-linked-roles.html` }];
}

/** What is wrong with a path that AWS has nothing under. */
function mistake(path: string): Verdict {
  const { sure, likely } = meantPolicies(path);
  if (sure !== undefined) return retirement(sure) ?? linkage(sure) ?? misspelling(path, sure);
  const [first] = likely;
  const message = sentences(
    l10n.t("AWS had no managed policy {0} on {1}.", quoted(path), managedPoliciesDate),
    didYouMeanOne(first),
  );
  const suggestions = likely.length === 0 ? {} : { suggestions: likely.map(arnOf) };
  return ["unknown-managed-policy", message, { ...suggestions, link: `${policyReference}/policy-list.html` }];
}

function misspelling(path: string, right: string): Verdict {
  const data = { correct: arnOf(right), link: `${policyReference}/${nameOfPolicy(right)}.html` };
  if (nameOfPolicy(path) === nameOfPolicy(right)) {
    const message = l10n.t(
      "The managed policy {0} has another path. Write {1}.",
      quoted(nameOfPolicy(path)),
      quoted(right),
    );
    return ["managed-policy-path", message, data];
  }
  const message =
    path.toLowerCase() === right.toLowerCase()
      ? l10n.t("AWS has no managed policy {0}; the case of names counts. Write {1}.", quoted(path), quoted(right))
      : l10n.t("AWS has no managed policy {0}. Write {1}.", quoted(path), quoted(right));
  return ["unknown-managed-policy", message, data];
}

function arnOf(path: string): string {
  return `${arnOfAws}${path}`;
}
