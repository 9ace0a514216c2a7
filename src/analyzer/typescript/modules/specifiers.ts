import { Utils, URI } from "vscode-uri";
import type { SourceFiles } from "../../reading.ts";
import { pathsOf } from "./tsconfig.ts";

/** What the path of a module may lack; those that TypeScript compiles come first, as it prefers them itself. */
const endings = [".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs", ".jsx", ".json"];
const indexFiles = endings.slice(0, -1).map((ending) => `/index${ending}`);

/** TypeScript lets a path name the file that a source is compiled to. */
const compiledFrom: ReadonlyMap<string, readonly string[]> = new Map([
  [".js", [".ts", ".tsx", ".js"]],
  [".jsx", [".tsx", ".jsx"]],
  [".mjs", [".mts", ".mjs"]],
  [".cjs", [".cts", ".cjs"]],
]);

/**
 * The file that a specifier names: a relative path, or one of the `paths` of the nearest tsconfig.json.
 *
 * @param from the URI of the file that has the specifier
 * @returns undefined for a package, and for a file that is not there
 */
export function resolveSpecifier(specifier: string, from: string, files: SourceFiles): string | undefined {
  for (const location of locationsOf(specifier, from, files)) {
    const found = candidatesAt(location).find((uri) => files.text(uri) !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a specifier is the path of a file, seen from the file that has it. */
export function isRelative(specifier: string): boolean {
  return /^\.\.?(?:\/|$)/.test(specifier);
}

/** Where the specifier may lead, without regard to endings. */
function locationsOf(specifier: string, from: string, files: SourceFiles): readonly string[] {
  if (isRelative(specifier)) return [join(from, `../${specifier}`)];
  return pathsOf(specifier, from, files);
}

function candidatesAt(location: string): readonly string[] {
  const ending = /\.[cm]?[jt]sx?$|\.json$/.exec(location)?.[0] ?? "";
  const stem = location.slice(0, location.length - ending.length);
  const exact = compiledFrom.get(ending)?.map((other) => stem + other) ?? (ending === "" ? [] : [location]);
  return [...exact, ...[...endings, ...indexFiles].map((added) => location + added)];
}

/** A URI that a relative path leads to from another. */
export function join(uri: string, path: string): string {
  return Utils.joinPath(URI.parse(uri), path).toString();
}
