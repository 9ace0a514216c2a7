/** What a role allows. */
export { accessOf, type Access, type ActionPermission } from "./action-permission.ts";
export { isComparable } from "./comparable-statements.ts";
export type { Grant, StatementGrant, UnreadStatement } from "./grant.ts";
export { permissionsOf, type Permissions } from "./permissions.ts";
export {
  countsOf,
  permissionsByService,
  type LevelPermissions,
  type PermissionCounts,
  type ServicePermissions,
} from "./service-permissions.ts";
export { unknownParts } from "./unknown-parts.ts";
export { actionsBut, matchingActions, matchingServices } from "./matching-actions.ts";
export {
  partAt,
  statementsOfManagedPolicy,
  viewRole,
  type AttachedPolicy,
  type PolicyView,
  type RoleView,
  type StatementView,
} from "./role-view.ts";
