import type { Diagnostic } from "vscode";
import { DiagnosticSeverity, languages, type Uri } from "vscode";
import { found } from "./editing.ts";

/** Our problems of a file, one a line: `warning default-policy-overridden`. TypeScript's are left out. */
export function problemsOf(uri: Uri): readonly string[] {
  return ownDiagnostics(uri).map(
    ({ severity, code }) => `${DiagnosticSeverity[severity].toLowerCase()} ${codeText(code)}`,
  );
}

/** Waits until a file has exactly these problems of ours, in order. */
export async function problemsBecome(uri: Uri, expected: readonly string[]): Promise<readonly Diagnostic[]> {
  return found(languages.onDidChangeDiagnostics, () =>
    JSON.stringify(problemsOf(uri)) === JSON.stringify(expected) ? ownDiagnostics(uri) : undefined,
  );
}

function ownDiagnostics(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source !== "ts");
}

function codeText(code: Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
}
