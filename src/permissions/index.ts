/** What a role allows. */
export { matchingActions, matchingServices } from "./matching-actions.ts";
export {
  statementsOfManagedPolicy,
  viewRole,
  type AttachedPolicy,
  type PolicyView,
  type RoleView,
  type StatementView,
} from "./role-view.ts";
