import { commands, env, l10n, window, type Uri, type ViewColumn } from "vscode";
import type { ExportFormat, FromWebview, PreviewBanner, PreviewModel } from "../../protocol/index.ts";
import type { RoleChanges } from "../compare/role-changes.ts";
import { exportFormatNames, exportFormats, formatTitle } from "../export/formats.ts";
import { fixOverride } from "../fix-override.ts";
import { openDeployFile } from "../open-deploy-file.ts";
import { columnBeside, revealPlace } from "../source-place.ts";

/** The preview that a request comes from. */
export interface AskingPreview {
  readonly uri: Uri | undefined;
  readonly model: PreviewModel | undefined;
  readonly viewColumn: ViewColumn | undefined;
  readonly changes: RoleChanges;
}

/** What concerns the panel of a preview alone. */
type OfThePanel =
  | "ready"
  | "scrolled"
  | "explain"
  | "toggle-lock"
  | "show-permissions"
  | "hide-permissions"
  | "show-changes"
  | "hide-changes";

/** What a page asks of the editor. */
export type PreviewRequest = Exclude<FromWebview, { readonly type: OfThePanel }>;

/** Does what the page of a preview asks for, about the file that it shows. */
export async function performRequest(request: PreviewRequest, preview: AskingPreview): Promise<void> {
  switch (request.type) {
    case "reveal":
      await revealPlace(request.place, preview.viewColumn);
      return;
    case "copy":
      await commands.executeCommand("jetsCiIam.copyYaml", preview.uri);
      return;
    case "copy-text":
      await env.clipboard.writeText(request.text);
      return;
    case "copy-changes":
      if (preview.uri !== undefined) await preview.changes.copyMarkdown(preview.uri, request.base);
      return;
    case "reveal-committed":
      await preview.changes.reveal(request.place, preview.viewColumn);
      return;
    case "export":
      await exportAs(request.format ?? (await pickFormat()), preview.uri);
      return;
    case "fix-override":
      await fix(request.list, preview);
      return;
    case "choose-environment":
      await commands.executeCommand("jetsCiIam.chooseEnvironment", preview.uri);
      return;
    case "open-deploy-file":
      await open(preview);
      return;
    case "restart-server":
      await commands.executeCommand("jetsCiIam.restartServer");
      return;
  }
}

async function exportAs(format: ExportFormat | undefined, uri: Uri | undefined): Promise<void> {
  if (format !== undefined) await commands.executeCommand(exportFormats[format].command, uri);
}

async function pickFormat(): Promise<ExportFormat | undefined> {
  const items = exportFormatNames.map((format) => ({ label: formatTitle(format), format }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t("Export the role as") }))?.format;
}

async function fix(list: PreviewBanner["list"], { model }: AskingPreview): Promise<void> {
  const banner = model?.banners.find((shown) => shown.list === list);
  if (banner !== undefined) await fixOverride(banner);
}

async function open({ uri, viewColumn }: AskingPreview): Promise<void> {
  const column = columnBeside(viewColumn);
  if (uri === undefined) await openDeployFile(column);
  else await window.showTextDocument(uri, { viewColumn: column });
}
