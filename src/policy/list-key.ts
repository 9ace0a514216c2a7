import type { Located } from "./located.ts";

/** The four lists of `config.ci.iam`, in the order in which Jets documents them. */
export const listKeys = ["policy", "managed_policy", "default_policy", "default_managed_policy"] as const;

/** One of the four lists, by the spelling that Jets documents. */
export type ListKey = (typeof listKeys)[number];

/** The lists that hold something when a configuration does not set them. */
export type DefaultListKey = "default_policy" | "default_managed_policy";

/** The four lists of a configuration, as values with their places. */
export type LocatedLists = Readonly<Record<ListKey, Located>>;

const spellings: ReadonlyMap<string, ListKey> = new Map([
  ...listKeys.map((key) => [key, key] as const),
  ["managedPolicy", "managed_policy"],
  ["defaultPolicy", "default_policy"],
  ["defaultManagedPolicy", "default_managed_policy"],
]);

/** Every accepted spelling of a list's key, the documented ones first. */
export const listKeySpellings: readonly string[] = [...spellings.keys()];

/**
 * The list that a key of `config.ci.iam` names, in either accepted spelling (`default_policy`, `defaultPolicy`).
 *
 * @returns undefined when the key names none of the four lists.
 */
export function listKeyOf(name: string): ListKey | undefined {
  return spellings.get(name);
}
