import { extensions, FileType, Uri, workspace } from "vscode";
import { MemoryFiles } from "./memory-files.ts";

/** Fills the workspace, a folder that is in memory only, with the example project. */
export async function makeVirtualWorkspace(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const extension = extensions.getExtension("jets-ci-iam.jets-ci-iam");
  if (folder === undefined || extension === undefined) throw new Error("There is no workspace, or no extension.");
  workspace.registerFileSystemProvider(folder.uri.scheme, new MemoryFiles());
  await copyAll(Uri.joinPath(extension.extensionUri, "examples", "shop"), folder.uri);
}

async function copyAll(from: Uri, to: Uri): Promise<void> {
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    const [source, target] = [Uri.joinPath(from, name), Uri.joinPath(to, name)];
    if (type === FileType.Directory) await copyAll(source, target);
    else await workspace.fs.writeFile(target, await workspace.fs.readFile(source));
  }
}
