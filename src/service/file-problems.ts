import type { Range } from "vscode-languageserver-types";
import { isSourceRange, type Origin, type ProblemOf, type Severity } from "../policy/index.ts";
import type { DeployModel } from "./model.ts";
import { toRange } from "./ranges.ts";
import type { ReportedProblem } from "./reported-problem.ts";

/** A problem as command line and library tell it: by its place in the text. Editors show syntax errors themselves. */
export interface FileProblem<Code = ReportedProblem["code"]> {
  readonly code: Code | "syntax-error";
  readonly severity: Severity;
  /** One or more whole sentences. */
  readonly message: string;
  /** The file that it is in, which may be one that the deploy file imports. */
  readonly uri: string;
  readonly range: Range;
}

/**
 * Problems of a file together with its syntax errors, in the order of the text, none of them twice.
 *
 * @param problems those of the model, or those of them that are reported.
 */
export function fileProblems<Code extends ReportedProblem["code"]>(
  model: DeployModel,
  problems: readonly PlacedProblem<Code>[],
): readonly FileProblem<Code>[] {
  const { reading } = model;
  const all = [
    ...reading.syntaxErrors.map(({ message, range }) => {
      return { code: "syntax-error", severity: "error", message, ...placeOf(model, range) } as const;
    }),
    ...problems.map((problem) => fileProblem(model, problem)),
  ];
  const distinct = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  return [...distinct.values()].sort(byPlace(model));
}

/** A problem by its place in the text. */
export function fileProblem<Code extends ReportedProblem["code"]>(
  model: DeployModel,
  { code, severity, message, origin }: PlacedProblem<Code>,
): FileProblem<Code> {
  return { code, severity, message, ...placeOf(model, origin) };
}

type PlacedProblem<Code extends string> = Pick<ProblemOf<Code, unknown>, "code" | "severity" | "message" | "origin">;

/** What is wrong with Jets' defaults is told at the start of the deploy file. */
function placeOf(model: DeployModel, origin: Origin): Pick<FileProblem, "uri" | "range"> {
  const document = (isSourceRange(origin) ? model.documentOf(origin.uri) : undefined) ?? model.document;
  return { uri: document.uri, range: toRange(document, isSourceRange(origin) ? origin : { start: 0, end: 0 }) };
}

/** The files in the order in which they are read. */
function byPlace({ reading }: DeployModel): (a: FileProblem, b: FileProblem) => number {
  const files = [...reading.texts.keys()];
  return (a, b) =>
    files.indexOf(a.uri) - files.indexOf(b.uri) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character;
}
