/**
 * Tries the law (see test/analyzer/executed.test.ts) on very many programs, on all processors: `npm run fuzz`.
 *
 * PROGRAMS says how many, a million if unset; SEED from where to count, anywhere if unset. Ends with 1 after a mismatch.
 */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import type { Tally } from "../analyzer/support/law.ts";
import { bundleProgram } from "../support/bundle.mts";
import { Progress } from "./progress.mts";

const programs = Number(process.env["PROGRAMS"] ?? 1_000_000);
const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const parts = Math.min(availableParallelism(), programs);
const tallies = new Map<number, Tally>();

console.log(`${programs} programs from seed ${seed} on, in ${parts} processes`);
const progress = new Progress(programs);
const module = await bundleProgram("fuzz/part", {
  // The sandbox looks for its process beside its own source.
  "import.meta.url": JSON.stringify(new URL("../analyzer/support/sandbox.ts", import.meta.url).href),
});
const children: ChildProcess[] = [];
await Promise.all(Array.from({ length: parts }, (_, part) => runPart(part)));
progress.end();

/** Lets a process try its part of the programs, and tells how far all of them have come. */
function runPart(part: number): Promise<void> {
  const first = Math.floor((programs * part) / parts);
  const count = Math.floor((programs * (part + 1)) / parts) - first;
  const child = fork(module, [String(seed + first), String(count)]);
  child.on("message", (tally) => {
    tallies.set(part, tally as Tally);
    progress.tell([...tallies.values()]);
    const { mismatch } = tally as Tally;
    if (mismatch !== undefined) endWith(mismatch);
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => {
      if (code === 0 || process.exitCode === 1) resolve();
      else reject(new Error(`The process that tries programs from seed ${seed + first} on has ended with ${code}`));
    });
  });
}

/** One mismatch is enough: it has to be mended before more is tried. */
function endWith({ seed: from, text }: NonNullable<Tally["mismatch"]>): void {
  console.log(`\nSEED=${from} PROGRAMS=1: ${text}`);
  process.exitCode = 1;
  for (const child of children) child.kill();
}
