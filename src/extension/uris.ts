import type { Uri } from "vscode";

/** Whether two URIs name the same document; false when there is none. */
export function isSameUri(one: Uri | undefined, other: Uri | undefined): boolean {
  return one !== undefined && one.toString() === other?.toString();
}

/** Whether a URI is that of a folder, or of something that is in it. */
export function isWithin(uri: Uri, folder: Uri): boolean {
  return isSameUri(uri, folder) || uri.toString().startsWith(`${folder.toString()}/`);
}

/** The last part of a URI's path. */
export function fileNameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
