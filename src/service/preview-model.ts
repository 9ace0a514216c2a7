import type { Problem, RenderedLine } from "../policy/index.ts";
import type { PreviewBanner, PreviewLine, PreviewModel, PreviewOrigin } from "../protocol/index.ts";
import { additionTitle } from "./fixes/add-instead.ts";
import { overriddenList, type DeployModel } from "./model.ts";
import { defaultEnvironment, projectPlace } from "./project.ts";
import { reportedProblems } from "./reported-problems.ts";
import { nearQuotas } from "./role-quotas.ts";
import { stateOf, summaryOf } from "./role-summary.ts";
import type { Settings } from "./settings.ts";
import { createSourcePlacer, type SourcePlacer } from "./source-placer.ts";
import { isBroken, shownModel, type DeployVersions } from "./versions.ts";

/**
 * What the preview shows. While the text has syntax errors it is the role of the last text without, and all its places
 * are where that text is by now.
 */
export function createPreviewModel(versions: DeployVersions, severities: Settings["severities"] = {}): PreviewModel {
  const { document } = versions.current;
  const shown = shownModel(versions);
  const problems = reportedProblems(shown, severities);
  const placeOf = createSourcePlacer(versions);
  return {
    uri: document.uri,
    version: document.version,
    revision: versions.revision,
    files: [...shown.reading.texts.keys()],
    freshness: freshnessOf(versions),
    state: stateOf(shown),
    ...environmentOf(shown),
    summary: summaryOf(shown, problems),
    ...quotasOf(shown),
    banners: problems.flatMap((problem) => bannerOf(versions, problem, placeOf) ?? []),
    lines: shown.lines.map((line) => previewLine(line, placeOf)),
  };
}

/** The environment, where the project has other layers for others or its code asks for it. */
function environmentOf({ document, request, reading }: DeployModel): Pick<PreviewModel, "environment"> {
  const place = projectPlace(document.uri);
  if (place === undefined && reading.environments.length === 0) return {};
  return {
    environment: { name: request.environment.name ?? defaultEnvironment, isFixed: place?.overlay !== undefined },
  };
}

function quotasOf(model: DeployModel): Pick<PreviewModel, "quotas"> {
  const quotas = nearQuotas(model);
  return quotas.length === 0 ? {} : { quotas };
}

function freshnessOf({ current, lastGood }: DeployVersions): PreviewModel["freshness"] {
  if (!isBroken(current)) return "current";
  return lastGood === undefined ? "broken" : "stale";
}

function previewLine(line: RenderedLine, placeOf: SourcePlacer): PreviewLine {
  return { text: line.text, origin: previewOrigin(line, placeOf) };
}

function previewOrigin({ kind, origin, unknown }: RenderedLine, placeOf: SourcePlacer): PreviewOrigin {
  if (kind === "structure") return { kind };
  if (origin === "default") return { kind: "default" };
  const place = placeOf(origin);
  if (place === undefined) return { kind: "structure" };
  if (kind === "value") return { kind: "source", place };
  return { kind, place, ...(unknown === undefined ? {} : { reason: unknown.reason }) };
}

function bannerOf(versions: DeployVersions, problem: Problem, placeOf: SourcePlacer): PreviewBanner | undefined {
  const list = overriddenList(problem);
  const place = placeOf(problem.origin);
  if (list === undefined || place === undefined) return undefined;
  // Fixes are for the newest text; that of a stale preview is an older one.
  const fix = isBroken(versions.current) ? undefined : additionTitle(versions.current, problem);
  const { lost = [], unclear } = problem.data ?? {};
  return {
    list,
    severity: problem.severity === "warning" || problem.severity === "error" ? "warning" : "information",
    lost,
    ...(unclear === undefined ? {} : { unclear }),
    place,
    ...(fix === undefined ? {} : { fix }),
  };
}
