import * as l10n from "@vscode/l10n";

/** Sentences as one text, with a space between them where the language has one; those that are empty are left out. */
export function sentences(...texts: readonly string[]): string {
  const [first = "", ...others] = texts.filter((text) => text !== "");
  return others.reduce(twoSentences, first);
}

function twoSentences(one: string, other: string): string {
  return l10n.t({ message: "{0} {1}", args: [one, other], comment: "Two sentences in a row" });
}
