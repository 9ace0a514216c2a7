import type { Action } from "../catalog/index.ts";
import type { StatementGrant } from "../permissions/index.ts";
import { covers } from "../policy/index.ts";
import type { Change } from "./change.ts";
import { claimOf, claimOfGrant, extentOf, reachOf, type Claim } from "./claim.ts";
import { hasVariables, type Clause } from "./clause.ts";
import { maySayMore, type ComparedSide } from "./compared-side.ts";
import { coverageOf, worstCoverage, type Coverage, type Extent } from "./coverage.ts";
import { commonParts } from "./resource-set.ts";
import type { Term } from "./term.ts";

/** Whether a role allows something that its base does not; `maybe` where that depends on what is not known. */
export type Widening = "yes" | "maybe" | "no";

/** A change of which this is still to be told. */
export interface Changed extends Pick<Change, "change" | "isCertain"> {
  readonly clause: Clause;
  readonly resources: readonly Term[];
}

/**
 * Whether a role allows something by a change that its base does not: by an allowing statement or managed policy that is
 * added and that neither an old one covers nor a denial of the role takes back; or by a denial that is removed and that
 * held back what the role allows.
 */
export function wideningOf(changed: Changed, base: ComparedSide, role: ComparedSide): Widening {
  const { change, isCertain } = changed;
  if (change === "kept") return "no";
  const [own, wanted] = change === "added" ? ([role, "Allow"] as const) : ([base, "Deny"] as const);
  const claims = claimsOf(changed, own)?.filter(({ effect }) => effect === undefined || effect === wanted);
  if (claims === undefined) return "maybe";
  let found: Widening = claims.length > 0 && mayMeanAnother(changed, base, role) ? "maybe" : "no";
  for (const claim of claims) {
    const widening = wanted === "Allow" ? byAllowing(claim, base, role) : byNotDenying(claim, role);
    if (widening === "yes" && isCertain && claim.isKnown && claim.effect !== undefined) return "yes";
    if (widening !== "no") found = "maybe";
  }
  return found;
}

/** Whether one role takes for a variable what is plain text to the other, which no comparison of texts tells apart. */
function mayMeanAnother({ clause, resources }: Changed, base: ComparedSide, role: ComparedSide): boolean {
  return (base.hasPlainVariables || role.hasPlainVariables) && hasVariables(clause, resources);
}

/** What a change claims; undefined when nothing of that is known. */
function claimsOf({ clause, resources }: Changed, { permissions }: ComparedSide): readonly Claim[] | undefined {
  if (clause.standing === "open") return undefined;
  if (clause.standing === "refused") return [];
  if (clause.kind === "statement") return [claimOf(clause, resources)];
  const [arn] = clause.action.patterns;
  const grants = permissions.grants.filter(({ by }) => by.managedPolicy?.arn.value.value === arn);
  return grants.length === 0 ? undefined : grants.map(claimOfGrant);
}

/** An action is allowed anew where neither the base allows it nor the role denies it. */
function byAllowing(claim: Claim, base: ComparedSide, role: ComparedSide): Widening {
  const actions = reachOf(claim);
  if (actions.length === 0) return isAllowedByPattern(base, claim) ? "no" : "maybe";
  const conditions = claim.condition === undefined ? [] : [claim.condition];
  const coverage = perGrants(({ allowing, denying }) => {
    const extents = [...allowing, ...denying].map(extentOf);
    return worstCoverage(claim.resources.map((own) => coverageOf(own, conditions, extents)));
  });
  const found = actions.map((action) =>
    coverage({ allowing: grantsIn(base, action, "Allow"), denying: grantsIn(role, action, "Deny") }),
  );
  const widening = wideningOfCoverage[worstCoverage(found)];
  return widening === "yes" && maySayMore(base, "Allow", claim.action) ? "maybe" : widening;
}

/** For an action that the catalog does not have, the patterns alone can tell. */
function isAllowedByPattern({ permissions }: ComparedSide, { action, resources }: Claim): boolean {
  const [text = ""] = action.patterns;
  const extents = permissions.grants
    .filter(({ by, pattern }) => by.effect === "Allow" && covers(pattern?.value.value ?? "", text))
    .map(({ by }) => extentOf(by));
  return resources.every((own) => coverageOf(own, [], extents) === "whole");
}

/** An action is denied no longer where the role allows it and does not deny it otherwise. */
function byNotDenying(claim: Claim, role: ComparedSide): Widening {
  const actions = reachOf(claim);
  const isVague = actions.length === 0 || maySayMore(role, "Allow", claim.action);
  const widening = perGrants(({ allowing, denying }) => {
    const denials = denying.map(extentOf);
    return worst(allowing.map((by) => byMeeting(claim, extentOf(by), denials)));
  });
  const found = actions.map((action) =>
    widening({ allowing: grantsIn(role, action, "Allow"), denying: grantsIn(role, action, "Deny") }),
  );
  return worst([isVague ? "maybe" : "no", ...found]);
}

function byMeeting(claim: Claim, allowed: Extent, denials: readonly Extent[]): Widening {
  const conditions = [claim.condition, allowed.condition].filter((condition) => condition !== undefined);
  // What holds under one condition and what held under another may have no request in common.
  const isSure = conditions.length < 2 || claim.condition?.key === allowed.condition?.key;
  const parts = claim.resources.flatMap((own) => commonParts(own, allowed.resources));
  const found = parts.map(({ resources, isExact }): Widening => {
    const widening = wideningOfCoverage[coverageOf(resources, conditions, denials)];
    return widening === "yes" && !(isExact && isSure) ? "maybe" : widening;
  });
  return worst(found);
}

const wideningOfCoverage: Readonly<Record<Coverage, Widening>> = { whole: "no", part: "yes", unclear: "maybe" };

function worst(found: readonly Widening[]): Widening {
  return (["yes", "maybe"] as const).find((widening) => found.includes(widening)) ?? "no";
}

/** The statements that say something of an action. */
interface Grants {
  readonly allowing: readonly StatementGrant[];
  readonly denying: readonly StatementGrant[];
}

function grantsIn({ permissions }: ComparedSide, action: Action, effect: "Allow" | "Deny"): readonly StatementGrant[] {
  const grants = permissions.actions.get(action)?.grants ?? [];
  return [...new Set(grants.map(({ by }) => by).filter((by) => by.effect === effect))];
}

/** Answers once for all actions that the same statements are about. */
function perGrants<Answer>(answer: (grants: Grants) => Answer): (grants: Grants) => Answer {
  const known = new Map<string, Answer>();
  const names = new Map<StatementGrant, number>();
  const nameOf = (by: StatementGrant) => {
    const name = names.get(by) ?? names.size;
    names.set(by, name);
    return name;
  };
  return (grants) => {
    const key = [grants.allowing.map(nameOf).join(), grants.denying.map(nameOf).join()].join(";");
    const found = known.get(key) ?? answer(grants);
    known.set(key, found);
    return found;
  };
}
