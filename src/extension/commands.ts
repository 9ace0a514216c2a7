import { commands, Disposable, l10n, Uri, ViewColumn, window, type LogOutputChannel } from "vscode";
import { compareEnvironments, compareWithDefaults } from "./compare/compare.ts";
import type { OpenDeployFiles } from "./deploy-files.ts";
import { chooseEnvironment, type EnvironmentParts } from "./environment/choose.ts";
import { exportRoleToFile } from "./export/export-role.ts";
import { exportFormatNames, exportFormats } from "./export/formats.ts";
import type { Previews } from "./panels/previews.ts";
import { openDeployFile } from "./open-deploy-file.ts";
import type { RoleServer } from "./role-server.ts";
import { copyYaml, openYaml, type AskForRole } from "./role-text.ts";
import { createDeployFile } from "./welcome/create-deploy-file.ts";

/** What the commands act on. */
export interface CommandParts {
  readonly extensionUri: Uri;
  readonly deployFiles: OpenDeployFiles;
  readonly previews: Previews;
  readonly environments: EnvironmentParts;
  readonly server: RoleServer;
  readonly askForRole: AskForRole;
  readonly log: LogOutputChannel;
}

/**
 * Registers our commands. Those about a deploy file take its URI, as VS Code's menus and the code lens give it; from the
 * palette they act on the preview that has the focus, or on the deploy file in sight.
 */
export function registerCommands(parts: CommandParts): Disposable {
  return Disposable.from(
    ...fileCommands(parts),
    ...previewCommands(parts),
    ...roleCommands(parts),
    ...serverCommands(parts),
  );
}

function fileCommands({ extensionUri }: CommandParts): readonly Disposable[] {
  return [
    commands.registerCommand("jetsCiIam.createDeployFile", () => createDeployFile(extensionUri)),
    commands.registerCommand("jetsCiIam.openDeployFile", () => openDeployFile(ViewColumn.Active)),
  ];
}

function previewCommands({ deployFiles, previews }: CommandParts): readonly Disposable[] {
  const meant = (argument: unknown) => meantDeployFile(argument, deployFiles, previews);
  return [
    commands.registerCommand("jetsCiIam.openPreview", (argument: unknown) => {
      previews.open(meant(argument), ViewColumn.Active);
    }),
    commands.registerCommand("jetsCiIam.openPreviewToSide", (argument: unknown) => {
      previews.open(meant(argument), ViewColumn.Beside);
    }),
    commands.registerCommand("jetsCiIam.togglePreviewLock", () => {
      if (previews.active !== undefined) previews.toggleLock(previews.active);
    }),
  ];
}

function roleCommands({ deployFiles, previews, environments, askForRole }: CommandParts): readonly Disposable[] {
  const register = (id: string, run: (uri: Uri) => Promise<void>) =>
    commands.registerCommand(id, async (argument: unknown) => {
      const uri = meantDeployFile(argument, deployFiles, previews);
      if (uri === undefined)
        await window.showInformationMessage(l10n.t("Open the deploy file of a Jets project first."));
      else await run(uri);
    });
  return [
    ...exportFormatNames.map((format) =>
      register(exportFormats[format].command, (uri) => exportRoleToFile(uri, format, askForRole)),
    ),
    register("jetsCiIam.copyYaml", (uri) => copyYaml(uri, askForRole)),
    register("jetsCiIam.openYaml", (uri) => openYaml(uri, askForRole)),
    register("jetsCiIam.compareWithDefaults", compareWithDefaults),
    register("jetsCiIam.compareEnvironments", (uri) => compareEnvironments(uri, environments)),
    register("jetsCiIam.chooseEnvironment", (uri) => chooseEnvironment(uri, environments)),
  ];
}

function serverCommands({ server, log }: CommandParts): readonly Disposable[] {
  return [
    commands.registerCommand("jetsCiIam.restartServer", () => server.restart()),
    commands.registerCommand("jetsCiIam.showOutput", () => {
      log.show();
    }),
  ];
}

function meantDeployFile(argument: unknown, deployFiles: OpenDeployFiles, previews: Previews): Uri | undefined {
  if (argument instanceof Uri) return argument;
  if (typeof argument === "string") return Uri.parse(argument);
  return previews.active?.target.uri ?? deployFiles.editorInSight()?.document.uri ?? deployFiles.only;
}
