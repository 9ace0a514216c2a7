import type { TextDocument } from "vscode-languageserver-textdocument";
import { isSourceRange, type Problem } from "../policy/index.ts";
import type { DeployModel } from "./model.ts";
import type { Settings } from "./settings.ts";
import { silencingComments } from "./silencing.ts";

/**
 * The problems of a file that a person wants to hear of, with the severities that the person chose: without those that a
 * comment in the file silences, and without those that are turned off.
 */
export function reportedProblems(model: DeployModel, severities: Settings["severities"] = {}): readonly Problem[] {
  const silenced = new Set([...model.reading.texts.keys()].flatMap((uri) => silencedPlaces(model.documentOf(uri))));
  return model.problems.flatMap((problem) => {
    const severity = severities[problem.code] ?? problem.severity;
    if (severity === "off" || silenced.has(placeOf(model, problem))) return [];
    return [severity === problem.severity ? problem : { ...problem, severity }];
  });
}

/** Lines and codes as `URI LINE CODE`. */
function silencedPlaces(document: TextDocument | undefined): readonly (string | undefined)[] {
  if (document === undefined) return [];
  return silencingComments(document).flatMap(({ line, codes }) =>
    codes.map((code) => `${document.uri} ${line + 1} ${code}`),
  );
}

function placeOf(model: DeployModel, { origin, code }: Problem): string | undefined {
  const document = isSourceRange(origin) ? model.documentOf(origin.uri) : undefined;
  if (document === undefined || !isSourceRange(origin)) return undefined;
  return `${document.uri} ${document.positionAt(origin.start).line} ${code}`;
}
