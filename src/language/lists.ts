import * as l10n from "@vscode/l10n";
import { textLanguage } from "./text-language.ts";

/** Names in a row, as the language of the texts lists them: `a, b and c`. */
export function listText(names: readonly string[]): string {
  return formatOf("conjunction").format(names);
}

/** The same, where there may be many: so many of them, and how many more there are. */
export function shortListText(names: readonly string[], most: number): string {
  const more = names.length - most;
  return listText(more > 0 ? [...names.slice(0, most), l10n.t("{0} more", more)] : names);
}

/** Names of which one is meant: `a, b or c`. */
export function alternativesText(names: readonly string[]): string {
  return formatOf("disjunction").format(names);
}

function formatOf(type: "conjunction" | "disjunction"): Intl.ListFormat {
  const language = textLanguage();
  const key = `${language} ${type}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.ListFormat(language, { type });
  formats.set(key, format);
  return format;
}

/** To make one takes longer than to check a statement. */
const formats = new Map<string, Intl.ListFormat>();
