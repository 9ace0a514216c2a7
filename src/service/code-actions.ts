import { CodeActionKind, type CodeAction, type Range } from "vscode-languageserver-types";
import { diagnosticOf } from "./diagnostics.ts";
import { correctionsOf } from "./fixes/corrections.ts";
import type { Fix } from "./fixes/fix.ts";
import { removeDuplicates } from "./fixes/remove-duplicate.ts";
import { silence } from "./fixes/silence.ts";
import type { DeployModel } from "./model.ts";
import { meet, rangeIn } from "./ranges.ts";
import type { ReportedProblem } from "./reported-problem.ts";
import { reportedFindings, reportedProblems } from "./reported-problems.ts";
import type { Settings } from "./settings.ts";

/** What can be done about the problems in a range, and about duplicates there; silencing comes last. */
export function codeActions(model: DeployModel, range: Range, severities: Settings["severities"]): CodeAction[] {
  const { document } = model;
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const isThere = ({ origin }: ReportedProblem): boolean => {
    const problemRange = rangeIn(document, origin);
    return problemRange !== undefined && meet(problemRange, place);
  };
  const reported = [...reportedProblems(model, severities), ...reportedFindings(model, severities)];
  const problems = reported.filter(isThere);
  const fixes = [
    ...problems.flatMap((problem) => correctionsOf(model, problem)),
    ...removeDuplicates(model, place),
    ...problems.flatMap((problem) => silence(model, problem) ?? []),
  ];
  return withoutRepetition(fixes).map((fix) => codeAction(model, fix));
}

/** A value that is read twice has each of its fixes once. */
function withoutRepetition(fixes: readonly Fix[]): readonly Fix[] {
  return [...new Map(fixes.map((fix) => [JSON.stringify([fix.title, fix.edits]), fix])).values()];
}

function codeAction(model: DeployModel, { title, edits, problem, isPreferred }: Fix): CodeAction {
  const diagnostic = problem === undefined ? undefined : diagnosticOf(model, problem);
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
    ...(isPreferred ? { isPreferred } : {}),
    edit: { changes: { [model.document.uri]: [...edits] } },
  };
}
