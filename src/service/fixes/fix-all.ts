import type { Finding } from "../../checks/index.ts";
import type { SourceRange } from "../../policy/index.ts";
import type { TextEdit } from "vscode-languageserver-types";
import type { DeployModel } from "../model.ts";
import { meet, rangeIn } from "../ranges.ts";
import type { ReportedProblem } from "../reported-problem.ts";
import { reportedFindings, reportedProblems } from "../reported-problems.ts";
import type { Settings } from "../settings.ts";
import { changeBetween } from "../text-change.ts";
import { preferredFix, proposalsFor } from "./corrections.ts";
import { modelAfter, replacement, type Fix } from "./fix.ts";
import { fixedBy, type Proposal } from "./proposal.ts";

/**
 * The change of a file that makes all fixes which have one right answer; undefined when there is nothing to fix. What a
 * fix brings to light is fixed too.
 */
export function fixAll(model: DeployModel, severities: Settings["severities"]): TextEdit | undefined {
  let fixed = model;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = fixedOnce(fixed, severities);
    if (next === undefined) break;
    fixed = next;
  }
  return fixed === model ? undefined : changeTo(model, fixed.document.getText());
}

/** What is beyond them remains for the next time. */
const mostRounds = 30;
const mostInRound = 1000;

/** The model after a round of fixes: those of the configuration first, since they change what is found in the role. */
function fixedOnce(model: DeployModel, severities: Settings["severities"]): DeployModel | undefined {
  const problems = distinct(model, reportedProblems(model, severities));
  const fix = problems.flatMap((problem) => preferredFix(model, problem) ?? [])[0];
  if (fix !== undefined) return modelAfter(model, fix.edits);
  const findings = distinct(model, reportedFindings(model, severities));
  return afterAll(model, proposalsApart(model, findings));
}

/** The preferred fixes in the order of the findings, without those that touch what an earlier one changes. */
function proposalsApart(model: DeployModel, findings: readonly Finding[]): readonly Proposal[] {
  const chosen: Proposal[] = [];
  for (const finding of findings) {
    if (chosen.length === mostInRound) break;
    const proposal = proposalsFor(model, finding).find(({ isPreferred }) => isPreferred);
    if (proposal !== undefined && chosen.every((other) => isApart(model, proposal, other))) chosen.push(proposal);
  }
  return chosen;
}

/**
 * The model after all of some fixes. They are tried together, since reading and checking a file takes as long for all as
 * for one; where that fails, those of the first half that can be made are, or else of the second.
 */
function afterAll(model: DeployModel, proposals: readonly Proposal[]): DeployModel | undefined {
  if (proposals.length === 0) return undefined;
  const after = fixedBy(model, proposals);
  if (after !== undefined || proposals.length === 1) return after;
  const middle = Math.ceil(proposals.length / 2);
  return afterAll(model, proposals.slice(0, middle)) ?? afterAll(model, proposals.slice(middle));
}

function isApart({ document }: DeployModel, fix: Fix, other: Fix): boolean {
  const rangesOf = ({ edits }: Fix): readonly Pick<SourceRange, "start" | "end">[] =>
    edits.map(({ range }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) }));
  return rangesOf(fix).every((range) => rangesOf(other).every((taken) => !meet(range, taken)));
}

/** The problems in the model's document; a value that is read twice has each of its problems once. */
function distinct<Reported extends ReportedProblem>(
  { document }: DeployModel,
  problems: readonly Reported[],
): readonly Reported[] {
  const inDocument = problems.filter(({ origin }) => rangeIn(document, origin) !== undefined);
  return [...new Map(inDocument.map((problem) => [JSON.stringify([problem.code, problem.origin]), problem])).values()];
}

function changeTo(model: DeployModel, text: string): TextEdit {
  const before = model.document.getText();
  const { start, end, newLength } = changeBetween(before, text);
  return replacement(model, { start, end }, text.slice(start, start + newLength));
}
