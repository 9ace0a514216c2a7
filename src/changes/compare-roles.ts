import type { Change } from "./change.ts";
import { isUncertain, type Clause } from "./clause.ts";
import type { ComparedRole } from "./compared-role.ts";
import { holdingsOf, pairsOf, type Holder, type Holding, type Pair } from "./holding.ts";
import { actionMeaning, termKey, type Term } from "./term.ts";
import { mayHold, sideOf, type ComparedSide } from "./compared-side.ts";
import { wideningOf } from "./widening.ts";

/**
 * What differs between two roles, clause by clause, and what does not. The order of statements and lists, the case of
 * actions, and whether a string is in a list change nothing. What is about one action stands together; what is surely kept
 * stands last.
 */
export function compareRoles(base: ComparedRole, role: ComparedRole): readonly Change[] {
  const [before, after] = [sideOf(base), sideOf(role)];
  const [held, holds] = [holdingsOf(before.clauses), holdingsOf(after.clauses)];
  const identities = new Set([...holds.keys(), ...held.keys()]);
  const changes = [...identities].flatMap((identity) =>
    changesOf({ before, after, base: held.get(identity), role: holds.get(identity) }),
  );
  return inOrder(changes);
}

/** The clauses of one identity in both roles. */
interface Meeting {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly base: Holding | undefined;
  readonly role: Holding | undefined;
}

/** What one row is about: the same pair of policies, and resources that are as certain. */
interface Group {
  readonly pair: Pair;
  readonly isCertain: boolean;
  readonly resources: Term[];
}

function changesOf(meeting: Meeting): readonly Change[] {
  const groups = new Map<string, Group>();
  for (const [key, term] of resourcesOf(meeting)) {
    for (const pair of pairsOf(meeting.base, meeting.role, key)) {
      const isCertain = isSure(meeting, pair, term);
      const name = JSON.stringify([...pair.map(nameOf), isCertain]);
      const group = groups.get(name) ?? { pair, isCertain, resources: [] };
      groups.set(name, group);
      group.resources.push(term);
    }
  }
  return [...groups.values()].map((group) => changeOf(meeting, group));
}

function nameOf(holder: Holder | undefined): readonly (string | undefined)[] {
  return holder === undefined ? [] : [holder.clause.policy];
}

function resourcesOf({ base, role }: Meeting): ReadonlyMap<string, Term> {
  const holders = [base, role].flatMap((holding) => [...(holding?.values() ?? [])]);
  // The terms of the role, which come last, are those to be shown.
  return new Map(holders.flatMap(({ resources }) => [...resources]));
}

function isSure({ before, after }: Meeting, [held, holds]: Pair, resource: Term): boolean {
  const clause = (holds ?? held)?.clause;
  if (clause === undefined || isUncertain(clause) || resource.unknown !== undefined) return false;
  if (held !== undefined && holds !== undefined) return true;
  return !mayHold(held === undefined ? before : after, clause, resource);
}

function changeOf({ before, after, base }: Meeting, { pair: [held, holds], isCertain, resources }: Group): Change {
  const change = held === undefined ? "added" : holds === undefined ? "removed" : "kept";
  const clause = ((holds ?? held) as Holder).clause;
  const { kind, effect, action, condition, policy, remark } = clause;
  const own = resources.filter(({ patterns, unknown }) => patterns.length > 0 || unknown !== undefined);
  return {
    ...{ change, isCertain, kind, effect, action, resources: own, condition, policy, remark },
    widens: wideningOf({ change, clause, resources: own, isCertain }, before, after),
    policyBefore: change === "kept" && held?.clause.policy !== policy ? held?.clause.policy : undefined,
    origin: change === "added" && base !== undefined ? originOfResources(own, clause) : action.origin,
  };
}

/** Where an action has more resources than before, it is these that somebody has written. */
function originOfResources([first]: readonly Term[], { action }: Clause): Change["origin"] {
  return first === undefined || first.origin === "default" ? action.origin : first.origin;
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.kind, termKey(change.action, actionMeaning)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  const together = [...groups.values()].flatMap((group) => group.sort((one, other) => rank(one) - rank(other)));
  const isSettled = ({ change, isCertain }: Change) => change === "kept" && isCertain;
  return [...together.filter((change) => !isSettled(change)), ...together.filter(isSettled)];
}

function rank({ change }: Change): number {
  return ["removed", "added", "kept"].indexOf(change);
}
