import type { Range } from "vscode-languageserver-types";
import type { Problem, ProblemCode, Severity } from "../policy/index.ts";
import type { DeployModel } from "./model.ts";
import { rangeIn, toRange } from "./ranges.ts";

/** A problem as command line and library tell it: by its place in the text. Editors show syntax errors themselves. */
export interface FileProblem {
  readonly code: ProblemCode | "syntax-error";
  readonly severity: Severity;
  /** One or more whole sentences. */
  readonly message: string;
  readonly range: Range;
}

/**
 * Problems of a file together with its syntax errors, in the order of the text, none of them twice.
 *
 * @param problems those of the model, or those of them that are reported.
 */
export function fileProblems(model: DeployModel, problems: readonly Problem[]): readonly FileProblem[] {
  const { document, reading } = model;
  const all = [
    ...reading.syntaxErrors.map(({ message, range }) => {
      return { code: "syntax-error", severity: "error", message, range: toRange(document, range) } as const;
    }),
    ...problems.map((problem) => fileProblem(model, problem)),
  ];
  const distinct = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  return [...distinct.values()].sort(byPlace);
}

function fileProblem({ document }: DeployModel, { code, severity, message, origin }: Problem): FileProblem {
  const range = rangeIn(document, origin) ?? { start: 0, end: 0 };
  return { code, severity, message, range: toRange(document, range) };
}

function byPlace({ range: { start: a } }: FileProblem, { range: { start: b } }: FileProblem): number {
  return a.line - b.line || a.character - b.character;
}
