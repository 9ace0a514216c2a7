import type { Uri, ViewColumn } from "vscode";
import { l10n, window, workspace } from "vscode";
import { findDeployFiles } from "./find-deploy-files.ts";

/** Opens a deploy file of the workspace: the only one, else the one that a person picks. */
export async function openDeployFile(viewColumn: ViewColumn): Promise<void> {
  const found = await findDeployFiles();
  const [first, ...others] = found;
  const chosen = others.length > 0 ? await pick(found) : (first ?? (await browse()));
  if (chosen !== undefined) await window.showTextDocument(chosen, { viewColumn });
}

async function pick(uris: readonly Uri[]): Promise<Uri | undefined> {
  const items = uris.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t("Open a deploy file") }))?.uri;
}

async function browse(): Promise<Uri | undefined> {
  const filters = { [l10n.t("Deploy files")]: ["ts"] };
  const chosen = await window.showOpenDialog({ openLabel: l10n.t("Open"), filters });
  return chosen?.[0];
}
