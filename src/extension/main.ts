import { commands, Uri, window, workspace, type ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { RoleComparison } from "./compare.ts";
import { OpenDeployFiles } from "./deploy-files.ts";
import { PreviewModels } from "./panels/models.ts";
import { Previews } from "./panels/previews.ts";
import { RoleServer } from "./role-server.ts";
import type { AskForRole } from "./role-text.ts";
import { RoleStatus } from "./status.ts";

/** Called by VS Code when one of our activation events has happened. The server starts with the first deploy file. */
export function activate({ extensionUri, subscriptions }: ExtensionContext): void {
  const log = window.createOutputChannel("Jets CI IAM", { log: true });
  const deployFiles = new OpenDeployFiles();
  const script = Uri.joinPath(extensionUri, "dist", "server.js").fsPath;
  const server = new RoleServer(script, log, () => deployFiles.selector);
  const models = new PreviewModels(server);
  const askForRole: AskForRole = async (uri, format) => {
    await workspace.openTextDocument(uri);
    return server.exportRole(uri, format);
  };
  const comparison = new RoleComparison({ models, askForRole, askForDefaults: () => server.defaultRole() });
  const previews = new Previews({ extensionUri, deployFiles, models, server, log });
  const status = new RoleStatus({ deployFiles, models, server });
  subscriptions.push(log, deployFiles, server, models, comparison, previews, status);
  subscriptions.push(registerCommands({ deployFiles, previews, comparison, server, askForRole, log }));
  subscriptions.push(startWithFirstDeployFile(deployFiles, server), followSettings(deployFiles, server));
  void commands.executeCommand("setContext", "jetsCiIam.active", true);
}

function startWithFirstDeployFile(deployFiles: OpenDeployFiles, server: RoleServer) {
  const start = () => {
    if (!deployFiles.areThere || server.state !== "stopped") return;
    void server.start();
    void commands.executeCommand("setContext", "jetsCiIam.serverStarted", true);
  };
  start();
  return deployFiles.onDidChange(start);
}

/** The server is told only of documents that the setting names, so that it starts anew with another setting. */
function followSettings(deployFiles: OpenDeployFiles, server: RoleServer) {
  return workspace.onDidChangeConfiguration(async (change) => {
    if (!change.affectsConfiguration("jetsCiIam.files")) return;
    const hasStarted = server.state !== "stopped";
    deployFiles.lookAgain();
    if (hasStarted) await server.restart();
  });
}
