import type { TextEdit } from "vscode-languageserver-types";
import { isSourceRange, type Problem } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { reportedProblems } from "../reported-problems.ts";
import { silencingComment, silencingComments } from "../silencing.ts";
import { modelAfter, replacement, textOf, type Fix } from "./fix.ts";

/** The fix that silences a problem with a comment on the line above it. */
export function silence(model: DeployModel, problem: Problem): Fix | undefined {
  if (!isSourceRange(problem.origin)) return undefined;
  const { line } = model.document.positionAt(problem.origin.start);
  const edits = [silencingEdit(model, problem, line)];
  const after = modelAfter(model, edits);
  // Above a line of a string that goes over several lines there is no room for a comment.
  const isSilenced = after !== undefined && countOf(after, problem) < countOf(model, problem);
  return isSilenced ? { title: `Silence ${problem.code} here`, edits, problem, isPreferred: false } : undefined;
}

function silencingEdit(model: DeployModel, { code }: Problem, line: number): TextEdit {
  const comment = silencingComments(model.document).find((candidate) => candidate.line === line - 1);
  if (comment !== undefined) {
    const place = { start: comment.endOfCodes, end: comment.endOfCodes };
    return replacement(model, place, comment.codes.length === 0 ? code : `, ${code}`);
  }
  const start = model.document.offsetAt({ line, character: 0 });
  const [indent = ""] = /^[ \t]*/.exec(textOf(model, { start, end: start + 1000 })) ?? [];
  return replacement(
    model,
    { start, end: start },
    `${indent}${silencingComment(code)}${model.document.getText().includes("\r\n") ? "\r\n" : "\n"}`,
  );
}

function countOf(model: DeployModel, { code }: Problem): number {
  return reportedProblems(model).filter((problem) => problem.code === code).length;
}
