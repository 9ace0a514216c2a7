/** Programs that have one thing in common. */
export interface Table {
  readonly about: string;
  readonly programs: readonly string[];
}

/** What is made of each pair of one of these and one of those. */
export function eachWithEach<One, Other, Made>(
  these: readonly One[],
  those: readonly Other[],
  make: (one: One, other: Other) => Made,
): readonly Made[] {
  return these.flatMap((one) => those.map((other) => make(one, other)));
}
