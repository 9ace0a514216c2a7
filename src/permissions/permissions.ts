import type { Action } from "../catalog/index.ts";
import { ActionPermission, type ReachingGrants } from "./action-permission.ts";
import { groupsOf } from "./grant-groups.ts";
import { grantsOf, type Grant, type UnreadStatement } from "./grant.ts";
import type { RoleView } from "./role-view.ts";

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
  const effective = new Set(denying.filter((group) => deny(group, actions)).flatMap((group) => group.grants));
  const reaching = denying.filter(({ reach }) => reach.length > 0).flatMap((group) => group.grants);
  return {
    grants,
    actions,
    idleDenials: [...new Set(reaching)].filter((grant) => !effective.has(grant)),
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
