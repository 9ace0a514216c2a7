import { distance } from "fastest-levenshtein";
import { managedPolicyPaths } from "../../catalog/index.ts";

/** What somebody meant who named a managed policy that does not exist. All are paths: `service-role/AWS_ConfigRole`. */
export interface MeantPolicies {
  /** The policy that was clearly meant; undefined when none was. */
  readonly sure: string | undefined;
  /** Policies of similar names, the most similar first; the one that was clearly meant alone. */
  readonly likely: readonly string[];
}

/**
 * The managed policies that a path may be a mistake for. One is clearly meant when its name has the same letters and
 * digits, whatever their case and with or without the vendor in front, or is one letter away and no other is.
 */
export function meantPolicies(path: string): MeantPolicies {
  const key = keyOf(path);
  const same = policiesByKey().get(key) ?? [];
  if (same.length === 1) return { sure: same[0], likely: same };
  const similar = similarPolicies(key);
  const [first, second] = similar;
  const isSure = first?.far === 1 && second?.far !== 1 && digitsOf(key) === digitsOf(keyOf(first.path));
  const likely = (isSure ? similar.slice(0, 1) : similar.slice(0, mostSuggested)).map((one) => one.path);
  return { sure: isSure ? first.path : undefined, likely };
}

const mostSuggested = 3;

/** The name at the end of a managed policy's path. */
export function nameOfPolicy(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function keyOf(path: string): string {
  return nameOfPolicy(path)
    .toLowerCase()
    .replace(/^(amazon|aws)/, "")
    .replace(/[^a-z0-9]/g, "");
}

/** Versions of a policy are one letter away from each other, and none is meant by another. */
function digitsOf(key: string): string {
  return key.replace(/\D/g, "");
}

let byKey: ReadonlyMap<string, readonly string[]> | undefined;

function policiesByKey(): ReadonlyMap<string, readonly string[]> {
  return (byKey ??= grouped());
}

function grouped(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of managedPolicyPaths()) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return groups;
}

function similarPolicies(key: string): readonly { readonly path: string; readonly far: number }[] {
  const most = Math.max(1, Math.floor(key.length / 4));
  return [...policiesByKey()]
    .filter(([other]) => Math.abs(other.length - key.length) <= most)
    .map(([other, paths]) => ({ paths, far: distance(other, key) }))
    .filter(({ far }) => far <= most)
    .sort((left, right) => left.far - right.far)
    .flatMap(({ paths, far }) => paths.map((path) => ({ path, far })));
}
