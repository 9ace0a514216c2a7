import { accessLevels, findService, type AccessLevel } from "../catalog/index.ts";
import type { ActionPermission } from "./action-permission.ts";
import type { Permissions } from "./permissions.ts";

/** What a role allows of a service. */
export interface ServicePermissions {
  /** What stands before the colon in its actions: `s3`. */
  readonly prefix: string;
  /** How AWS calls it: `Amazon S3`. */
  readonly name: string;
  /** Those that have actions in them, from the harmless to the grave. */
  readonly levels: readonly LevelPermissions[];
}

export interface LevelPermissions {
  readonly level: AccessLevel;
  /** In the order of the alphabet. */
  readonly actions: readonly ActionPermission[];
  readonly counts: PermissionCounts;
}

/** How many actions are allowed, and how. */
export interface PermissionCounts {
  /** On all resources, always. */
  readonly allowed: number;
  /** On some resources, without a condition. */
  readonly limited: number;
  /** Under conditions only. */
  readonly conditional: number;
  /** Not at all, although a statement allows them. */
  readonly denied: number;
  /** How many of those that are allowed in any way are denied on some resources or under conditions. */
  readonly deniedInPart: number;
  /** How many of those that are allowed in any way are so by more than Jets' defaults. */
  readonly added: number;
}

/** The permissions by services and access levels, the services in the order of the alphabet. */
export function permissionsByService({ actions }: Pick<Permissions, "actions">): readonly ServicePermissions[] {
  const services = new Map<string, ActionPermission[]>();
  for (const permission of actions.values()) {
    const known = services.get(permission.action.service);
    if (known === undefined) services.set(permission.action.service, [permission]);
    else known.push(permission);
  }
  return [...services]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([prefix, own]) => serviceOf(prefix, own));
}

/** How many of some actions are allowed, and how. */
export function countsOf(actions: readonly ActionPermission[]): PermissionCounts {
  const counts = { allowed: 0, limited: 0, conditional: 0, denied: 0, deniedInPart: 0, added: 0 };
  for (const permission of actions) {
    const { access, isAdded } = permission;
    counts[access] += 1;
    if (isAdded) counts.added += 1;
    if (access !== "denied" && isDeniedInPart(permission)) counts.deniedInPart += 1;
  }
  return counts;
}

function serviceOf(prefix: string, permissions: readonly ActionPermission[]): ServicePermissions {
  const levels = accessLevels.flatMap((level) => levelOf(level, permissions) ?? []);
  return { prefix, name: findService(prefix)?.name ?? prefix, levels };
}

function levelOf(level: AccessLevel, permissions: readonly ActionPermission[]): LevelPermissions | undefined {
  const actions = permissions.filter(({ action }) => action.level === level);
  if (actions.length === 0) return undefined;
  actions.sort((left, right) => (left.action.name < right.action.name ? -1 : 1));
  return { level, actions, counts: countsOf(actions) };
}

function isDeniedInPart({ isDeniedOnSomeResources, isDeniedUnderConditions }: ActionPermission): boolean {
  return isDeniedOnSomeResources || isDeniedUnderConditions;
}
