import {
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type HoverParams,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import { completionTriggers } from "./completion-requests.ts";
import type { FileRequest, SourceRequest } from "./file-requests.ts";

/** The requests of the Language Server Protocol that are answered. */
export const languageCapabilities: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorInline,
      CodeActionKind.RefactorRewrite,
      `${CodeActionKind.SourceFixAll}.jetsCiIam`,
    ],
  },
  codeLensProvider: {},
};

/** Answers the requests of the Language Server Protocol but for completion; hovers and code actions in imported files too. */
export function answerLanguageRequests(
  connection: Connection,
  fileRequest: FileRequest,
  sourceRequest: SourceRequest,
): void {
  connection.onHover(
    sourceRequest("textDocument/hover", documentOf, ({ service }, models, { position }: HoverParams) =>
      service.sharedHover(models, position),
    ),
  );
  connection.onCodeAction(
    sourceRequest(
      "textDocument/codeAction",
      documentOf,
      ({ service, settings }, models, { range, context }: CodeActionParams) =>
        service.sharedCodeActions(models, range, settings.severities, context.only),
    ),
  );
  connection.onCodeLens(
    fileRequest("textDocument/codeLens", documentOf, ({ service }, versions) => service.codeLenses(versions)),
  );
}

function documentOf({ textDocument }: { readonly textDocument: TextDocumentIdentifier }): string {
  return textDocument.uri;
}
