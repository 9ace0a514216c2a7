import * as l10n from "@vscode/l10n";
import { CodeActionKind, type CodeAction, type Range } from "vscode-languageserver-types";
import { collapsed } from "./collapsed-problems.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { correctionsOf } from "./fixes/corrections.ts";
import { fixAll } from "./fixes/fix-all.ts";
import type { Fix } from "./fixes/fix.ts";
import { inlinePolicies } from "./fixes/inline-policy.ts";
import { narrow } from "./fixes/narrow.ts";
import { removeDuplicates } from "./fixes/remove-duplicate.ts";
import { replaceByPolicies } from "./fixes/replace-by-policy.ts";
import { silence } from "./fixes/silence.ts";
import type { DeployModel } from "./model.ts";
import type { SourceRange } from "../policy/index.ts";
import { meet, rangeIn } from "./ranges.ts";
import type { ReportedProblem } from "./reported-problem.ts";
import { reportedFindings, reportedProblems } from "./reported-problems.ts";
import type { Settings } from "./settings.ts";

/** The kind of the action that makes all fixes of a file which have one right answer. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.jetsCiIam`;

/**
 * What can be done at a range: about the problems there and about duplicates, silencing last; about wildcards that could
 * be narrower and policies that could be said in another way; or about the whole file.
 *
 * @param only the kinds that are wanted; all but those about whole files when absent
 */
export function codeActions(
  model: DeployModel,
  range: Range,
  severities: Settings["severities"],
  only?: readonly CodeActionKind[],
): CodeAction[] {
  return [
    ...(isWanted(CodeActionKind.QuickFix, only ?? [CodeActionKind.Empty]) ? quickFixes(model, range, severities) : []),
    ...refactorings.flatMap(([kind, fixesIn]) =>
      isWanted(kind, only ?? [CodeActionKind.Empty]) ? refactored(model, range, kind, fixesIn) : [],
    ),
    // It takes as long as all fixes of the file together, so it has to be asked for.
    ...(isWanted(fixAllKind, only ?? []) ? wholeFileFixes(model, severities) : []),
  ];
}

/** Whether a kind is one of those that are wanted, or of the kinds below them. */
function isWanted(kind: CodeActionKind, wanted: readonly CodeActionKind[]): boolean {
  return wanted.some((one) => one === CodeActionKind.Empty || kind === one || kind.startsWith(`${one}.`));
}

type Refactoring = (model: DeployModel, range: Pick<SourceRange, "start" | "end">) => readonly Fix[];

const refactorings: readonly (readonly [CodeActionKind, Refactoring])[] = [
  [CodeActionKind.RefactorRewrite, narrow],
  [CodeActionKind.RefactorRewrite, replaceByPolicies],
  [CodeActionKind.RefactorInline, inlinePolicies],
];

function refactored(model: DeployModel, range: Range, kind: CodeActionKind, fixesIn: Refactoring): CodeAction[] {
  const fixes = withoutRepetition(fixesIn(model, offsetsOf(model, range)));
  return fixes.map((fix) => codeAction(model, fix, kind));
}

function offsetsOf({ document }: DeployModel, { start, end }: Range): Pick<SourceRange, "start" | "end"> {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

function quickFixes(model: DeployModel, range: Range, severities: Settings["severities"]): CodeAction[] {
  const { document } = model;
  const place = offsetsOf(model, range);
  const isThere = ({ origin }: ReportedProblem): boolean => {
    const problemRange = rangeIn(document, origin);
    return problemRange !== undefined && meet(problemRange, place);
  };
  const reported = collapsed([...reportedProblems(model, severities), ...reportedFindings(model, severities)]);
  const problems = reported.filter(isThere);
  const fixes = [
    ...problems.flatMap((problem) => correctionsOf(model, problem)),
    ...removeDuplicates(model, place),
    ...problems.flatMap((problem) => silence(model, problem) ?? []),
  ];
  return withoutRepetition(fixes).map((fix) => codeAction(model, fix, CodeActionKind.QuickFix));
}

function wholeFileFixes(model: DeployModel, severities: Settings["severities"]): CodeAction[] {
  const edit = fixAll(model, severities);
  if (edit === undefined) return [];
  const title = l10n.t("Fix all Jets CI IAM problems that have one right answer");
  return [{ title, kind: fixAllKind, edit: { changes: { [model.document.uri]: [edit] } } }];
}

/** A value that is read twice has each of its fixes once. */
function withoutRepetition(fixes: readonly Fix[]): readonly Fix[] {
  return [...new Map(fixes.map((fix) => [JSON.stringify([fix.title, fix.edits]), fix])).values()];
}

function codeAction(model: DeployModel, { title, edits, problem, isPreferred }: Fix, kind: CodeActionKind): CodeAction {
  const diagnostic = problem === undefined ? undefined : diagnosticOf(model, problem);
  return {
    title,
    kind,
    ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
    ...(isPreferred ? { isPreferred } : {}),
    edit: { changes: { [model.document.uri]: [...edits] } },
  };
}
