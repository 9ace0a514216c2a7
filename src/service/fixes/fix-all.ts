import type { SourceRange } from "../../policy/index.ts";
import type { TextEdit } from "vscode-languageserver-types";
import type { DeployModel } from "../model.ts";
import { meet, rangeIn } from "../ranges.ts";
import type { ReportedProblem } from "../reported-problem.ts";
import { reportedFindings, reportedProblems } from "../reported-problems.ts";
import type { Settings } from "../settings.ts";
import { changeBetween } from "../text-change.ts";
import { preferredFix } from "./corrections.ts";
import { countOf, modelAfter, replacement, type Fix } from "./fix.ts";

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

/** Each fix is tried before it is offered, which takes time; what is beyond these limits remains for the next time. */
const mostRounds = 10;
const mostInRound = 30;

/** The model after the fixes that leave each other alone; when they do not fit together, after the first of them. */
function fixedOnce(model: DeployModel, severities: Settings["severities"]): DeployModel | undefined {
  const fixes = fixesApart(model, severities);
  const [first] = fixes;
  if (first === undefined) return undefined;
  const together = modelAfter(
    model,
    fixes.flatMap(({ edits }) => edits),
  );
  const codes = fixes.flatMap(({ problem }) => problem?.code ?? []);
  const isSolved = (code: ReportedProblem["code"], after: DeployModel): boolean =>
    countOf(allOf(after), code) <= countOf(allOf(model), code) - codes.filter((one) => one === code).length;
  return together !== undefined && codes.every((code) => isSolved(code, together))
    ? together
    : modelAfter(model, first.edits);
}

/** The preferred fixes in the order of the problems, without those that touch what an earlier one changes. */
function fixesApart(model: DeployModel, severities: Settings["severities"]): readonly Fix[] {
  const chosen: Fix[] = [];
  for (const problem of problemsOf(model, severities)) {
    if (chosen.length === mostInRound) break;
    const fix = preferredFix(model, problem);
    if (fix !== undefined && chosen.every((other) => isApart(model, fix, other))) chosen.push(fix);
  }
  return chosen;
}

function isApart({ document }: DeployModel, fix: Fix, other: Fix): boolean {
  const rangesOf = ({ edits }: Fix): readonly Pick<SourceRange, "start" | "end">[] =>
    edits.map(({ range }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) }));
  return rangesOf(fix).every((range) => rangesOf(other).every((taken) => !meet(range, taken)));
}

/** The problems in the model's document; a value that is read twice has each of its problems once. */
function problemsOf(model: DeployModel, severities: Settings["severities"]): readonly ReportedProblem[] {
  const all = [...reportedProblems(model, severities), ...reportedFindings(model, severities)];
  const inDocument = all.filter(({ origin }) => rangeIn(model.document, origin) !== undefined);
  return [...new Map(inDocument.map((problem) => [JSON.stringify([problem.code, problem.origin]), problem])).values()];
}

function allOf({ problems, findings }: DeployModel): readonly ReportedProblem[] {
  return [...problems, ...findings];
}

function changeTo(model: DeployModel, text: string): TextEdit {
  const before = model.document.getText();
  const { start, end, newLength } = changeBetween(before, text);
  return replacement(model, { start, end }, text.slice(start, start + newLength));
}
