import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";

/** The folder of an npm package and what its package.json says. */
export function packageOf(name: string): { folder: string; about: Readonly<Record<string, unknown>> } {
  const folder = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
  return { folder, about: record(readJson(folder, "package.json"), name) };
}

export function readJson(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(...path), "utf8")) as unknown;
}

/** A value that must be an object; `where` names it in the error. */
export function record(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(where, "an object", value);
  return value as Readonly<Record<string, unknown>>;
}

/**
 * A value that must be an object with these keys and no others, so that nobody overlooks what is new in the data.
 *
 * @param optional keys that may be absent
 */
export function shaped(
  value: unknown,
  where: string,
  keys: readonly string[],
  optional: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const object = record(value, where);
  const found = Object.keys(object);
  const missing = keys.filter((key) => !found.includes(key));
  const unknown = found.filter((key) => !keys.includes(key) && !optional.includes(key));
  if (missing.length + unknown.length > 0) fail(where, `the keys ${keys.join(", ")}`, found);
  return object;
}

export function text(value: unknown, where: string): string {
  if (typeof value !== "string") fail(where, "a string", value);
  // A few descriptions are on several lines.
  return value.replace(/\s+/g, " ");
}

export function flag(value: unknown, where: string): boolean {
  if (typeof value !== "boolean") fail(where, "a boolean", value);
  return value;
}

export function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) fail(where, "an array", value);
  return value;
}

export function texts(value: unknown, where: string): readonly string[] {
  return list(value, where).map((item) => text(item, where));
}

/** A value that must be one of some. */
export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[], where: string): Choice {
  const choice = choices.find((candidate) => candidate === value);
  return choice ?? fail(where, `one of ${choices.join(", ")}`, value);
}

function fail(where: string, wanted: string, value: unknown): never {
  throw new Error(`${where} must be ${wanted}, and is ${inspect(value).slice(0, 200)}`);
}
