import { dirname } from "node:path";
import type { DocumentSelector, FileSystemWatcher, LogOutputChannel } from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type ErrorHandler,
  type LanguageClientOptions,
  type Middleware,
} from "vscode-languageclient/node";
import type { ServerOptions } from "../protocol/index.ts";

/** What a client of the language server is made from. */
export interface ServerClientOptions {
  /** The path of the server's program. */
  readonly script: string;
  readonly log: LogOutputChannel;
  /** The documents that the server is told of. */
  readonly selector: DocumentSelector;
  /** Tells which files of the workspace appear, change and go. */
  readonly watcher: FileSystemWatcher;
  /** What goes between VS Code and the server. */
  readonly middleware: Middleware;
  /** What the server is told at each start. */
  readonly serverOptions: () => ServerOptions;
  /** Called when the server's process has ended by itself; answers whether to start it again. */
  readonly restartAfterCrash: () => boolean;
}

/** A client of the language server that tells what goes wrong in the log, and does not put messages in a person's way. */
export function createServerClient(parts: ServerClientOptions): LanguageClient {
  const { script, log, selector, watcher, middleware, serverOptions, restartAfterCrash } = parts;
  // Nothing of the opened folder may have a say in how the server runs, so it does not start there.
  const server = { module: script, transport: TransportKind.ipc, options: { cwd: dirname(script) } };
  const options: LanguageClientOptions = {
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
  return new LanguageClient("jetsCiIam", "Jets CI IAM", server, options);
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
