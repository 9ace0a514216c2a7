import type { DocumentSelector, FileSystemWatcher, LogOutputChannel } from "vscode";
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
  type Middleware,
} from "vscode-languageclient";
import type { ServerOptions } from "../protocol/index.ts";

/** What a client of the language server is made from. */
export interface ServerClientOptions {
  readonly log: LogOutputChannel;
  /** The documents that the server is told of. */
  readonly selector: DocumentSelector;
  /** Tells which files of the workspace appear, change and go. */
  readonly watcher: FileSystemWatcher;
  /** What goes between VS Code and the server. */
  readonly middleware: Middleware;
  /** What the server is told at each start. */
  readonly serverOptions: () => ServerOptions;
  /** Called when the server has ended by itself; answers whether to start it again. */
  readonly restartAfterCrash: () => boolean;
}

/** Makes a client that starts the server as it can where the extension runs, as a process or as a worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export const clientId = "jetsCiIam";
export const clientName = "Jets CI IAM";

/** The options of a client that tells what goes wrong in the log, and does not put messages in a person's way. */
export function calmClientOptions(parts: ServerClientOptions): LanguageClientOptions {
  const { log, selector, watcher, middleware, serverOptions, restartAfterCrash } = parts;
  return {
    // The client's own type knows no readonly lists; it only reads the selector.
    documentSelector: selector as NonNullable<LanguageClientOptions["documentSelector"]>,
    synchronize: { fileEvents: watcher },
    middleware,
    initializationOptions: serverOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: calmErrorHandler(restartAfterCrash),
  };
}

const toleratedErrorsInARow = 3;

function calmErrorHandler(restartAfterCrash: () => boolean): ErrorHandler {
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= toleratedErrorsInARow ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => ({ action: restartAfterCrash() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
  };
}
