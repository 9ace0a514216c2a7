import type { LineRow } from "./line-row.ts";
import { policiesIn, type PolicyLines } from "./policies.ts";
import type { PolicyActions } from "./policy-tools.ts";

/** What folding tells. */
export interface FoldingListener {
  /** A policy was folded or unfolded. */
  readonly changed: () => void;
  /** A policy is to be copied. */
  readonly copy: (policy: PolicyLines) => void;
}

/** Folds policies to their first lines. What is folded is known by its key, so that it stays so while the role changes. */
export class Folding {
  readonly #folded: Set<string>;
  readonly #listener: FoldingListener;
  readonly #actions: PolicyActions;
  #rows: readonly LineRow[] = [];
  #policies: readonly PolicyLines[] = [];

  /** @param folded the keys of the policies that are folded at first. */
  constructor(folded: readonly string[], listener: FoldingListener) {
    this.#folded = new Set(folded);
    this.#listener = listener;
    this.#actions = {
      toggle: (key) => {
        this.#fold(key, !this.#folded.has(key));
      },
      copy: (key) => {
        const policy = this.#policies.find((shown) => shown.key === key);
        if (policy !== undefined) listener.copy(policy);
      },
    };
  }

  get folded(): readonly string[] {
    return [...this.#folded];
  }

  /** The policies of the rows that are shown. */
  get policies(): readonly PolicyLines[] {
    return this.#policies;
  }

  /** Shows the rows of a role, those of folded policies only as far as they stay. */
  show(rows: readonly LineRow[]): void {
    this.#rows = rows;
    this.#policies = policiesIn(rows.map(({ shown }) => shown.text));
    this.#draw();
  }

  /** Folds the policy that a line belongs to. @returns the index of its first line; undefined for a line of none. */
  foldAt(index: number): number | undefined {
    const policy = this.#policyAt(index);
    if (policy === undefined) return undefined;
    // As in a tree: from within, the key leads to what is around, and only there it folds.
    if (index === policy.start) this.#fold(policy.key, true);
    return policy.start;
  }

  /** Unfolds the policies that lines belong to. @returns whether there was one to unfold. */
  unfoldAt(indices: readonly number[]): boolean {
    const keys = new Set(indices.flatMap((index) => this.#policyAt(index)?.key ?? []));
    const folded = [...keys].filter((key) => this.#folded.has(key));
    for (const key of folded) this.#fold(key, false);
    return folded.length > 0;
  }

  #policyAt(index: number): PolicyLines | undefined {
    return this.#policies.find(({ start, end }) => start <= index && index < end);
  }

  #fold(key: string, isFolded: boolean): void {
    if (isFolded) this.#folded.add(key);
    else this.#folded.delete(key);
    this.#draw();
    this.#listener.changed();
  }

  #draw(): void {
    const beginnings = new Map(this.#policies.map((policy) => [policy.start, policy]));
    let around: PolicyLines | undefined;
    this.#rows.forEach((row, index) => {
      const policy = beginnings.get(index) ?? (around?.end === index ? undefined : around);
      around = policy;
      const isFolded = policy !== undefined && this.#folded.has(policy.key);
      if (policy?.start === index) row.beginPolicy(policy, isFolded, this.#actions);
      else row.endPolicy();
      row.hidden = isFolded && index > policy.start;
    });
  }
}
