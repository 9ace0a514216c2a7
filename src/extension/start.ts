import * as texts from "@vscode/l10n";
import { commands, l10n, window, workspace, type ExtensionContext, type LogOutputChannel, type Uri } from "vscode";
import { registerCommands } from "./commands.ts";
import { RoleDocuments } from "./compare/role-documents.ts";
import { RoleChanges } from "./compare/role-changes.ts";
import { featuresForDeployFiles } from "./deploy-files-only.ts";
import { OpenDeployFiles } from "./deploy-files.ts";
import { ChosenEnvironment } from "./environment/chosen.ts";
import { environmentsFrom } from "./environment/names.ts";
import { EnvironmentStatus } from "./environment/status.ts";
import { showDeployFiles } from "./explorer/deploy-file-view.ts";
import { CommittedFiles } from "./git/committed-files.ts";
import { gitExtension } from "./git/git-api.ts";
import { PreviewModels } from "./panels/models.ts";
import { Previews } from "./panels/previews.ts";
import { RoleServer } from "./role-server.ts";
import type { AskForRole } from "./role-text.ts";
import type { CreateClient } from "./server-client.ts";
import { SourceFiles } from "./source-files.ts";
import { RoleStatus } from "./status.ts";

/** Starts the extension when one of our activation events has happened. The server starts with the first deploy file. */
export function start(context: ExtensionContext, createClient: CreateClient): void {
  const { extensionUri, subscriptions, workspaceState } = context;
  // What knows nothing of VS Code asks its package for texts.
  texts.config({ contents: l10n.bundle ?? {} });
  const log = window.createOutputChannel("Jets CI IAM", { log: true });
  const sources = new SourceFiles();
  const deployFiles = new OpenDeployFiles(sources);
  const chosen = new ChosenEnvironment(workspaceState);
  const committed = new CommittedFiles(gitExtension);
  const parts = { createClient, log, sources, deployFiles, chosen, committed };
  const server = createServer(parts, (uri) => models.isSource(uri));
  const models: PreviewModels = new PreviewModels(server);
  const askForRole: AskForRole = async (uri, format, environment) => {
    await workspace.openTextDocument(uri);
    return server.exportRole(uri, format, environment);
  };
  const selector = () => deployFiles.selectorWithSources;
  const roles = new RoleDocuments({
    sources: selector,
    models,
    askForRole,
    askForDefaults: () => server.defaultRole(),
  });
  const changes = new RoleChanges(server, committed);
  const previews = new Previews({ extensionUri, deployFiles, models, server, sources, changes, committed, log });
  const status = new RoleStatus({ deployFiles, models, server });
  const environmentStatus = new EnvironmentStatus({ models, previews });
  const environments = { chosen, models, askForEnvironments: environmentsFrom(server) };
  subscriptions.push(
    log,
    sources,
    deployFiles,
    chosen,
    committed,
    server,
    models,
    roles,
    previews,
    status,
    environmentStatus,
  );
  subscriptions.push(registerCommands({ extensionUri, deployFiles, previews, environments, server, askForRole, log }));
  subscriptions.push(showDeployFiles(models, server));
  subscriptions.push(startWithFirstDeployFile(deployFiles, server), followSettings(deployFiles, server));
  subscriptions.push(
    chosen.onDidChange((name) => server.chooseEnvironment(name)),
    // VS Code misses some changes: below a folder that has just come up, and where it watches nothing.
    window.onDidChangeWindowState(({ focused }) => (focused ? server.lookAgain() : undefined)),
    models.onDidChangeByOthers((document) => {
      server.refreshLenses(document);
    }),
  );
  void commands.executeCommand("setContext", "jetsCiIam.active", true);
}

interface ServerParts {
  readonly createClient: CreateClient;
  readonly log: LogOutputChannel;
  readonly sources: SourceFiles;
  readonly deployFiles: OpenDeployFiles;
  readonly chosen: ChosenEnvironment;
  readonly committed: CommittedFiles;
}

function createServer(
  { createClient, log, sources, deployFiles, chosen, committed }: ServerParts,
  hasSay: (uri: Uri) => boolean,
): RoleServer {
  return new RoleServer({
    createClient,
    log,
    selector: () => deployFiles.selectorWithSources,
    middleware: featuresForDeployFiles((uri) => deployFiles.has(uri), hasSay),
    sources,
    environment: () => chosen.name,
    committedText: (parameters) => committed.text(parameters),
  });
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
