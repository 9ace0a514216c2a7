import type { Uri } from "vscode";

/** Whether two URIs name the same document; false when there is none. */
export function isSameUri(one: Uri | undefined, other: Uri | undefined): boolean {
  return one !== undefined && one.toString() === other?.toString();
}

/** The last part of a URI's path. */
export function fileNameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
