import type { Uri } from "vscode";
import type { Middleware } from "vscode-languageclient/node";

/**
 * Asks the server for language features of deploy files only. It is told of all sources, since deploy files import some,
 * and would have to be asked about each of them else, only to answer that it has nothing to say.
 */
export function featuresForDeployFiles(isDeployFile: (uri: Uri) => boolean): Middleware {
  return {
    provideHover: (document, position, token, next) =>
      isDeployFile(document.uri) ? next(document, position, token) : undefined,
    provideCompletionItem: (document, position, context, token, next) =>
      isDeployFile(document.uri) ? next(document, position, context, token) : undefined,
    provideCodeActions: (document, range, context, token, next) =>
      isDeployFile(document.uri) ? next(document, range, context, token) : undefined,
    provideCodeLenses: (document, token, next) => (isDeployFile(document.uri) ? next(document, token) : undefined),
  };
}
