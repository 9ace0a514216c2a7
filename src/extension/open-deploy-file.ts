import type { Uri, ViewColumn } from "vscode";
import { window, workspace } from "vscode";
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
  return (await window.showQuickPick(items, { placeHolder: "Open a deploy file" }))?.uri;
}

async function browse(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({ openLabel: "Open", filters: { "Deploy files": ["ts"] } });
  return chosen?.[0];
}
