import { TextDocumentSyncKind, type Connection, type InitializeResult } from "vscode-languageserver";
import type { Service } from "./deploy-files.ts";
import { createFileRequest } from "./file-requests.ts";
import { guardedNotification } from "./guard.ts";
import { answerLanguageRequests, languageCapabilities } from "./language-requests.ts";
import { OpenDocuments } from "./open-documents.ts";
import { answerRoleRequests } from "./role-requests.ts";
import { Session } from "./session.ts";
import { EditorSettings } from "./settings.ts";
import { followDocuments } from "./text-sync.ts";

/**
 * Serves an editor until it disconnects. `initialize` is answered at once; the language features are loaded after it.
 *
 * @param loadService loads the language features; called once.
 * @returns a promise that is fulfilled when the server is ready, and rejected when it cannot become so.
 */
export async function serve(connection: Connection, loadService: () => Promise<Service>): Promise<void> {
  const documents = new OpenDocuments();
  const initialized = initialization(connection);
  const started = initialized.then((settings) => startSession(connection, documents, settings, loadService));
  const fileRequest = createFileRequest(connection, started);
  answerLanguageRequests(connection, fileRequest);
  answerRoleRequests(connection, fileRequest, started);
  const followed = followDocuments(connection, documents, started);
  connection.listen();
  await followed;
}

const initializeResult: InitializeResult = {
  serverInfo: { name: "Jets CI IAM" },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...languageCapabilities,
  },
};

/** Answers `initialize` and waits for the editor to say that it has the answer. */
function initialization(connection: Connection): Promise<EditorSettings> {
  return new Promise((resolve) => {
    connection.onInitialize(({ capabilities }) => {
      const settings = new EditorSettings(connection, capabilities);
      connection.onInitialized(() => {
        resolve(settings);
      });
      return initializeResult;
    });
  });
}

async function startSession(
  connection: Connection,
  documents: OpenDocuments,
  settings: EditorSettings,
  loadService: () => Promise<Service>,
): Promise<Session> {
  const service = await loadService();
  const session = new Session(connection, service, documents, service.defaultSettings);
  const useSettings = async (): Promise<void> => {
    session.useSettings(await settings.read(service.defaultSettings));
  };
  await settings.onChange(guardedNotification(connection.console, "workspace/didChangeConfiguration", useSettings));
  await useSettings();
  return session;
}
