import assert from "node:assert/strict";
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver-types";
import { checkCodes } from "../../../src/checks/index.ts";
import { diagnostics, type DeployModel, type Settings } from "../../../src/service/index.ts";
import { modelOfProject, projectUri } from "./project.ts";
import { modelOf } from "./snippet.ts";

/**
 * Checks the whole set of problems of a text, without the findings in its role. Each is expected on a comment under its line:
 *
 * ```ts
 *   config.ci.iam.policy = null;
 * //                       ^^^^ warning null-list: policy is null…
 * ```
 *
 * Two dots after the carets stand for a range that goes on over further lines. A message may be left out, or end with
 * three dots, and then only its beginning counts.
 */
export function checkDiagnostics(annotated: string, severities: Settings["severities"] = {}): void {
  checkAnnotations(annotated, (model) => diagnostics(model, severities).filter((found) => !isFinding(found)));
}

/** Checks the whole set of findings in the role that a text makes, in the same way. */
export function checkFindings(annotated: string, severities: Settings["severities"] = {}): void {
  checkAnnotations(annotated, (model) => diagnostics(model, severities).filter(isFinding));
}

/** Checks all findings about one subject, whose codes match it, and lets other checks find what they like. */
export function checkFindingsAbout(subject: RegExp, annotated: string): void {
  checkAnnotations(annotated, (model) =>
    diagnostics(model, {}).filter((found) => isFinding(found) && subject.test(String(found.code))),
  );
}

function checkAnnotations(annotated: string, diagnosticsOf: (model: DeployModel) => readonly Diagnostic[]): void {
  const { text, expected } = withoutAnnotations(annotated);
  const actual = diagnosticsOf(modelOf(text)).map(annotationOf);
  const shortened = inOrder(actual).map((annotation, index) => shortenedLike(inOrder(expected)[index], annotation));
  assert.equal(withAnnotations(text, shortened), withAnnotations(text, expected));
}

/** Checks the whole set of problems of a project, in all of its files, which are annotated in the same way. */
export function checkProjectDiagnostics(
  files: Readonly<Record<string, string>>,
  deployFile: string,
  environment = "dev",
): void {
  const annotated = Object.entries(files).map(([file, text]) => ({ file, ...withoutAnnotations(text) }));
  const model = modelOfProject(
    Object.fromEntries(annotated.map(({ file, text }) => [file, text])),
    deployFile,
    environment,
  );
  for (const { file, text, expected } of annotated) {
    const found = diagnostics(model, {}, projectUri(file)).filter((diagnostic) => !isFinding(diagnostic));
    const actual = found.map(annotationOf);
    const shortened = inOrder(actual).map((annotation, index) => shortenedLike(inOrder(expected)[index], annotation));
    assert.equal(withAnnotations(text, shortened), withAnnotations(text, expected), file);
  }
}

interface Annotation {
  readonly line: number;
  readonly start: number;
  /** Undefined when the range goes on over further lines. */
  readonly end: number | undefined;
  readonly kind: string;
  readonly message: string;
}

function isFinding({ code }: Diagnostic): boolean {
  return (checkCodes as readonly unknown[]).includes(code);
}

const pattern = /^(\s*\/\/ *)(\^+)(\.\.)? ([a-z]+ [\w-]+)(?:: (.*))?$/;

function withoutAnnotations(annotated: string): { readonly text: string; readonly expected: Annotation[] } {
  const lines: string[] = [];
  const expected: Annotation[] = [];
  for (const line of annotated.split("\n")) {
    const match = pattern.exec(line);
    if (match === null) {
      lines.push(line);
      continue;
    }
    const [, lead = "", carets = "", open, kind = "", message = ""] = match;
    // How many carets stand before the two dots does not matter.
    const end = open === undefined ? lead.length + carets.length : undefined;
    expected.push({ line: lines.length - 1, start: lead.length, end, kind, message });
  }
  return { text: lines.join("\n"), expected };
}

function annotationOf({ range, severity, code, message }: Diagnostic): Annotation {
  const end = range.end.line === range.start.line ? range.end.character : undefined;
  const kind = `${severityNames[severity ?? DiagnosticSeverity.Error]} ${String(code)}`;
  assert(typeof message === "string");
  return { line: range.start.line, start: range.start.character, end, kind, message };
}

const severityNames: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "information",
  [DiagnosticSeverity.Hint]: "hint",
};

function shortenedLike(expected: Annotation | undefined, actual: Annotation): Annotation {
  if (expected === undefined) return actual;
  const beginning = expected.message.replace(/…$/, "");
  const isShortened = expected.message === "" || expected.message.endsWith("…");
  return isShortened && actual.message.startsWith(beginning) ? { ...actual, message: expected.message } : actual;
}

function inOrder(annotations: readonly Annotation[]): Annotation[] {
  return annotations.toSorted(
    (left, right) => left.line - right.line || left.start - right.start || left.kind.localeCompare(right.kind),
  );
}

function withAnnotations(text: string, annotations: readonly Annotation[]): string {
  const lines = text.split("\n");
  return lines
    .flatMap((line, index) => [line, ...inOrder(annotations.filter((own) => own.line === index)).map(textOf)])
    .join("\n");
}

function textOf({ start, end, kind, message }: Annotation): string {
  const carets = end === undefined ? "^.." : "^".repeat(end - start);
  return `//${" ".repeat(Math.max(0, start - 2))}${carets} ${kind}${message === "" ? "" : `: ${message}`}`;
}
