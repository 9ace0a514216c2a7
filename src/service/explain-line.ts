import { isSourceRange, type Origin, type RenderedLine, type Severity, type SourceRange } from "../policy/index.ts";
import type { LineExplanation, ProblemKind } from "../protocol/index.ts";
import type { DeployModel } from "./model.ts";
import { contains } from "./ranges.ts";
import { reportedFindings, reportedProblems } from "./reported-problems.ts";
import type { Settings } from "./settings.ts";
import { shownModel, type DeployVersions } from "./versions.ts";

/** How much of an expression is told, in UTF-16 code units. */
const longestWritten = 120;

/**
 * What is told of a line of the preview when somebody points at it: what made it, and what is wrong with it.
 *
 * @param index of the line in the preview
 * @returns undefined when there is no such line
 */
export function explainLine(
  versions: DeployVersions,
  index: number,
  severities: Settings["severities"] = {},
): LineExplanation | undefined {
  const model = shownModel(versions);
  const line = model.lines[index];
  if (line === undefined) return undefined;
  const written = writtenAt(model, line.origin);
  return { ...(written === undefined ? {} : { written }), problems: problemsOf(model, line, severities) };
}

/** What is written at a place, on one line, shortened where it is long. */
function writtenAt(model: DeployModel, origin: Origin): string | undefined {
  if (!isSourceRange(origin)) return undefined;
  const text = model.reading.texts.get(origin.uri)?.slice(origin.start, origin.end).replace(/\s+/g, " ");
  if (text === undefined || text === "") return undefined;
  return text.length > longestWritten ? `${text.slice(0, longestWritten - 1)}…` : text;
}

/** A problem belongs to the lines that come from the shortest text around it; what Jets puts around values has none. */
function problemsOf(
  model: DeployModel,
  line: RenderedLine,
  severities: Settings["severities"],
): LineExplanation["problems"] {
  const { origin } = line;
  if (!isSourceRange(origin) || line.kind === "structure") return [];
  const around = model.lines.flatMap((other) =>
    isSourceRange(other.origin) && other.kind !== "structure" ? [other.origin] : [],
  );
  return [...reportedProblems(model, severities), ...reportedFindings(model, severities)]
    .filter((problem) => isSourceRange(problem.origin) && isInnermost(origin, problem.origin, around))
    .map(({ severity, message }) => ({ of: kindOf(severity), message }));
}

function isInnermost(origin: SourceRange, inner: SourceRange, around: readonly SourceRange[]): boolean {
  if (!isWithin(origin, inner)) return false;
  return !around.some((other) => isWithin(other, inner) && lengthOf(other) < lengthOf(origin));
}

function isWithin(outer: SourceRange, inner: SourceRange): boolean {
  return outer.uri === inner.uri && contains(outer, inner);
}

function lengthOf({ start, end }: SourceRange): number {
  return end - start;
}

function kindOf(severity: Severity): ProblemKind {
  switch (severity) {
    case "error":
      return "errors";
    case "warning":
      return "warnings";
    default:
      return "advice";
  }
}
