/**
 * The public library of the npm package `jets-ci-iam`: the IAM role that a Jets configuration gives its CI runner, from
 * the configuration itself or from the text of a deploy file, which is never executed.
 *
 * @packageDocumentation
 */
export { buildRole, type PlainProblem, type Role } from "../policy/role.ts";
export type { CheckCode } from "../checks/check-codes.ts";
export { checkRole, type CheckOptions, type PlainFinding } from "../checks/check-role.ts";
export type { FindingData } from "../checks/finding.ts";
export type { PlainObject, PlainValue } from "../policy/json-values.ts";
export type { LostDefault, ProblemCode, ProblemData, Severity, UsesLeft } from "../policy/problem.ts";
export {
  render,
  type FileProblem,
  type Position,
  type Range,
  type RenderFormat,
  type RenderOptions,
  type RenderResult,
} from "./render.ts";
