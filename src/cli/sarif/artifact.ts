import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** What the paths of a log are relative to: the folder that the command runs in. */
export const sourceRoot = "%SRCROOT%";

/** How a log names a file: by its path in the folder that the command runs in, else by its URI. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: typeof sourceRoot;
}

/** The location of a file by its URI. */
export function artifactLocation(uri: string): ArtifactLocation {
  const path = relative(process.cwd(), fileURLToPath(uri)).split(sep);
  // On Windows the path to another drive is absolute.
  if (path[0] === ".." || path[0]?.endsWith(":") === true) return { uri };
  return { uri: path.map(encodeURIComponent).join("/"), uriBaseId: sourceRoot };
}
