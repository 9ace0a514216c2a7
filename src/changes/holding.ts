import type { Clause } from "./clause.ts";
import type { Term } from "./term.ts";

/** The clauses of one identity in a role, by the names of the policies that hold them. */
export type Holding = ReadonlyMap<string | undefined, Holder>;

/** What one policy says by the clauses of one identity. */
export interface Holder {
  /** The first of them. */
  readonly clause: Clause;
  readonly resources: ReadonlyMap<string, Term>;
}

/** The clauses of a role by their identity, in the order of the role. */
export function holdingsOf(clauses: readonly Clause[]): ReadonlyMap<string, Holding> {
  const holdings = new Map<string, Map<string | undefined, OpenHolder>>();
  for (const clause of clauses) {
    const holding = holdings.get(clause.identity) ?? new Map<string | undefined, OpenHolder>();
    holdings.set(clause.identity, holding);
    const holder = holding.get(clause.policy);
    if (holder === undefined) holding.set(clause.policy, { clause, resources: new Map(clause.resources) });
    else addResources(holder, clause);
  }
  return holdings;
}

/** The holder in each role of something that both may hold; one of them is undefined where only the other does. */
export type Pair = readonly [before: Holder | undefined, after: Holder | undefined];

/**
 * Which policy of the base corresponds to which of the role, for one resource: those of the same name, then the others in
 * their order, since what moves to another policy is still there.
 */
export function pairsOf(base: Holding | undefined, role: Holding | undefined, resource: string): readonly Pair[] {
  const [before, after] = [holdersOf(base, resource), holdersOf(role, resource)];
  const alike = after.filter((holder) => before.some((other) => isSamePolicy(other, holder)));
  const isAlike = (holder: Holder) => alike.some((other) => isSamePolicy(other, holder));
  const [left, right] = [before, after].map((holders) => holders.filter((holder) => !isAlike(holder)));
  return [
    ...alike.map((holder) => [before.find((other) => isSamePolicy(other, holder)), holder] as const),
    ...Array.from({ length: Math.max(left?.length ?? 0, right?.length ?? 0) }, (_, at) => {
      return [left?.[at], right?.[at]] as const;
    }),
  ];
}

interface OpenHolder extends Holder {
  readonly resources: Map<string, Term>;
}

function addResources({ resources }: OpenHolder, clause: Clause): void {
  for (const [key, term] of clause.resources) if (!resources.has(key)) resources.set(key, term);
}

function holdersOf(holding: Holding | undefined, resource: string): readonly Holder[] {
  return [...(holding?.values() ?? [])].filter(({ resources }) => resources.has(resource));
}

function isSamePolicy({ clause: { policy } }: Holder, { clause: { policy: other } }: Holder): boolean {
  return policy === other;
}
