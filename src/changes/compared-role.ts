import { permissionsOf, viewRole, type Permissions } from "../permissions/index.ts";
import { buildLocatedRole, defaultLists, type LocatedObject } from "../policy/index.ts";

/** A role with what it allows, as one is compared with another. */
export interface ComparedRole {
  /** `{ Policies, ManagedPolicyArns }` */
  readonly role: LocatedObject;
  readonly permissions: Permissions;
}

/** The role that Jets gives when a configuration sets nothing. */
export function defaultRole(): ComparedRole {
  if (ofDefaults === undefined) {
    const { role } = buildLocatedRole(defaultLists);
    ofDefaults = { role, permissions: permissionsOf(viewRole(role)) };
  }
  return ofDefaults;
}

let ofDefaults: ComparedRole | undefined;
