/**
 * Patterns, found by what they may cover. One without a wildcard covers itself alone. One with a wildcard covers only what
 * begins like it as far as its first wildcard, so that few are left to be compared.
 */
export class PatternIndex<Owner> {
  readonly #owners = new Map<string, Owner[]>();
  readonly #ownersOfWild = new Map<string, Owner[]>();
  /** How long the beginnings of those with wildcards are, by their service; by `""` of those that name none. */
  readonly #lengths = new Map<string, Set<number>>();

  /** @param patterns each with what it belongs to. */
  constructor(patterns: Iterable<readonly [pattern: string, owner: Owner]>) {
    for (const [pattern, owner] of patterns) {
      const { beginning, service } = shapeOf(pattern);
      if (beginning === pattern) add(this.#owners, pattern, owner);
      else this.#addWild(beginning, service, owner);
    }
  }

  /** The owners of the patterns that may cover this one, itself among them. */
  mayCover(pattern: string): readonly Owner[] {
    const { beginning, service } = shapeOf(pattern);
    const wild = service === "" ? [] : this.#wildOf(service, beginning);
    return [...this.#wildOf("", beginning), ...wild, ...(this.#owners.get(pattern) ?? [])];
  }

  #addWild(beginning: string, service: string, owner: Owner): void {
    add(this.#ownersOfWild, beginning, owner);
    const lengths = this.#lengths.get(service) ?? new Set();
    this.#lengths.set(service, lengths.add(beginning.length));
  }

  #wildOf(service: string, beginning: string): readonly Owner[] {
    const found: Owner[] = [];
    for (const length of this.#lengths.get(service) ?? []) {
      if (length > beginning.length) continue;
      for (const owner of this.#ownersOfWild.get(beginning.slice(0, length)) ?? []) found.push(owner);
    }
    return found;
  }
}

function add<Owner>(owners: Map<string, Owner[]>, key: string, owner: Owner): void {
  const known = owners.get(key);
  if (known === undefined) owners.set(key, [owner]);
  else known.push(owner);
}

/** How a pattern begins. */
interface Shape {
  /** What stands before the first wildcard; the pattern itself where there is none. */
  readonly beginning: string;
  /** What stands before the first colon, which all patterns that cover it begin with too or break off in; `""` without one. */
  readonly service: string;
}

/** It is kept, since several checks ask for that of each pattern, at each change of a file. */
function shapeOf(pattern: string): Shape {
  const known = shapes.get(pattern);
  if (known !== undefined) return known;
  const wildcard = pattern.search(/[*?]/);
  const beginning = wildcard < 0 ? pattern : pattern.slice(0, wildcard);
  const shape = { beginning, service: beginning.slice(0, Math.max(0, beginning.indexOf(":"))) };
  if (shapes.size >= mostKept) shapes.clear();
  shapes.set(pattern, shape);
  return shape;
}

const shapes = new Map<string, Shape>();
const mostKept = 20_000;
