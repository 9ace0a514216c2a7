/** Advice about a role: IAM's own checks, and those of security tools. It never changes what is built. */
export { checkCodes, type CheckCode } from "./check-codes.ts";
export { checkLocatedRole, checkRole, type PlainFinding } from "./check-role.ts";
export type { Finding, FindingData } from "./finding.ts";
