import type { Tally } from "../analyzer/support/law.ts";

/** Tells how far the parts have come: on one line of a terminal, and at each hundredth of the way in a file. */
export class Progress {
  readonly #start = performance.now();
  #hundredths = 0;

  constructor(private readonly programs: number) {}

  tell(tallies: readonly Tally[]): void {
    const hundredths = Math.floor((100 * sum(tallies, ({ programs }) => programs)) / this.programs);
    if (process.stdout.isTTY) process.stdout.write(`\r${this.#summary(tallies)}`);
    else if (hundredths > this.#hundredths) console.log(this.#summary(tallies));
    this.#hundredths = hundredths;
  }

  end(): void {
    if (process.stdout.isTTY) process.stdout.write("\n");
  }

  #summary(tallies: readonly Tally[]): string {
    const tried = sum(tallies, ({ programs }) => programs);
    const unfinished = sum(tallies, (tally) => tally.unfinished);
    const closed = sum(tallies, (tally) => tally.closed);
    const refused = (100 * sum(tallies, (tally) => tally.refused)) / Math.max(1, closed);
    const mismatches = tallies.filter(({ mismatch }) => mismatch !== undefined).length;
    const seconds = Math.round((performance.now() - this.#start) / 1000);
    return `${tried} programs in ${seconds} s, ${unfinished} of them throw; refused ${refused.toFixed(2)} % of ${closed} that depend on nothing; ${mismatches} mismatches`;
  }
}

function sum(tallies: readonly Tally[], count: (tally: Tally) => number): number {
  return tallies.reduce((total, tally) => total + count(tally), 0);
}
