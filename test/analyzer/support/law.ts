import { setImmediate } from "node:timers/promises";
import type { Reading } from "../../../src/analyzer/index.ts";
import { listKeys, type ListKey } from "../../../src/policy/index.ts";
import { Choices, simplify } from "./choices.ts";
import { writeProgram, type Program } from "./programs.ts";
import { mayBeJson } from "./may-be.ts";
import { notKnown, plainLists, read } from "./read.ts";
import { Sandbox } from "./sandbox.ts";
import type { Outcome, Outcomes } from "./sandbox-process.ts";
import { show } from "./show.ts";
import { worlds } from "./worlds.ts";

/** What came of trying programs. */
export interface Tally {
  readonly programs: number;
  /** Programs that depend on nothing outside and run to their end. */
  readonly closed: number;
  /** Those of them of which something is not known. */
  readonly refused: number;
  /** The programs that throw, hang, or do not parse. */
  readonly unfinished: number;
  readonly mismatch: Mismatch | undefined;
}

export interface Mismatch {
  readonly seed: number;
  /** What is wrong, with the smallest program that was found in which it is. */
  readonly text: string;
}

const batchSize = 100;
const mostSimpler = 2500;

/**
 * Tries programs, each made of a seed of its own: what the reader calls known of one has to be what executing it gives.
 *
 * @param seed that of the first program; the others count up from it
 * @param onBatch is told how far it has come
 */
export async function tryPrograms(
  seed: number,
  count: number,
  onBatch: (tally: Tally) => void = () => undefined,
): Promise<Tally> {
  const sandbox = await Sandbox.open();
  const start = (done: number): Promise<Batch> => startBatch(sandbox, seed + done, Math.min(batchSize, count - done));
  let tally: Tally = { programs: 0, closed: 0, refused: 0, unfinished: 0, mismatch: undefined };
  let next = start(0);
  try {
    while (tally.programs < count && tally.mismatch === undefined) {
      const batch = await next;
      next = start(tally.programs + batch.programs.length);
      const verdicts = await judgeBatch(batch);
      tally = { ...tallyWith(tally, verdicts), mismatch: await mismatchIn(batch, verdicts, sandbox, next) };
      onBatch(tally);
    }
    return tally;
  } finally {
    await next;
    sandbox.close();
  }
}

/** Programs, and what executing them has given. */
interface Batch {
  readonly seed: number;
  readonly programs: readonly Program[];
  readonly outcomes: Outcomes;
}

async function startBatch(sandbox: Sandbox, seed: number, length: number): Promise<Batch> {
  const programs = Array.from({ length }, (_, index) => writeProgram(Choices.random(seed + index)));
  return { seed, programs, outcomes: await sandbox.run(programs.map(inItsWorlds)) };
}

async function judgeBatch({ programs, outcomes }: Batch): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const [index, program] of programs.entries()) {
    verdicts.push(judge(program, outcomes[index] ?? []));
    // The next batch is executed meanwhile, which needs us to pass on what it is made of.
    await setImmediate();
  }
  return verdicts;
}

function tallyWith(before: Tally, verdicts: readonly Verdict[]): Tally {
  const count = (...wanted: Verdict["type"][]): number => verdicts.filter(({ type }) => wanted.includes(type)).length;
  return {
    programs: before.programs + verdicts.length,
    closed: before.closed + count("known", "refused"),
    refused: before.refused + count("refused"),
    unfinished: before.unfinished + count("unfinished"),
    mismatch: undefined,
  };
}

async function mismatchIn(
  { seed }: Batch,
  verdicts: readonly Verdict[],
  sandbox: Sandbox,
  running: Promise<unknown>,
): Promise<Mismatch | undefined> {
  const wrong = verdicts.findIndex(({ type }) => type === "wrong");
  if (wrong < 0) return undefined;
  await running; // The sandbox runs one batch at a time.
  return describeMismatch(sandbox, seed + wrong);
}

type Verdict =
  { readonly type: "known" | "refused" | "open" | "unfinished" } | { readonly type: "wrong"; readonly why: string };

/** Holds what is read of a program against what executing it has given in each world. */
function judge({ text, isClosed }: Program, outcomes: readonly Outcome[]): Verdict {
  const reading = read(text);
  // TypeScript's own parser takes `case (a): { for … }` for a function, as esbuild does not.
  if (reading.syntaxErrors.length > 0) return { type: "unfinished" };
  const lists = plainLists(reading);
  const known = listKeys.filter((key) => lists[key] !== notKnown);
  const finished = outcomes.flatMap((outcome) => ("lists" in outcome ? [outcome.lists] : []));
  const wrong = finished.flatMap((executed) =>
    listKeys.flatMap((key) => wrongList(reading, lists, key, executed[key])),
  );
  if (wrong[0] !== undefined) return { type: "wrong", why: wrong[0] };
  if (finished.length === 0) return { type: "unfinished" };
  if (!isClosed) return { type: "open" };
  return { type: known.length === listKeys.length ? "known" : "refused" };
}

/** What is wrong with what is said of a list: one that is known has to be the same to the byte. */
function wrongList(
  reading: Reading,
  plain: Readonly<Record<ListKey, unknown>>,
  key: ListKey,
  executed: string | undefined,
): string[] {
  const list = reading.lists[key];
  const isRight = plain[key] === notKnown ? mayBeJson(list, executed) : JSON.stringify(plain[key]) === executed;
  return isRight ? [] : [`${key} is said to be ${show(list)}, and is ${executed}`];
}

async function describeMismatch(sandbox: Sandbox, seed: number): Promise<Mismatch> {
  const random = Choices.random(seed);
  writeProgram(random);
  const isWrong = async (choices: readonly number[]): Promise<boolean> => {
    return (await verdictOn(sandbox, choices)).type === "wrong";
  };
  const simplest = await simplify(random.made, isWrong, mostSimpler);
  const verdict = await verdictOn(sandbox, simplest);
  const { text } = writeProgram(Choices.repeated(simplest));
  return { seed, text: `${verdict.type === "wrong" ? verdict.why : ""}\n${text}` };
}

async function verdictOn(sandbox: Sandbox, choices: readonly number[]): Promise<Verdict> {
  const program = writeProgram(Choices.repeated(choices));
  const [outcomes] = await sandbox.run([inItsWorlds(program)]);
  return judge(program, outcomes ?? []);
}

function inItsWorlds({ text, isClosed }: Program): { text: string; worlds: number } {
  return { text, worlds: isClosed ? 1 : worlds.length };
}
