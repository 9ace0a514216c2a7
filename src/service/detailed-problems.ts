import type { Range, TextEdit } from "vscode-languageserver-types";
import { isSourceRange, type RelatedPlace } from "../policy/index.ts";
import { fileProblem, fileProblems, type FileProblem } from "./file-problems.ts";
import { preferredFix } from "./fixes/corrections.ts";
import { modelSeenFrom, type DeployModel } from "./model.ts";
import { toRange } from "./ranges.ts";
import type { ReportedProblem } from "./reported-problem.ts";

/** A problem of a file with all that a program can make use of. */
export interface DetailedProblem extends FileProblem {
  /** The text that it is about. */
  readonly text: string;
  /** Other places that explain it. */
  readonly related: readonly { readonly message: string; readonly uri: string; readonly range: Range }[];
  /** The change of its file that solves it; absent where there is not one right answer. */
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

/** The same as `fileProblems`, with all that a program can make use of. It takes time for each problem that has a fix. */
export function detailedProblems(model: DeployModel, problems: readonly ReportedProblem[]): readonly DetailedProblem[] {
  const sources = new Map(problems.map((problem) => [JSON.stringify(fileProblem(model, problem)), problem]));
  return fileProblems(model, problems).map((problem) => {
    const source = sources.get(JSON.stringify(problem));
    const text = model.documentOf(problem.uri)?.getText(problem.range) ?? "";
    const related = (source?.related ?? []).flatMap((place) => relatedPlace(model, place) ?? []);
    const fix = source === undefined ? undefined : fixOf(model, source);
    return { ...problem, text, related, ...(fix === undefined ? {} : { fix }) };
  });
}

function relatedPlace(
  model: DeployModel,
  { message, origin }: RelatedPlace,
): DetailedProblem["related"][number] | undefined {
  const document = isSourceRange(origin) ? model.documentOf(origin.uri) : undefined;
  return isSourceRange(origin) && document !== undefined
    ? { message, uri: origin.uri, range: toRange(document, origin) }
    : undefined;
}

function fixOf(model: DeployModel, problem: ReportedProblem): DetailedProblem["fix"] {
  // Fixes change the document of their model, and a problem may be in another file that has a say.
  const seen = isSourceRange(problem.origin) ? modelSeenFrom(model, problem.origin.uri) : undefined;
  const fix = seen === undefined ? undefined : preferredFix(seen, problem);
  return fix === undefined ? undefined : { title: fix.title, edits: fix.edits };
}
