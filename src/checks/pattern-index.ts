/**
 * Patterns, found by what they may cover. One without a wildcard covers itself alone. One with a wildcard covers only what
 * begins like it as far as its first wildcard, so that few are left to be compared.
 */
export class PatternIndex<Owner> {
  readonly #owners = new Map<string, Owner[]>();
  readonly #ownersOfWild = new Map<string, Owner[]>();
  readonly #lengths: readonly number[];

  /** @param patterns each with what it belongs to. */
  constructor(patterns: Iterable<readonly [pattern: string, owner: Owner]>) {
    for (const [pattern, owner] of patterns) {
      const length = lengthOfBeginning(pattern);
      if (length === pattern.length) add(this.#owners, pattern, owner);
      else add(this.#ownersOfWild, pattern.slice(0, length), owner);
    }
    this.#lengths = [...new Set([...this.#ownersOfWild.keys()].map(({ length }) => length))].sort((a, b) => a - b);
  }

  /** The owners of the patterns that may cover this one, itself among them. */
  mayCover(pattern: string): readonly Owner[] {
    const longest = lengthOfBeginning(pattern);
    const beginnings = this.#lengths.filter((length) => length <= longest).map((length) => pattern.slice(0, length));
    const wild = beginnings.flatMap((beginning) => this.#ownersOfWild.get(beginning) ?? []);
    return [...wild, ...(this.#owners.get(pattern) ?? [])];
  }
}

function add<Owner>(owners: Map<string, Owner[]>, key: string, owner: Owner): void {
  const known = owners.get(key);
  if (known === undefined) owners.set(key, [owner]);
  else known.push(owner);
}

function lengthOfBeginning(pattern: string): number {
  const wildcard = pattern.search(/[*?]/);
  return wildcard < 0 ? pattern.length : wildcard;
}
