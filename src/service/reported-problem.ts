import { checkCodes, type CheckCode, type Finding } from "../checks/index.ts";
import type { Problem, ProblemCode } from "../policy/index.ts";

/** What a person can be told about a configuration: that something is wrong with it, or with the role that it makes. */
export type ReportedProblem = Problem | Finding;

/** The code of such a problem, by which it is silenced or made more or less serious. */
export type ReportedCode = ProblemCode | CheckCode;

/** Whether something is wrong with the role, and not with the configuration. */
export function isFinding(problem: ReportedProblem): problem is Finding {
  return isCheckCode(problem.code);
}

function isCheckCode(code: ReportedCode): code is CheckCode {
  return checkCodeSet.has(code);
}

const checkCodeSet: ReadonlySet<ReportedCode> = new Set(checkCodes);
