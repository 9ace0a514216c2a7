import type { Uri, ViewColumn } from "vscode";
import { window, workspace } from "vscode";
import { isJetsDeployFile } from "../protocol/index.ts";

/** Opens a deploy file of the workspace: the only one, else the one that a person picks. */
export async function openDeployFile(viewColumn: ViewColumn): Promise<void> {
  const found = await findDeployFiles();
  const [first, ...others] = found;
  const chosen = others.length > 0 ? await pick(found) : (first ?? (await browse()));
  if (chosen !== undefined) await window.showTextDocument(chosen, { viewColumn });
}

async function findDeployFiles(): Promise<readonly Uri[]> {
  const globs = workspace.getConfiguration("jetsCiIam").get<string[]>("files", []);
  const found = await Promise.all(globs.map((glob) => workspace.findFiles(glob, "**/node_modules/**")));
  const named = [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
  const areOurs = await Promise.all(named.map(isOurs));
  return named.filter((_, index) => areOurs[index]);
}

async function isOurs(uri: Uri): Promise<boolean> {
  return isJetsDeployFile(uri.path, new TextDecoder().decode(await workspace.fs.readFile(uri)));
}

async function pick(uris: readonly Uri[]): Promise<Uri | undefined> {
  const items = uris.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  return (await window.showQuickPick(items, { placeHolder: "Open a deploy file" }))?.uri;
}

async function browse(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({ openLabel: "Open", filters: { "Deploy files": ["ts"] } });
  return chosen?.[0];
}
