import * as l10n from "@vscode/l10n";

/** A clause that says something whole, such as the reason why a value is not known, as a sentence. */
export function sentence(clause: string): string {
  return l10n.t({ message: "{0}.", args: [clause], comment: "A clause as a sentence" });
}
