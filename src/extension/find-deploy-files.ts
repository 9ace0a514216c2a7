import { Uri, workspace } from "vscode";
import { isJetsDeployFile } from "../protocol/index.ts";

/** What the setting says of where deploy files are. */
export function deployFileGlobs(): readonly string[] {
  return workspace.getConfiguration("jetsCiIam").get<string[]>("files", []);
}

/** The deploy files of the workspace, by their paths. */
export async function findDeployFiles(): Promise<readonly Uri[]> {
  const found = await Promise.all(deployFileGlobs().map((glob) => workspace.findFiles(glob, "**/node_modules/**")));
  const named = [...new Set(found.flat().map(String))].sort().map((uri) => Uri.parse(uri));
  const areOurs = await Promise.all(named.map(isOurs));
  return named.filter((_, index) => areOurs[index]);
}

async function isOurs(uri: Uri): Promise<boolean> {
  try {
    return isJetsDeployFile(uri.path, new TextDecoder().decode(await workspace.fs.readFile(uri)));
  } catch {
    // It has gone since, or cannot be read.
    return false;
  }
}
