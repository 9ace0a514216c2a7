import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { failureText } from "../guard.ts";
import { serve } from "../server.ts";
import { afterMessages } from "./after-messages.ts";
import { loadServiceThrough } from "./load-service.ts";

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

// Nobody but the client has files here.
const readFile = () => Promise.resolve(undefined);

const loadService = () => loadServiceThrough(connection);

serve(connection, { loadService, readFile, afterMessages }).catch((error: unknown) => {
  connection.console.error(failureText("Starting", error));
  reportError(error);
});

// A process ends with an error that nobody handles. The client ends a worker that reports one, and starts another.
self.addEventListener("unhandledrejection", ({ reason }) => {
  reportError(reason);
});
