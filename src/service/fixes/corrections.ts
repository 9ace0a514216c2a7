import type { Finding } from "../../checks/index.ts";
import type { Problem } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { isFinding, type ReportedProblem } from "../reported-problem.ts";
import { addElement } from "./add-element.ts";
import { addInsteadOfOverride } from "./add-instead.ts";
import { correctElement } from "./correct-element.ts";
import { correctKey } from "./correct-key.ts";
import { correctPolicyKeys } from "./correct-policy-keys.ts";
import { correctString } from "./correct-string.ts";
import type { Fix } from "./fix.ts";
import { fixedBy, type Proposal } from "./proposal.ts";
import { removeRedundant } from "./remove-redundant.ts";
import { wrapInArray } from "./wrap-in-array.ts";

/** The fixes that solve a problem which is in the model's document; the likeliest first. */
export function correctionsOf(model: DeployModel, problem: ReportedProblem): readonly Fix[] {
  if (isFinding(problem)) return proposalsFor(model, problem).filter((proposal) => fixedBy(model, [proposal]));
  return problemFixes.flatMap((fix) => fix(model, problem) ?? []);
}

/** The fix that may be applied without asking; undefined when there is none. */
export function preferredFix(model: DeployModel, problem: ReportedProblem): Fix | undefined {
  return correctionsOf(model, problem).find(({ isPreferred }) => isPreferred);
}

/** The fixes of a finding that have not been tried yet; the likeliest first. */
export function proposalsFor(model: DeployModel, finding: Finding): readonly Proposal[] {
  return findingFixes.flatMap((propose) => propose(model, finding));
}

const problemFixes: readonly ((model: DeployModel, problem: Problem) => Fix | undefined)[] = [
  wrapInArray,
  correctKey,
  correctPolicyKeys,
  addInsteadOfOverride,
];

const findingFixes = [correctString, correctElement, addElement, removeRedundant];
