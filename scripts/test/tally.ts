import { stripVTControlCharacters } from "node:util";

/** How many tests, or checks that count as one, have passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What was printed of each failure, for the end of a long log. */
  readonly failures: readonly string[];
}

/**
 * Counts a run by what it printed and how it ended. mocha says its numbers, once for each of its runs; anything else is
 * one check. A run that ended badly without a failed test has failed once.
 */
export function tallyOf(output: string, exitCode: number | null): Tally {
  const plain = stripVTControlCharacters(output);
  const passed = sumOf(plain, /^ +(\d+) passing\b/gm);
  const failed = sumOf(plain, /^ +(\d+) failing\b/gm);
  if (failed > 0) return { passed, failed, failures: failuresIn(plain) };
  if (exitCode !== 0) return { passed, failed: 1, failures: [lastLines(plain, 40)] };
  return { passed: passed || 1, failed: 0, failures: [] };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/** What mocha says of its failures after their number, up to what the next run or the one who called mocha says. */
function failuresIn(output: string): readonly string[] {
  const sections = output.matchAll(/(?<=^ +\d+ failing\n)[^]*?(?=^ +\d+ passing\b|^Exit code:|(?![^]))/gm);
  return [...sections].map(([section]) => section.trimEnd());
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

function sumOf(text: string, number: RegExp): number {
  return [...text.matchAll(number)].reduce((sum, match) => sum + Number(match[1]), 0);
}
