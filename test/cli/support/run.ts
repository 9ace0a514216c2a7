import { Readable } from "node:stream";
import { runCommandLine } from "../../../src/cli/command-line.ts";

/** Runs the command line in this process, with a text at its standard input. */
export async function run(
  args: readonly string[],
  input = "",
): Promise<{ exitCode: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const exitCode = await runCommandLine(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  });
  return { exitCode, out, err };
}
