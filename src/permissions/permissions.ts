import type { Action } from "../catalog/index.ts";
import { ActionPermission, ReachingGrants } from "./action-permission.ts";
import { grantsOf, type Grant, type UnreadStatement } from "./grant.ts";
import { actionsBut, matchingActions } from "./matching-actions.ts";
import type { RoleView, StatementView } from "./role-view.ts";

/** What a role allows, as far as its policies are known. */
export interface Permissions {
  /** What all statements say that can be read, in the order of the role. */
  readonly grants: readonly Grant[];
  /** The actions that some statement allows, also those that another denies. */
  readonly actions: ReadonlyMap<Action, ActionPermission>;
  /** What denies nothing that a known statement allows. */
  readonly idleDenials: readonly Grant[];
  /** Strings of `Action` that match no action of the catalog. */
  readonly unmatched: readonly Grant[];
  readonly unread: readonly UnreadStatement[];
}

/**
 * What a role allows. The work is that of its distinct patterns, however many statements have them.
 *
 * Actions of policies that are not known (an account's own, parts that are not static) are not in it.
 */
export function permissionsOf(role: RoleView): Permissions {
  const { grants, unread } = grantsOf(role);
  const actions = new Map<Action, ActionPermission>();
  const allowing = groupsOf(grants.filter(({ by }) => by.effect === "Allow"));
  const denying = groupsOf(grants.filter(({ by }) => by.effect === "Deny"));
  for (const group of allowing) allow(group, actions);
  const idle = denying.filter((group) => !deny(group, actions) && group.reach.length > 0);
  return {
    grants,
    actions,
    idleDenials: idle.flatMap((group) => group.grants),
    unmatched: [...allowing, ...denying].filter(({ reach }) => reach.length === 0).flatMap((group) => group.grants),
    unread,
  };
}

function allow(group: ReachingGrants, actions: Map<Action, ActionPermission>): void {
  for (const action of group.reach) {
    const known = actions.get(action);
    if (known === undefined) actions.set(action, new ActionPermission(action, group));
    else known.add(group);
  }
}

/** @returns whether it denies anything that is allowed. */
function deny(group: ReachingGrants, actions: ReadonlyMap<Action, ActionPermission>): boolean {
  let isTouched = false;
  for (const action of group.reach) {
    const permission = actions.get(action);
    permission?.add(group);
    isTouched ||= permission !== undefined;
  }
  return isTouched;
}

/** The grants that reach the same actions, together, in the order of the role. */
function groupsOf(grants: readonly Grant[]): readonly ReachingGrants[] {
  const byReach = new Map<string, Grant[]>();
  for (const grant of grants) {
    const key = reachKey(grant);
    const known = byReach.get(key);
    if (known === undefined) byReach.set(key, [grant]);
    else known.push(grant);
  }
  return Array.from(byReach.values(), (same) => new ReachingGrants(reachOf(same), same));
}

/** Grants of one key reach the same actions. */
function reachKey({ pattern, by: { statement } }: Grant): string {
  return pattern === undefined ? JSON.stringify(spared(statement).sort()) : pattern.value.value;
}

function reachOf([grant]: readonly Grant[]): readonly Action[] {
  if (grant === undefined) return [];
  return grant.pattern === undefined
    ? actionsBut(spared(grant.by.statement))
    : matchingActions(grant.pattern.value.value);
}

function spared({ actions }: StatementView): string[] {
  return actions.map(({ value: { value } }) => value.toLowerCase());
}
