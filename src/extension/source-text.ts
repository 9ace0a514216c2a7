import type { FileSystem, TextDocument, Uri } from "vscode";
import { largestSourceFile } from "../protocol/index.ts";
import { isSameUri } from "./uris.ts";

/** The part of VS Code's file system that reading a file takes; it knows the files of virtual workspaces too. */
export type ReadableFiles = Pick<FileSystem, "stat" | "readFile">;

/**
 * The text of a source file as a person sees it: what is typed in the editor first, else what is saved.
 *
 * @param documents the open documents.
 * @returns undefined when there is none: the file is missing, cannot be read, is a folder, or larger than 5 MB.
 */
export async function sourceText(
  uri: Uri,
  documents: readonly TextDocument[],
  files: ReadableFiles,
): Promise<string | undefined> {
  const open = documents.find((document) => isSameUri(document.uri, uri));
  return open?.getText() ?? (await savedText(uri, files));
}

async function savedText(uri: Uri, files: ReadableFiles): Promise<string | undefined> {
  try {
    const { size } = await files.stat(uri);
    if (size > largestSourceFile) return undefined;
    // The decoder drops a byte order mark, as editors do.
    return new TextDecoder().decode(await files.readFile(uri));
  } catch {
    // A deploy file may import what is not there; the server says so at the import.
    return undefined;
  }
}
