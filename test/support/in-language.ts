import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";

/** Runs a test with the texts of a language, `de`, and goes back to English after it. */
export function inLanguage(language: string, test: () => void): void {
  l10n.config({ contents: readFileSync(`l10n/bundle.l10n.${language}.json`, "utf8") });
  try {
    test();
  } finally {
    l10n.config({ contents: {} });
  }
}
