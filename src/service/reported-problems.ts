import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../checks/index.ts";
import { isSourceRange, type Problem } from "../policy/index.ts";
import type { DeployModel } from "./model.ts";
import type { ReportedProblem } from "./reported-problem.ts";
import type { Settings } from "./settings.ts";
import { silencingComments } from "./silencing.ts";

/**
 * The problems of a file that a person wants to hear of, with the severities that the person chose: without those that a
 * comment in the file silences, and without those that are turned off.
 */
export function reportedProblems(model: DeployModel, severities: Settings["severities"] = {}): readonly Problem[] {
  return reported(model, model.problems, severities);
}

/** The same of what the checks find in the role, but for what Jets' own defaults say: nobody can mend it in the file. */
export function reportedFindings(model: DeployModel, severities: Settings["severities"] = {}): readonly Finding[] {
  const inFiles = model.findings.filter(({ origin }) => isSourceRange(origin));
  return reported(model, inFiles, severities);
}

function reported<Kind extends ReportedProblem>(
  model: DeployModel,
  problems: readonly Kind[],
  severities: Settings["severities"],
): readonly Kind[] {
  const isSilenced = createSilenceTest(model);
  return problems.flatMap((problem) => {
    const severity = severities[problem.code] ?? problem.severity;
    if (severity === "off" || isSilenced(problem)) return [];
    return [severity === problem.severity ? problem : { ...problem, severity }];
  });
}

/** Whether a comment silences a problem. Comments are looked for only in files that have problems, once in each. */
function createSilenceTest(model: DeployModel): (problem: ReportedProblem) => boolean {
  const silenced = new Map<string, ReadonlySet<string>>();
  return ({ origin, code }) => {
    const document = isSourceRange(origin) ? model.documentOf(origin.uri) : undefined;
    if (document === undefined || !isSourceRange(origin)) return false;
    const places = silenced.get(origin.uri) ?? silencedPlaces(document);
    silenced.set(origin.uri, places);
    return places.has(`${document.positionAt(origin.start).line} ${code}`);
  };
}

/** Lines and codes as `LINE CODE`. */
function silencedPlaces(document: TextDocument): ReadonlySet<string> {
  return new Set(silencingComments(document).flatMap(({ line, codes }) => codes.map((code) => `${line + 1} ${code}`)));
}
