import { Uri, type ExtensionContext } from "vscode";
import { start } from "../start.ts";
import { WorkerClient } from "./worker-client.ts";

/** Called by VS Code in a browser. The server is a worker. */
export function activate(context: ExtensionContext): void {
  const bundles = Uri.joinPath(context.extensionUri, "dist");
  start(context, (options) => new WorkerClient(bundles, options));
}
