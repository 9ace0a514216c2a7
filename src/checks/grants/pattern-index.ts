/** A pattern of actions or resources, as it is compared with others. */
export interface Pattern {
  /** As it was written; in small letters where case does not count. */
  readonly text: string;
  /** What stands before its first wildcard; all of it where there is none. */
  readonly beginning: string;
  /** What stands before its first colon, which all patterns that cover it begin with too or break off in; `""` without one. */
  readonly service: string;
}

/** A pattern of `Action`. It is kept, since several checks ask for that of each string, at each change of a file. */
export function actionPattern(written: string): Pattern {
  const known = patterns.get(written);
  if (known !== undefined) return known;
  const pattern = patternOf(written.toLowerCase());
  if (patterns.size >= mostKept) patterns.clear();
  patterns.set(written, pattern);
  return pattern;
}

const patterns = new Map<string, Pattern>();
const mostKept = 20_000;

/** A pattern of `Resource`, where case counts. */
export function resourcePattern(written: string): Pattern {
  return patternOf(written);
}

function patternOf(text: string): Pattern {
  const wildcard = text.search(/[*?]/);
  const beginning = wildcard < 0 ? text : text.slice(0, wildcard);
  return { text, beginning, service: beginning.slice(0, Math.max(0, beginning.indexOf(":"))) };
}

/**
 * Patterns, found by what they may cover. One without a wildcard covers itself alone. One with a wildcard covers only what
 * begins like it as far as its first wildcard, so that few are left to be compared.
 */
export class PatternIndex<Owner> {
  readonly #owners = new Map<string, Owner[]>();
  readonly #ownersOfWild = new Map<string, Owner[]>();
  /** How long the beginnings of those with wildcards are, by their service; by `""` of those that name none. */
  readonly #lengths = new Map<string, Set<number>>();

  /** Adds a pattern and what it belongs to. */
  add({ text, beginning, service }: Pattern, owner: Owner): void {
    if (beginning === text) {
      addTo(this.#owners, text, owner);
      return;
    }
    addTo(this.#ownersOfWild, beginning, owner);
    const lengths = this.#lengths.get(service) ?? new Set();
    this.#lengths.set(service, lengths.add(beginning.length));
  }

  /** The owners of the patterns that may cover this one, itself among them. */
  mayCover({ text, beginning, service }: Pattern): readonly Owner[] {
    const found = [...(this.#owners.get(text) ?? [])];
    this.#findWild("", beginning, found);
    if (service !== "") this.#findWild(service, beginning, found);
    return found;
  }

  #findWild(service: string, beginning: string, found: Owner[]): void {
    for (const length of this.#lengths.get(service) ?? []) {
      if (length > beginning.length) continue;
      for (const owner of this.#ownersOfWild.get(beginning.slice(0, length)) ?? []) found.push(owner);
    }
  }
}

function addTo<Owner>(owners: Map<string, Owner[]>, key: string, owner: Owner): void {
  const known = owners.get(key);
  if (known === undefined) owners.set(key, [owner]);
  else known.push(owner);
}
