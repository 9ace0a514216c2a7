/** What differs between two roles. */
export type { Change } from "./change.ts";
export { compareRoles } from "./compare-roles.ts";
export { defaultRole, type ComparedRole } from "./compared-role.ts";
export { termText, type Term } from "./term.ts";
export type { Widening } from "./widening.ts";
