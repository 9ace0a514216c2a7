import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Problem, RenderedLine, SourceRange } from "../policy/index.ts";
import type { PreviewBanner, PreviewLine, PreviewModel, PreviewOrigin, SourcePlace } from "../protocol/index.ts";
import { additionTitle } from "./fixes/add-instead.ts";
import { overriddenList, type DeployModel } from "./model.ts";
import { toRange } from "./ranges.ts";
import { reportedProblems } from "./reported-problems.ts";
import { stateOf, summaryOf } from "./role-summary.ts";
import type { Settings } from "./settings.ts";
import { createPlacer, isBroken, shownModel, type DeployVersions, type Placer } from "./versions.ts";

/**
 * What the preview shows. While the text has syntax errors it is the role of the last text without, and all its places
 * are where that text is by now.
 */
export function createPreviewModel(versions: DeployVersions, severities: Settings["severities"] = {}): PreviewModel {
  const { document } = versions.current;
  const shown = shownModel(versions);
  const problems = reportedProblems(shown, severities);
  const placer = createPlacer(versions);
  return {
    uri: document.uri,
    version: document.version,
    freshness: freshnessOf(versions),
    state: stateOf(shown),
    summary: summaryOf(shown, problems),
    banners: problems.flatMap((problem) => bannerOf(shown, problem, placer, document) ?? []),
    lines: shown.lines.map((line) => previewLine(line, placer, document)),
  };
}

function freshnessOf({ current, lastGood }: DeployVersions): PreviewModel["freshness"] {
  if (!isBroken(current)) return "current";
  return lastGood === undefined ? "broken" : "stale";
}

function previewLine(line: RenderedLine, placer: Placer, document: TextDocument): PreviewLine {
  return { text: line.text, origin: previewOrigin(line, placer, document) };
}

function previewOrigin({ kind, origin, unknown }: RenderedLine, placer: Placer, document: TextDocument): PreviewOrigin {
  if (kind === "structure") return { kind };
  if (origin === "default") return { kind: "default" };
  const range = placer(origin);
  // A value of another file has a place that this model cannot tell.
  if (range === undefined) return { kind: "structure" };
  const place = sourcePlace(range, document);
  return kind === "unknown"
    ? { kind, place, ...(unknown === undefined ? {} : { reason: unknown.reason }) }
    : { kind: "source", place };
}

function bannerOf(
  model: DeployModel,
  problem: Problem,
  placer: Placer,
  document: TextDocument,
): PreviewBanner | undefined {
  const list = overriddenList(problem);
  const range = placer(problem.origin);
  if (list === undefined || range === undefined) return undefined;
  const fix = additionTitle(model, problem);
  return {
    list,
    severity: problem.severity === "warning" || problem.severity === "error" ? "warning" : "information",
    lost: problem.data?.lost ?? [],
    place: sourcePlace(range, document),
    ...(fix === undefined ? {} : { fix }),
  };
}

function sourcePlace(range: SourceRange, document: TextDocument): SourcePlace {
  return { uri: range.uri, ...toRange(document, range) };
}
