import { ts } from "ts-morph";
import { URI } from "vscode-uri";
import type { SourceFiles } from "../../reading.ts";
import { isRelative, join } from "./specifiers.ts";

/** What of a tsconfig.json says where modules are. */
interface PathOptions {
  /** The URI of the folder that bare paths start from. */
  readonly base: string | undefined;
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** The URI of the folder that the targets of `paths` start from. */
  readonly pathsBase: string;
}

/** A chain of `extends` that is longer than this goes in a circle. */
const longestChain = 20;

/**
 * Where the `paths` and the `baseUrl` of the nearest tsconfig.json let a bare specifier lead, the likeliest first; see
 * https://www.typescriptlang.org/tsconfig/#paths.
 */
export function pathsOf(specifier: string, from: string, files: SourceFiles): readonly string[] {
  const config = nearestConfig(from, files);
  if (config === undefined) return [];
  const { base, paths, pathsBase } = readOptions(config, files);
  const mapped = matchingTargets(paths, specifier).map((target) => join(pathsBase, target));
  return base === undefined ? mapped : [...mapped, join(base, specifier)];
}

function nearestConfig(from: string, files: SourceFiles): string | undefined {
  for (let folder = join(from, ".."); ; folder = join(folder, "..")) {
    const config = join(folder, "tsconfig.json");
    if (files.text(config) !== undefined) return config;
    if (URI.parse(folder).path.length <= 1) return undefined;
  }
}

function readOptions(config: string, files: SourceFiles, depth = 0): PathOptions {
  const text = files.text(config);
  const folder = join(config, "..");
  const parsed: unknown = text === undefined ? {} : ts.parseConfigFileTextToJson(config, text).config;
  const own = isRecord(parsed) && isRecord(parsed["compilerOptions"]) ? parsed["compilerOptions"] : {};
  const inherited = depth < longestChain ? inheritedOptions(parsed, config, files, depth) : undefined;
  const base = typeof own["baseUrl"] === "string" ? join(folder, own["baseUrl"]) : inherited?.base;
  if (!isRecord(own["paths"]))
    return { paths: inherited?.paths ?? {}, pathsBase: inherited?.pathsBase ?? folder, base };
  return { base, paths: readPaths(own["paths"]), pathsBase: base ?? folder };
}

/** Only files of the project are looked into: a base of a package says nothing of the project's own paths. */
function inheritedOptions(parsed: unknown, config: string, files: SourceFiles, depth: number): PathOptions | undefined {
  const given = isRecord(parsed) ? parsed["extends"] : undefined;
  const bases = (Array.isArray(given) ? given : [given]).filter((name) => typeof name === "string");
  const last = bases.filter(isRelative).at(-1);
  if (last === undefined) return undefined;
  const location = join(config, `../${last}`);
  return readOptions(location.endsWith(".json") ? location : `${location}.json`, files, depth + 1);
}

function readPaths(paths: Readonly<Record<string, unknown>>): PathOptions["paths"] {
  const entries = Object.entries(paths).map(([pattern, targets]) => {
    return [pattern, Array.isArray(targets) ? targets.filter((target) => typeof target === "string") : []] as const;
  });
  return Object.fromEntries(entries);
}

/** The targets of the pattern that fits best: an exact one, else the one with the longest text before its `*`. */
function matchingTargets(paths: PathOptions["paths"], specifier: string): readonly string[] {
  const exact = paths[specifier];
  if (exact !== undefined) return exact;
  const fitting = Object.keys(paths).filter((pattern) => starOf(pattern, specifier) !== undefined);
  const best = fitting.sort((a, b) => b.indexOf("*") - a.indexOf("*"))[0];
  if (best === undefined) return [];
  const star = starOf(best, specifier) ?? "";
  return (paths[best] ?? []).map((target) => target.replace("*", () => star));
}

/** What the `*` of a pattern stands for in a specifier; undefined where the pattern does not fit. */
function starOf(pattern: string, specifier: string): string | undefined {
  const [before, after] = pattern.split("*");
  if (before === undefined || after === undefined) return undefined;
  const fits = specifier.length >= before.length + after.length;
  if (!fits || !specifier.startsWith(before) || !specifier.endsWith(after)) return undefined;
  return specifier.slice(before.length, specifier.length - after.length);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
