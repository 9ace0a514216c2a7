import type { Problem } from "../policy/index.ts";
import type { DeployModel } from "./model.ts";
import { rangeIn } from "./ranges.ts";
import type { Settings } from "./settings.ts";
import { silencingComments } from "./silencing.ts";

/**
 * The problems of a file that a person wants to hear of, with the severities that the person chose: without those that a
 * comment in the file silences, and without those that are turned off.
 */
export function reportedProblems(model: DeployModel, severities: Settings["severities"] = {}): readonly Problem[] {
  const silenced = silencedPlaces(model);
  return model.problems.flatMap((problem) => {
    const severity = severities[problem.code] ?? problem.severity;
    if (severity === "off" || silenced.has(placeOf(model, problem))) return [];
    return [severity === problem.severity ? problem : { ...problem, severity }];
  });
}

/** Lines and codes as `LINE CODE`. */
function silencedPlaces({ document }: DeployModel): ReadonlySet<string | undefined> {
  return new Set(silencingComments(document).flatMap(({ line, codes }) => codes.map((code) => `${line + 1} ${code}`)));
}

function placeOf({ document }: DeployModel, { origin, code }: Problem): string | undefined {
  const range = rangeIn(document, origin);
  return range === undefined ? undefined : `${document.positionAt(range.start).line} ${code}`;
}
