import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from "vscode-languageserver-types";
import type { Problem, RelatedPlace, Severity } from "../policy/index.ts";
import { documentationUrl } from "./key-documentation.ts";
import type { DeployModel } from "./model.ts";
import { rangeIn, toRange } from "./ranges.ts";
import { reportedProblems } from "./reported-problems.ts";
import type { Settings } from "./settings.ts";

/** The source that the editor shows beside each problem. */
const diagnosticSource = "Jets CI IAM";

/** The problems of a deploy file at their places, as the editor shows them. */
export function diagnostics(model: DeployModel, severities: Settings["severities"]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const problem of reportedProblems(model, severities)) {
    const diagnostic = diagnosticOf(model, problem);
    // A value that is read twice, as a constant may be, has its problem once.
    if (diagnostic !== undefined) found.set(JSON.stringify(diagnostic), diagnostic);
  }
  return [...found.values()];
}

/** A problem as the editor shows it; undefined when its place is in another file. */
export function diagnosticOf(model: DeployModel, problem: Problem): Diagnostic | undefined {
  const range = rangeIn(model.document, problem.origin);
  if (range === undefined) return undefined;
  const related = (problem.related ?? []).flatMap((place) => relatedInformation(model, place) ?? []);
  return {
    range: toRange(model.document, range),
    severity: diagnosticSeverities[problem.severity],
    code: problem.code,
    codeDescription: { href: documentationUrl },
    source: diagnosticSource,
    message: problem.message,
    ...(problem.code === "overwritten" ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function relatedInformation(
  { document }: DeployModel,
  { message, origin }: RelatedPlace,
): DiagnosticRelatedInformation | undefined {
  const range = rangeIn(document, origin);
  return range === undefined
    ? undefined
    : { message, location: { uri: document.uri, range: toRange(document, range) } };
}
