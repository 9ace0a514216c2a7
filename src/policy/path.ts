/** Where a value stands in a configuration, as a chain from the value outwards, so that a longer path costs no copy. */
export interface Path {
  readonly parent: Path | undefined;
  readonly key: string | number;
  readonly length: number;
}

/** A path of one key. */
export function pathOf(key: string): Path {
  return { parent: undefined, key, length: 1 };
}

/** The path of a part of the value at `parent`. Beyond a hundred keys it stays that of the part's ancestor there. */
export function pathWithin(parent: Path, key: string | number): Path {
  return parent.length < longestPath ? { parent, key, length: parent.length + 1 } : parent;
}

/** The keys of a path, outermost first. */
export function keysOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.parent) keys.push(at.key);
  return keys.reverse();
}

/** Problems with whole paths would need quadratic space for a list that is nested thousands of levels deep. */
const longestPath = 100;
