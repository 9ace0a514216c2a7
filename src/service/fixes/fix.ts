import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { textOfLines, type SourceRange } from "../../policy/index.ts";
import { readDeployFile, type DeployModel } from "../model.ts";
import { toRange } from "../ranges.ts";
import type { ReportedProblem } from "../reported-problem.ts";

/** A change of the text that a person can choose. */
export interface Fix {
  /** What the change does, as a button says it: "Wrap in [ ]". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The problem that it solves; undefined when what it changes is no problem. */
  readonly problem: ReportedProblem | undefined;
  /** Whether it is the one right answer, so that the editor may apply it without asking. */
  readonly isPreferred: boolean;
}

/** The replacement of a stretch of the document's text; the offsets are the document's. */
export function replacement(
  { document }: DeployModel,
  range: Pick<SourceRange, "start" | "end">,
  newText: string,
): TextEdit {
  return { range: toRange(document, range), newText };
}

/** The text of a stretch of the document. */
export function textOf({ document }: DeployModel, { start, end }: Pick<SourceRange, "start" | "end">): string {
  return document.getText().slice(start, end);
}

/** What the file says once the edits are made; undefined when they bring in syntax errors. */
export function modelAfter(
  { document, reading, request, checkOptions }: DeployModel,
  edits: readonly TextEdit[],
): DeployModel | undefined {
  const edited = TextDocument.applyEdits(document, [...edits]);
  const text = (uri: string): string | undefined => (uri === document.uri ? edited : request.files.text(uri));
  const after = readDeployFile(document.uri, { ...request, files: { text, presence: 0 } }, checkOptions);
  return after.reading.syntaxErrors.length > reading.syntaxErrors.length ? undefined : after;
}

/** How many problems, or findings, have a code. */
export function countOf(problems: readonly ReportedProblem[], code: ReportedProblem["code"]): number {
  return problems.filter((problem) => problem.code === code).length;
}

/** Whether two models make the same role. */
export function isSameRole(left: DeployModel, right: DeployModel): boolean {
  return textOfLines(left.lines) === textOfLines(right.lines);
}
