import { dirname } from "node:path";
import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientId, clientName } from "../server-client.ts";
import { start } from "../start.ts";

/** Called by VS Code on a desktop or a remote machine. The server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  // Nothing of the opened folder may have a say in how the server runs, so it does not start there.
  const server = { module: script, transport: TransportKind.ipc, options: { cwd: dirname(script) } };
  start(context, (options) => new LanguageClient(clientId, clientName, server, options));
}
