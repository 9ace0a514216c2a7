import type { FileSystem, Uri } from "vscode";

/** The part of VS Code's file system that looking for overlays takes. */
export type ListableFiles = Pick<FileSystem, "readDirectory">;

/**
 * The environments that have a file of their own in the project of a deploy file: `prod` when there is
 * `config/jets/deploy/prod.ts` or `config/jets/ci/prod.ts`. None for a deploy file that stands alone.
 */
export async function overlayNames(deployFile: Uri, files: ListableFiles): Promise<readonly string[]> {
  const [, project] = /^(.*)\/config\/jets\/(?:deploy|ci)(?:\/[^/]+)?\.ts$/.exec(deployFile.path) ?? [];
  if (project === undefined) return [];
  const folders = ["deploy", "ci"].map((layer) => deployFile.with({ path: `${project}/config/jets/${layer}` }));
  const names = await Promise.all(folders.map((folder) => namesIn(folder, files)));
  return [...new Set(names.flat())];
}

async function namesIn(folder: Uri, files: ListableFiles): Promise<readonly string[]> {
  try {
    const entries = await files.readDirectory(folder);
    return entries.flatMap(([name]) => /^(.+)(?<!\.d)\.ts$/.exec(name)?.[1] ?? []);
  } catch {
    // Most projects have no such folder.
    return [];
  }
}
