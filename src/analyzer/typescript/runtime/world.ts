/** What a cell belongs to, which tells how two possible contents are joined. */
export type CellKind = "variable" | "items" | "content" | "part" | "entries" | "position" | "frozen";

let made = 1;

/** A number that is higher than all that were given before. */
export function nextNumber(): number {
  return made++;
}

/** One thing that can change while the file runs: the value of a variable, the items of a list. */
export class Cell<T, Kind extends CellKind = CellKind> {
  /** Cells made later have a higher number. */
  readonly number = nextNumber();

  constructor(
    readonly kind: Kind,
    public current: T,
  ) {}
}

/** What a stretch of the run has changed. */
export interface Changes {
  /** For each changed cell what it held before and what it holds after. */
  readonly cells: ReadonlyMap<Cell<unknown>, Change>;
  /** Cells and entries with this number or a higher one were made in this stretch and are nothing to any other. */
  readonly firstOwn: number;
}

export interface Change {
  readonly before: unknown;
  readonly after: unknown;
}

/** All that changes while a file runs goes through here, so that two possible courses can be tried one after the other. */
export class World {
  readonly #journals: Map<Cell<unknown>, unknown>[] = [];
  #attempts = 0;

  /** Whether a course is being tried that may not be the real one. */
  get isTrying(): boolean {
    return this.#attempts > 0;
  }

  set<T>(cell: Cell<T>, value: T): void {
    const journal = this.#journals.at(-1);
    if (journal !== undefined && !journal.has(cell)) journal.set(cell, cell.current);
    cell.current = value;
  }

  /** Runs something and takes back all that it changed; an exception passes through, with the changes taken back. */
  attempt<T>(run: () => T): { readonly result: T; readonly changes: Changes } {
    const journal = new Map<Cell<unknown>, unknown>();
    const firstOwn = nextNumber();
    this.#journals.push(journal);
    this.#attempts++;
    try {
      const result = run();
      return { result, changes: { cells: changesOf(journal), firstOwn } };
    } finally {
      this.#attempts--;
      this.#journals.pop();
      for (const [cell, before] of journal) cell.current = before;
    }
  }

  /** Runs something whose changes are real, also when it throws, until somebody takes them back. */
  record<T>(run: () => T): { readonly result: T; readonly takeBack: () => void } {
    const journal = new Map<Cell<unknown>, unknown>();
    this.#journals.push(journal);
    try {
      const result = run();
      const takeBack = (): void => {
        for (const [cell, before] of journal) this.set(cell, before);
      };
      return { result, takeBack };
    } finally {
      this.#journals.pop();
      const around = this.#journals.at(-1);
      if (around !== undefined) for (const [cell, before] of journal) if (!around.has(cell)) around.set(cell, before);
    }
  }

  /** Makes the changes of an attempt real. */
  apply(changes: Changes): void {
    for (const [cell, { after }] of changes.cells) this.set(cell, after);
  }
}

function changesOf(journal: ReadonlyMap<Cell<unknown>, unknown>): ReadonlyMap<Cell<unknown>, Change> {
  return new Map([...journal].map(([cell, before]) => [cell, { before, after: cell.current }]));
}
