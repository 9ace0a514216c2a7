import * as l10n from "@vscode/l10n";

/**
 * Says in which language to speak from now on. Until somebody does, texts are English.
 *
 * @param texts translations by their English, as VS Code loads them from `l10n/`.
 */
export function useTexts(texts: Readonly<Record<string, string>>): void {
  l10n.config({ contents: { ...texts } });
}
