import { stripVTControlCharacters } from "node:util";

/** How many tests, or checks that count as one, have passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts a run by what it printed and how it ended. mocha says its numbers, once for each of its runs; anything else is
 * one check. A run that ended badly without a failed test has failed once.
 */
export function tallyOf(output: string, exitCode: number | null): Tally {
  const plain = stripVTControlCharacters(output);
  const tests = { passed: sumOf(plain, /^ +(\d+) passing\b/gm), failed: sumOf(plain, /^ +(\d+) failing\b/gm) };
  if (exitCode !== 0 && tests.failed === 0) return { ...tests, failed: 1 };
  return tests.passed + tests.failed > 0 ? tests : { passed: 1, failed: 0 };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}

function sumOf(text: string, number: RegExp): number {
  return [...text.matchAll(number)].reduce((sum, match) => sum + Number(match[1]), 0);
}
