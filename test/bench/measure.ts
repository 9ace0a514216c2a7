import { Bench } from "tinybench";
import { ts } from "ts-morph";
import { createDeployReader, oneFile } from "../../src/analyzer/index.ts";
import { buildLocatedRole, renderYaml, textOfLines } from "../../src/policy/index.ts";
import type { BenchedFile } from "./deploy-files.ts";

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

/** Measures the work on one deploy file. */
export async function measure(file: BenchedFile): Promise<Times> {
  const bench = new Bench({ time: 400, warmupTime: 200 });
  const { lists } = createDeployReader().read(oneFile(uri, file.text));
  bench
    .add("bareParse", () => void ts.createSourceFile("deploy.ts", file.text, ts.ScriptTarget.Latest, false))
    .add("firstReading", () => void createDeployReader().read(oneFile(uri, file.text)))
    .add("readingAgain", typing(file))
    .add("rendering", () => void textOfLines(renderYaml(buildLocatedRole(lists).role)));
  await bench.run();
  const medianOf = (name: string): number => {
    const result = bench.getTask(name)?.result;
    if (result?.state !== "completed") throw new Error(`${name} was not measured`);
    return result.latency.p50;
  };
  return {
    bareParse: medianOf("bareParse"),
    firstReading: medianOf("firstReading"),
    readingAgain: medianOf("readingAgain"),
    rendering: medianOf("rendering"),
  };
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
