/** A filter of documents, as VS Code takes it. */
export interface DocumentPattern {
  readonly scheme: string;
  readonly pattern: string;
}

/**
 * The documents that may be deploy files.
 *
 * @param globs the setting `jetsCiIam.files`; a glob that does not start with a slash or `**` holds in every folder.
 * @param folderSchemes the URI schemes of the workspace's folders, which in a virtual workspace is not `file`. Others, such
 *   as the old versions that a diff editor shows, are left alone.
 */
export function deploySelector(globs: readonly string[], folderSchemes: readonly string[]): readonly DocumentPattern[] {
  return inAllSchemes(globs.map(inEveryFolder), folderSchemes);
}

/** The files that a deploy file may import. */
export const sourceGlob = "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json}";

/** The documents that a deploy file may import; the schemes as above. */
export function sourceSelector(folderSchemes: readonly string[]): readonly DocumentPattern[] {
  return inAllSchemes([sourceGlob], folderSchemes);
}

function inAllSchemes(patterns: readonly string[], folderSchemes: readonly string[]): readonly DocumentPattern[] {
  const schemes = [...new Set(["file", "untitled", ...folderSchemes])];
  return patterns.flatMap((pattern) => schemes.map((scheme) => ({ scheme, pattern })));
}

function inEveryFolder(glob: string): string {
  return /^(?:\/|\*\*)/.test(glob) ? glob : `**/${glob}`;
}
