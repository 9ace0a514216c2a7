import {
  CodeActionKind,
  type CodeActionContext,
  type CodeActionParams,
  type CompletionParams,
  type Connection,
  type HoverParams,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import type { FileRequest } from "./file-requests.ts";

/** The requests of the Language Server Protocol that are answered. */
export const languageCapabilities: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: [".", '"', "'"] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  codeLensProvider: {},
};

/** Answers the requests of the Language Server Protocol. */
export function answerLanguageRequests(connection: Connection, fileRequest: FileRequest): void {
  connection.onHover(
    fileRequest("textDocument/hover", documentOf, ({ service }, { current }, { position }: HoverParams) =>
      service.hover(current, position),
    ),
  );
  connection.onCompletion(
    fileRequest("textDocument/completion", documentOf, ({ service }, { current }, { position }: CompletionParams) =>
      service.completions(current, position),
    ),
  );
  connection.onCodeAction(
    fileRequest(
      "textDocument/codeAction",
      documentOf,
      ({ service, settings }, { current }, { range, context }: CodeActionParams) =>
        wantsQuickFixes(context) ? service.codeActions(current, range, settings.severities) : [],
    ),
  );
  connection.onCodeLens(
    fileRequest("textDocument/codeLens", documentOf, ({ service }, versions) => service.codeLenses(versions)),
  );
}

function documentOf({ textDocument }: { readonly textDocument: TextDocumentIdentifier }): string {
  return textDocument.uri;
}

/** Whether a request for code actions has room for quick fixes, the only kind that there is. */
function wantsQuickFixes({ only }: CodeActionContext): boolean {
  return only === undefined || only.some((kind) => kind === CodeActionKind.QuickFix || kind === CodeActionKind.Empty);
}
