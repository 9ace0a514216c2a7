import { viewRole, type Permissions } from "../permissions/index.ts";
import { firstUnknown, haveCommonText } from "../policy/index.ts";
import { isUncertain, type Clause } from "./clause.ts";
import type { ComparedRole } from "./compared-role.ts";
import { conditionKey } from "./condition.ts";
import { clausesOf } from "./role-clauses.ts";
import { actionMeaning, resourceMeaning, termKey, type Term } from "./term.ts";

/** A role as it is compared: what it allows, and what of it is not known. */
export interface ComparedSide {
  readonly clauses: readonly Clause[];
  readonly permissions: Permissions;
  /** The clauses of which something is not known. */
  readonly unknown: readonly Clause[];
  /** Whether a managed policy is attached that is not one of AWS's, so that what it says is not known. */
  readonly hasUnknownPolicy: boolean;
  /** Whether variables of some statement are plain text, so that they are not what others mean by the same. */
  readonly hasPlainVariables: boolean;
}

export function sideOf({ role, permissions }: ComparedRole): ComparedSide {
  const clauses = clausesOf({ role, permissions });
  const hasUnknownPolicy = viewRole(role).managedPolicies.some(({ policy }) => policy === undefined);
  return {
    clauses,
    permissions,
    unknown: clauses.filter(hasUnknown),
    hasUnknownPolicy,
    hasPlainVariables: clauses.some(({ standing }) => standing === "without-variables"),
  };
}

/** Whether a role may have a clause for all that is known: what is not known may turn out to be it. */
export function mayHold({ unknown }: ComparedSide, clause: Clause, resource: Term): boolean {
  return unknown.some((open) => mayBe(open, clause, resource));
}

function hasUnknown(clause: Clause): boolean {
  return isUncertain(clause) || [...clause.resources.values()].some(({ unknown }) => unknown !== undefined);
}

function mayBe(open: Clause, clause: Clause, resource: Term): boolean {
  if (open.kind !== clause.kind) return false;
  if (open.standing === "open") return true;
  return (
    mayBeTerm(open.effect, clause.effect, (text) => text) &&
    mayBeTerm(open.action, clause.action, actionMeaning) &&
    [...open.resources.values()].some((term) => mayBeTerm(term, resource, resourceMeaning)) &&
    mayBeCondition(open, clause)
  );
}

function mayBeTerm(open: Term | undefined, term: Term | undefined, meaning: (text: string) => string): boolean {
  if (open === undefined || term === undefined) return open === term;
  return open.unknown !== undefined || termKey(open, meaning) === termKey(term, meaning);
}

function mayBeCondition({ condition: open }: Clause, { condition }: Clause): boolean {
  if (open === undefined || condition === undefined) return open === condition;
  return firstUnknown(open) !== undefined || conditionKey(open) === conditionKey(condition);
}

/** Whether a role may allow something of an action, or deny it, by a part or a managed policy that is not known. */
export function maySayMore(
  { unknown, hasUnknownPolicy }: ComparedSide,
  effect: "Allow" | "Deny",
  action: Term,
): boolean {
  return hasUnknownPolicy || unknown.some((open) => mayBeAbout(open, effect, action));
}

function mayBeAbout(open: Clause, effect: "Allow" | "Deny", action: Term): boolean {
  if (open.standing === "open") return true;
  if (open.effect?.unknown === undefined && open.effect?.patterns[0] !== effect) return false;
  const isNarrow = [open.action, action].every(({ unknown, isInverted }) => unknown === undefined && !isInverted);
  return !isNarrow || haveCommonAction(open.action, action);
}

function haveCommonAction({ patterns: [one = ""] }: Term, { patterns: [other = ""] }: Term): boolean {
  return haveCommonText(actionMeaning(one), actionMeaning(other));
}
