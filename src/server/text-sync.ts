import type { Connection } from "vscode-languageserver";
import { afterBurst, type AfterMessages } from "./after-burst.ts";
import { guardedNotification } from "./guard.ts";
import type { OpenDocuments } from "./open-documents.ts";
import type { Session } from "./session.ts";

/** Follows the documents that are open in the editor, and publishes what is found in them once the session has started. */
export function followDocuments(
  connection: Connection,
  documents: OpenDocuments,
  started: Promise<Session>,
  afterMessages: AfterMessages,
): Promise<void> {
  let session: Session | undefined;
  const guarded = <Params>(
    name: string,
    handle: (params: Params) => void | Promise<void>,
  ): ((params: Params) => void) => guardedNotification(connection.console, name, handle);
  const publish = afterBurst(
    guarded("Publishing", async (uri: string) => {
      // A document may have been closed since.
      if (documents.get(uri) !== undefined) await session?.publish(uri);
    }),
    afterMessages,
  );

  connection.onDidOpenTextDocument(
    guarded("textDocument/didOpen", ({ textDocument }) => {
      documents.open(textDocument);
      session?.changePresence();
      publish(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guarded("textDocument/didChange", (params) => {
      documents.change(params);
      if (params.textDocument.uri.endsWith(".json")) session?.changePresence();
      publish(params.textDocument.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guarded("textDocument/didClose", ({ textDocument }) => {
      documents.close(textDocument.uri);
      return session?.close(textDocument.uri);
    }),
  );
  connection.onDidChangeWatchedFiles(
    guarded("workspace/didChangeWatchedFiles", ({ changes }) => session?.changeOnDisk(changes.map(({ uri }) => uri))),
  );

  return started.then((value) => {
    session = value;
    for (const uri of documents.uris()) publish(uri);
  });
}
