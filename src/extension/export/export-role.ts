import { l10n, window, workspace, type SaveDialogOptions, type Uri } from "vscode";
import type { ExportFormat, ExportRoleResult } from "../../protocol/index.ts";
import { fileNameOf } from "../uris.ts";
import { tellThatThereIsNoRole, type AskForRole } from "../role-text.ts";
import { exportFormats, formatTitle, suggestedPath } from "./formats.ts";
import { writeWholeFile } from "./write-file.ts";

/**
 * Saves the role of a deploy file where a person wants it. Says before that a role is not complete, and after where it
 * went.
 */
export async function exportRoleToFile(uri: Uri, format: ExportFormat, askForRole: AskForRole): Promise<void> {
  const role = await askForRole(uri, format);
  if (role === undefined) {
    await tellThatThereIsNoRole(uri);
    return;
  }
  if (!(await acceptsWhatIsMissing(role, uri))) return;
  const target = await askWhere(uri, format);
  if (target !== undefined) await save(target, role.text);
}

async function acceptsWhatIsMissing({ status }: ExportRoleResult, uri: Uri): Promise<boolean> {
  if (status === "complete") return true;
  const detail =
    status === "partial"
      ? l10n.t("Some of its values are known only when the deploy runs. The file marks them as unknown.")
      : l10n.t("The deploy file has errors. What is wrong is left out.");
  const accept = l10n.t("Export Anyway");
  const message = l10n.t("The role of {0} is not complete.", fileNameOf(uri));
  return (await window.showWarningMessage(message, { modal: true, detail }, accept)) === accept;
}

/** VS Code's dialog asks before an existing file is chosen. */
async function askWhere(uri: Uri, format: ExportFormat): Promise<Uri | undefined> {
  return window.showSaveDialog({
    title: l10n.t("Export {0}", formatTitle(format)),
    saveLabel: l10n.t("Export"),
    filters: exportFormats[format].filter,
    ...suggestion(uri, format),
  });
}

/** A file that was never saved has no folder that its role could go to. */
function suggestion(uri: Uri, format: ExportFormat): Pick<SaveDialogOptions, "defaultUri"> {
  return uri.scheme === "untitled" ? {} : { defaultUri: uri.with({ path: suggestedPath(uri.path, format) }) };
}

async function save(target: Uri, text: string): Promise<void> {
  try {
    await writeWholeFile(workspace.fs, target, text);
  } catch (error) {
    const message = l10n.t("The role could not be written to {0}: {1}", fileNameOf(target), reasonOf(error));
    await window.showErrorMessage(message);
    return;
  }
  const open = l10n.t("Open");
  const message = l10n.t("The role is in {0}.", workspace.asRelativePath(target));
  const answer = await window.showInformationMessage(message, open);
  if (answer === open) await window.showTextDocument(target);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
