import { InsertTextFormat, type CompletionItem, type CompletionParams, type Connection } from "vscode-languageserver";
import type { SourceRequest } from "./file-requests.ts";
import { guardedRequest } from "./guard.ts";
import type { Session } from "./session.ts";

/** The characters after which the editor asks without being told to. */
export const completionTriggers = [".", '"', "'", "`", ":", "/"];

/** Answers the requests for what can be written at a place, in imported files too, and for the documentation of one of these things. */
export function answerCompletionRequests(
  connection: Connection,
  sourceRequest: SourceRequest,
  started: Promise<Session>,
): void {
  connection.onCompletion(
    sourceRequest(
      "textDocument/completion",
      ({ textDocument }) => textDocument.uri,
      ({ service, takesSnippets }, models, { position }: CompletionParams) =>
        service.sharedCompletions(models, position).filter((item) => takesSnippets || !isSnippet(item)),
    ),
  );
  const document = guardedRequest(connection.console, "completionItem/resolve", async (item: CompletionItem) =>
    (await started).service.documented(item),
  );
  connection.onCompletionResolve(async (item) => (await document(item)) ?? item);
}

function isSnippet({ insertTextFormat }: CompletionItem): boolean {
  return insertTextFormat === InsertTextFormat.Snippet;
}
