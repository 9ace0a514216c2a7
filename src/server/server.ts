import { TextDocumentSyncKind, type Connection, type InitializeResult } from "vscode-languageserver";
import type { AfterMessages } from "./after-burst.ts";
import { answerChangesRequests } from "./changes-requests.ts";
import type { Service } from "./deploy-files.ts";
import { answerCompletionRequests } from "./completion-requests.ts";
import { createFileRequest, createSourceRequest } from "./file-requests.ts";
import { guardedNotification } from "./guard.ts";
import { answerLanguageRequests, languageCapabilities } from "./language-requests.ts";
import { OpenDocuments } from "./open-documents.ts";
import { answerRoleRequests } from "./role-requests.ts";
import type { ServerOptions } from "../protocol/index.ts";
import { readThroughClient } from "./read-through-client.ts";
import { SourceStore, type ReadFile } from "./source-store.ts";
import { Session } from "./session.ts";
import { EditorSettings } from "./settings.ts";
import { followDocuments } from "./text-sync.ts";

/** What a server has from where it runs: a process or a worker. */
export interface ServerHost {
  /** Loads the language features; called once. */
  readonly loadService: () => Promise<Service>;
  /** Reads files for an editor that does not read them itself. */
  readonly readFile: ReadFile;
  readonly afterMessages: AfterMessages;
}

/**
 * Serves an editor until it disconnects. `initialize` is answered at once; the language features are loaded after it.
 *
 * @returns a promise that is fulfilled when the server is ready, and rejected when it cannot become so.
 */
export async function serve(connection: Connection, host: ServerHost): Promise<void> {
  const documents = new OpenDocuments();
  const initialized = initialization(connection);
  const started = initialized.then((client) => startSession(connection, documents, client, host));
  const fileRequest = createFileRequest(connection, started);
  const sourceRequest = createSourceRequest(connection, started);
  answerLanguageRequests(connection, fileRequest, sourceRequest);
  answerCompletionRequests(connection, sourceRequest, started);
  answerRoleRequests(connection, fileRequest, started);
  answerChangesRequests(connection, fileRequest);
  const followed = followDocuments(connection, documents, started, host.afterMessages);
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

/** The editor that is served. */
interface Client {
  readonly settings: EditorSettings;
  readonly options: ServerOptions;
  /** Whether it can insert texts with places to be filled in. */
  readonly takesSnippets: boolean;
}

/** Answers `initialize` and waits for the editor to say that it has the answer. */
function initialization(connection: Connection): Promise<Client> {
  return new Promise((resolve) => {
    connection.onInitialize(({ capabilities, initializationOptions }) => {
      const settings = new EditorSettings(connection, capabilities);
      const options = readOptions(initializationOptions);
      const takesSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      connection.onInitialized(() => {
        resolve({ settings, options, takesSnippets });
      });
      return initializeResult;
    });
  });
}

/** What an editor has told when it started the server, where anything may stand. */
function readOptions(given: unknown): ServerOptions {
  const { environment, readsFiles, texts } = (given ?? {}) as Partial<Record<keyof ServerOptions, unknown>>;
  return {
    ...(typeof environment === "string" ? { environment } : {}),
    readsFiles: readsFiles === true,
    texts: readTexts(texts),
  };
}

function readTexts(given: unknown): Readonly<Record<string, string>> {
  const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === "string";
  return Object.fromEntries(Object.entries(given ?? {}).filter(isText));
}

async function startSession(
  connection: Connection,
  documents: OpenDocuments,
  { settings, options, takesSnippets }: Client,
  host: ServerHost,
): Promise<Session> {
  const service = await host.loadService();
  service.useTexts(options.texts ?? {});
  const readFile = options.readsFiles === true ? readThroughClient(connection) : host.readFile;
  const sources = new SourceStore(documents, readFile);
  const { environment } = options;
  const session = new Session({ connection, service, documents, sources, environment, takesSnippets });
  const useSettings = async (): Promise<void> => {
    session.useSettings(await settings.read(service.defaultSettings));
  };
  const changeSettings = async (): Promise<void> => {
    await useSettings();
    await session.publishEverything();
  };
  await settings.onChange(guardedNotification(connection.console, "workspace/didChangeConfiguration", changeSettings));
  await useSettings();
  return session;
}
