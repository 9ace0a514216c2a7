import * as l10n from "@vscode/l10n";
import type { TextEdit } from "vscode-languageserver-types";
import { takesComment } from "../../analyzer/index.ts";
import { isSourceRange } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import type { ReportedProblem } from "../reported-problem.ts";
import { silencingComment, silencingComments } from "../silencing.ts";
import { replacement, textOf, type Fix } from "./fix.ts";

/** The fix that silences a problem with a comment on the line above it, or with that comment if there is one. */
export function silence(model: DeployModel, problem: ReportedProblem): Fix | undefined {
  // JSON has no comments.
  if (!isSourceRange(problem.origin) || problem.origin.uri.endsWith(".json")) return undefined;
  const { line } = model.document.positionAt(problem.origin.start);
  const edit = addedCode(model, problem.code, line - 1) ?? newComment(model, problem.code, line);
  if (edit === undefined) return undefined;
  return { title: l10n.t("Silence {0} here", problem.code), edits: [edit], problem, isPreferred: false };
}

function addedCode(model: DeployModel, code: string, line: number): TextEdit | undefined {
  const comment = silencingComments(model.document).find((candidate) => candidate.line === line);
  if (comment === undefined) return undefined;
  const place = { start: comment.endOfCodes, end: comment.endOfCodes };
  return replacement(model, place, comment.codes.length === 0 ? code : `, ${code}`);
}

function newComment(model: DeployModel, code: string, line: number): TextEdit | undefined {
  const start = model.document.offsetAt({ line, character: 0 });
  if (!takesComment(model.document.getText(), start)) return undefined;
  const [indent = ""] = /^[ \t]*/.exec(textOf(model, { start, end: start + 1000 })) ?? [];
  const lineBreak = model.document.getText().includes("\r\n") ? "\r\n" : "\n";
  return replacement(model, { start, end: start }, `${indent}${silencingComment(code)}${lineBreak}`);
}
