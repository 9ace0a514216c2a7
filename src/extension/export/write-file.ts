import type { FileSystem, Uri } from "vscode";

/** The part of VS Code's file system that writing a file takes. */
export type WritableFiles = Pick<FileSystem, "writeFile" | "rename" | "delete">;

/**
 * Writes a file as a whole or not at all: the text goes into a file beside it, which then takes its place. When that
 * fails, an older file stays as it was.
 *
 * @throws what the file system says when the file cannot be written.
 */
export async function writeWholeFile(files: WritableFiles, uri: Uri, text: string): Promise<void> {
  const sibling = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.tmp` });
  try {
    await files.writeFile(sibling, new TextEncoder().encode(text));
    await files.rename(sibling, uri, { overwrite: true });
  } catch (error) {
    await removeLeftover(files, sibling);
    throw error;
  }
}

async function removeLeftover(files: WritableFiles, sibling: Uri): Promise<void> {
  try {
    await files.delete(sibling);
  } catch {
    // It was never written; the first error is the one to tell.
  }
}
