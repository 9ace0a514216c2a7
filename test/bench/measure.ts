import { Bench } from "tinybench";
import { ts } from "ts-morph";
import { createDeployReader, oneFile, type SourceFiles } from "../../src/analyzer/index.ts";
import { buildLocatedRole, renderYaml, textOfLines } from "../../src/policy/index.ts";
import type { BenchedFile } from "./deploy-files.ts";
import type { BenchedProject } from "./projects.ts";

const uri = "file:///project/config/jets/deploy.ts";

/** Median times, in milliseconds. */
export interface Times {
  /** A bare `ts.createSourceFile` of the text, without parent pointers. */
  readonly bareParse: number;
  readonly firstReading: number;
  /** Reading again after a character was typed into an item of a list. */
  readonly readingAgain: number;
  /** From the lists to the role to the YAML's text. */
  readonly rendering: number;
}

/** The same for a project; its YAML is that of any file. */
export type ProjectTimes = Omit<Times, "rendering">;

/** Measures the work on one deploy file. */
export async function measure(file: BenchedFile): Promise<Times> {
  const { lists } = createDeployReader().read(oneFile(uri, file.text));
  const first = await medianTimes({ firstReading: () => void createDeployReader().read(oneFile(uri, file.text)) });
  const compared = await medianTimes({
    bareParse: () => void ts.createSourceFile("deploy.ts", file.text, ts.ScriptTarget.Latest, false),
    readingAgain: typing(file),
    rendering: () => void textOfLines(renderYaml(buildLocatedRole(lists).role)),
  });
  return { ...first, ...compared };
}

/** Measures reading again after a character was typed into an imported file; the bare parse is of that file alone. */
export async function measureProject({ texts, deployFile, typedIn, typingAt }: BenchedProject): Promise<ProjectTimes> {
  const text = texts.get(typedIn) ?? "";
  const typed = `${text.slice(0, typingAt)}x${text.slice(typingAt)}`;
  let isTyped = false;
  const files: SourceFiles = {
    text: (uri) => (uri === typedIn && isTyped ? typed : texts.get(uri)),
    changeOf: (uri) => {
      if (uri !== typedIn) return undefined;
      return { start: typingAt, end: typingAt + (isTyped ? 0 : 1), newLength: isTyped ? 1 : 0 };
    },
    presence: 0,
  };
  const request = { layers: [deployFile], files, environment: {} };
  const reader = createDeployReader();
  reader.read(request);
  const unedited = { ...request, files: { ...files, changeOf: () => undefined } };
  const first = await medianTimes({ firstReading: () => void createDeployReader().read(unedited) });
  const compared = await medianTimes({
    bareParse: () => void ts.createSourceFile("part.ts", text, ts.ScriptTarget.Latest, false),
    readingAgain: () => {
      isTyped = !isTyped;
      reader.read(request);
    },
  });
  return { ...first, ...compared };
}

/** How long one reading of a text takes from start to end, in milliseconds: the compiler's parse, and all of ours. */
export function measureOnce(text: string): { readonly bareParse: number; readonly firstReading: number } {
  return {
    bareParse: timeOf(() => void ts.createSourceFile("deploy.ts", text, ts.ScriptTarget.Latest, false)),
    firstReading: timeOf(() => void createDeployReader().read(oneFile(uri, text))),
  };
}

/** What the compiler itself cannot read ends with an error. */
function timeOf(task: () => void): number {
  const start = performance.now();
  try {
    task();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return performance.now() - start;
}

/** So often do tasks take turns: when the processor changes its pace, it changes it for all that are compared. */
const turns = 10;

/** How long each task runs before it is measured, in milliseconds; V8 takes about so long to compile what runs often. */
const warmupTime = 1000;

/** The median times of some tasks, in milliseconds. */
async function medianTimes<Name extends string>(tasks: Readonly<Record<Name, () => void>>) {
  const medians = new Map<string, number[]>(Object.keys(tasks).map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    const bench = new Bench({ time: 40, iterations: 1, warmup: turn === 0, warmupTime });
    for (const [name, task] of Object.entries<() => void>(tasks)) bench.add(name, task);
    await bench.run();
    for (const [name, ofTurns] of medians) ofTurns.push(medianOf(bench, name));
  }
  const times = [...medians].map(([name, ofTurns]) => [name, ofTurns.sort((a, b) => a - b)[turns / 2]]);
  return Object.fromEntries(times) as Record<Name, number>;
}

function medianOf(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result;
  if (result?.state !== "completed") throw new Error(`${name} was not measured`);
  return result.latency.p50;
}

/** Types a character and takes it back, in turns. */
function typing({ text, typingAt }: BenchedFile): () => void {
  const reader = createDeployReader();
  reader.read(oneFile(uri, text));
  const typed = `${text.slice(0, typingAt)}x${text.slice(typingAt)}`;
  let isTyped = false;
  return () => {
    isTyped = !isTyped;
    if (isTyped) reader.read(oneFile(uri, typed, { start: typingAt, end: typingAt, newLength: 1 }));
    else reader.read(oneFile(uri, text, { start: typingAt, end: typingAt + 1, newLength: 0 }));
  };
}
