import type { Action } from "../catalog/index.ts";
import { ReachingGrants } from "./action-permission.ts";
import type { Grant } from "./grant.ts";
import { matchingActions } from "./matching-actions.ts";
import type { StatementView } from "./role-view.ts";

/**
 * Grants of one effect, together where they reach the same actions. A grant of `NotAction` may be in several groups, which
 * reach different actions; one that reaches nothing is in a group without actions.
 */
export function groupsOf(grants: readonly Grant[]): readonly ReachingGrants[] {
  const byPattern = new Map<string, Grant[]>();
  const bySpared = new Map<string, Grant[]>();
  for (const grant of grants) {
    if (grant.pattern === undefined) addTo(bySpared, JSON.stringify(sparedIn(grant.by.statement).sort()), grant);
    else addTo(byPattern, grant.pattern.value.value, grant);
  }
  const named = [...byPattern].map(([pattern, same]) => new ReachingGrants(matchingActions(pattern), same));
  return bySpared.size === 0 ? named : [...named, ...groupsOfNotAction([...bySpared.values()])];
}

function addTo(groups: Map<string, Grant[]>, key: string, grant: Grant): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [grant]);
  else known.push(grant);
}

function sparedIn({ actions }: StatementView): string[] {
  return actions.map(({ value: { value } }) => value.toLowerCase());
}

/** Nearly all actions are spared by none, and all the grants reach those together; so only the others are looked at one by one. */
function groupsOfNotAction(groups: readonly Grant[][]): readonly ReachingGrants[] {
  const spared = groups.map(([grant]) => new Set(grant === undefined ? [] : sparedActions(grant)));
  const sparedByAny = new Set(spared.flatMap((actions) => [...actions]));
  const others = matchingActions("*").filter((action) => !sparedByAny.has(action));
  const apart = groups.map((grants, place) => {
    const own = spared[place];
    return new ReachingGrants(
      [...sparedByAny].filter((action: Action) => own?.has(action) === false),
      grants,
    );
  });
  return others.length === 0
    ? apart
    : [new ReachingGrants(others, groups.flat()), ...apart.filter(({ reach }) => reach.length > 0)];
}

function sparedActions({ by: { statement } }: Grant): readonly Action[] {
  return sparedIn(statement).flatMap(matchingActions);
}
