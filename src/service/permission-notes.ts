import * as l10n from "@vscode/l10n";
import { sentences } from "../language/index.ts";
import { servicesDate } from "../catalog/index.ts";
import { unknownParts, viewRole, type AttachedPolicy, type Grant, type UnreadStatement } from "../permissions/index.ts";
import type { PermissionNote } from "../protocol/index.ts";
import type { DeployModel } from "./model.ts";
import { patternText, type OriginOf } from "./permission-grant.ts";
import { sentence } from "./sentence.ts";

/** What may allow or deny more than is counted: what is unknown, what IAM does not accept, what the catalog does not have. */
export function notKnownOf({ role, permissions }: DeployModel, originOf: OriginOf): readonly PermissionNote[] {
  const unknown = unknownParts(role).map(({ value }) => ({
    what: value.expression,
    why: sentence(value.reason),
    origin: originOf(value.origin),
  }));
  const policies = viewRole(role).managedPolicies.filter(({ policy }) => policy === undefined);
  return [
    ...unknown,
    ...policies.map((policy) => unknownPolicyNote(policy, originOf)),
    ...permissions.unread.filter(isNotToldYet).map((unread) => unreadNote(unread, originOf)),
    ...unmatchedNotes(permissions.unmatched, originOf),
  ];
}

/** What denies nothing that is counted, which may still be what somebody looks for. */
export function idleDenialsOf({ permissions }: DeployModel, originOf: OriginOf): readonly PermissionNote[] {
  return permissions.idleDenials.map((grant) => ({
    what: patternText(grant),
    why: l10n.t("It is denied, and nothing here allows it."),
    origin: originOf(grant.origin),
  }));
}

/** Unknown parts are told by themselves. */
function isNotToldYet({ isUnknown }: UnreadStatement): boolean {
  return !isUnknown;
}

function unknownPolicyNote({ arn: { value }, path }: AttachedPolicy, originOf: OriginOf): PermissionNote {
  const why =
    path === undefined
      ? l10n.t("It is not one of AWS’s own managed policies, so what it says is not known.")
      : l10n.t("AWS has no managed policy of that path.");
  return { what: value.value, why, origin: originOf(value.origin) };
}

function unreadNote({ statement, reason }: UnreadStatement, originOf: OriginOf): PermissionNote {
  const { policyName } = statement;
  const what = policyName === undefined ? l10n.t("a statement") : l10n.t("a statement of {0}", policyName);
  return { what, why: reason, origin: originOf(statement.value.value.origin) };
}

function unmatchedNotes(unmatched: readonly Grant[], originOf: OriginOf): readonly PermissionNote[] {
  const notes = new Map<unknown, PermissionNote>();
  for (const grant of unmatched) {
    const policy = grant.by.managedPolicy;
    const note = { ...whatIsUnmatched(grant), origin: originOf(grant.origin) };
    // What a managed policy of AWS names and the catalog does not have is told at once: it may be dozens of actions.
    if (!notes.has(policy ?? grant)) notes.set(policy ?? grant, note);
  }
  return [...notes.values()];
}

function whatIsUnmatched(grant: Grant): Pick<PermissionNote, "what" | "why"> {
  const policy = grant.by.managedPolicy;
  const why = l10n.t("AWS had no such action on {0}, the day of the data that is used here.", servicesDate);
  if (policy === undefined) return { what: patternText(grant), why };
  const uncounted = l10n.t("It names actions that are not counted here, such as {0}.", patternText(grant));
  return { what: policy.path ?? policy.arn.value.value, why: sentences(uncounted, why) };
}
