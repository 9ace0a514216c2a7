import type { Uri } from "vscode";
import type { Middleware } from "vscode-languageclient";

/**
 * Asks the server for language features only of files that it can say something about. It is told of all sources, since
 * deploy files import some, and would have to be asked about each of them else, only to answer that it has nothing to say.
 *
 * @param hasSay whether a file has a say in the role of an open deploy file, as one that it imports
 */
export function featuresForDeployFiles(isDeployFile: (uri: Uri) => boolean, hasSay: (uri: Uri) => boolean): Middleware {
  const isKnown = (uri: Uri): boolean => isDeployFile(uri) || hasSay(uri);
  return {
    provideHover: (document, position, token, next) =>
      isKnown(document.uri) ? next(document, position, token) : undefined,
    provideCompletionItem: (document, position, context, token, next) =>
      isKnown(document.uri) ? next(document, position, context, token) : undefined,
    provideCodeActions: (document, range, context, token, next) =>
      isKnown(document.uri) ? next(document, range, context, token) : undefined,
    provideCodeLenses: (document, token, next) => (isDeployFile(document.uri) ? next(document, token) : undefined),
  };
}
