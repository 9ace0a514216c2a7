import type { CheckCode, Finding } from "../checks/index.ts";
import type { Problem, ProblemCode } from "../policy/index.ts";

/** What a person can be told about a configuration: that something is wrong with it, or with the role that it makes. */
export type ReportedProblem = Problem | Finding;

/** The code of such a problem, by which it is silenced or made more or less serious. */
export type ReportedCode = ProblemCode | CheckCode;
