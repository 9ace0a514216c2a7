import * as l10n from "@vscode/l10n";

/** The language that texts are in, as a BCP 47 tag: English where there is no translation. */
export function textLanguage(): string {
  return l10n.t({ message: "en-GB", comment: "The tag of the language itself, for numbers, lists and screen readers" });
}

/** A number as the language of the texts writes it: `10,240`. */
export function numberText(number: number): string {
  return number.toLocaleString(textLanguage());
}
