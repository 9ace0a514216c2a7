import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Location,
} from "vscode-languageserver-types";
import { isSourceRange, type Origin, type RelatedPlace, type Severity } from "../policy/index.ts";
import { collapsed } from "./collapsed-problems.ts";
import { documentationUrl } from "./key-documentation.ts";
import type { DeployModel } from "./model.ts";
import { toRange } from "./ranges.ts";
import type { ReportedProblem } from "./reported-problem.ts";
import { reportedFindings, reportedProblems } from "./reported-problems.ts";
import type { Settings } from "./settings.ts";

/** The source that the editor shows beside each problem. */
const diagnosticSource = "Jets CI IAM";

/**
 * The problems of a deploy file at their places, as the editor shows them.
 *
 * @param uri the file to tell them of: the deploy file itself, or another that has a say in its role
 */
export function diagnostics(
  model: DeployModel,
  severities: Settings["severities"],
  uri = model.document.uri,
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const problems = [...reportedProblems(model, severities), ...reportedFindings(model, severities)];
  for (const problem of collapsed(problems)) {
    if (!isSourceRange(problem.origin) || problem.origin.uri !== uri) continue;
    const diagnostic = diagnosticOf(model, problem);
    // A value that is read twice, as a constant may be, has its problem once.
    if (diagnostic !== undefined) found.set(JSON.stringify(diagnostic), diagnostic);
  }
  return [...found.values()];
}

/** A problem as the editor shows it in the file that it is in; undefined when it is in none. */
export function diagnosticOf(model: DeployModel, problem: ReportedProblem): Diagnostic | undefined {
  const location = locationOf(model, problem.origin);
  if (location === undefined) return undefined;
  const related = (problem.related ?? []).flatMap((place) => relatedInformation(model, place) ?? []);
  return {
    range: location.range,
    severity: diagnosticSeverities[problem.severity],
    code: problem.code,
    codeDescription: { href: linkOf(problem) },
    source: diagnosticSource,
    message: problem.message,
    ...(problem.code === "overwritten" ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

/** The page that explains a problem. */
function linkOf({ data }: ReportedProblem): string {
  return data !== undefined && "link" in data ? data.link : documentationUrl;
}

const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function relatedInformation(
  model: DeployModel,
  { message, origin }: RelatedPlace,
): DiagnosticRelatedInformation | undefined {
  const location = locationOf(model, origin);
  return location === undefined ? undefined : { message, location };
}

function locationOf(model: DeployModel, origin: Origin): Location | undefined {
  const document = isSourceRange(origin) ? model.documentOf(origin.uri) : undefined;
  return isSourceRange(origin) && document !== undefined
    ? { uri: origin.uri, range: toRange(document, origin) }
    : undefined;
}
