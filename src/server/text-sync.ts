import type { Connection } from "vscode-languageserver";
import { afterBurst } from "./after-burst.ts";
import { guardedNotification } from "./guard.ts";
import type { OpenDocuments } from "./open-documents.ts";
import type { Session } from "./session.ts";

/** Follows the documents that are open in the editor, and publishes what is found in them once the session has started. */
export function followDocuments(
  connection: Connection,
  documents: OpenDocuments,
  started: Promise<Session>,
): Promise<void> {
  let session: Session | undefined;
  const guarded = <Params>(name: string, handle: (params: Params) => void): ((params: Params) => void) =>
    guardedNotification(connection.console, name, handle);
  const publish = afterBurst(
    guarded("Publishing", (uri: string) => {
      // A document may have been closed since.
      if (documents.get(uri) !== undefined) session?.publish(uri);
    }),
  );

  connection.onDidOpenTextDocument(
    guarded("textDocument/didOpen", ({ textDocument }) => {
      documents.open(textDocument);
      publish(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guarded("textDocument/didChange", (params) => {
      documents.change(params);
      publish(params.textDocument.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guarded("textDocument/didClose", ({ textDocument }) => {
      documents.close(textDocument.uri);
      session?.close(textDocument.uri);
    }),
  );

  return started.then((value) => {
    // What is open by now was published when the session took over the settings.
    session = value;
  });
}
