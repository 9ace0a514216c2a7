import { spawn } from "node:child_process";

export interface QuietCommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs a program to its end without showing its output.
 *
 * @throws an error that holds the whole output, when the program cannot be started or does not exit with 0.
 */
export async function runQuietly(
  command: string,
  args: readonly string[],
  options: QuietCommandOptions = {},
): Promise<void> {
  const { exitCode, output } = await outputOf(command, args, options);
  if (exitCode !== 0) throw new Error(`\`${[command, ...args].join(" ")}\` failed:\n${output}`);
}

function outputOf(command: string, args: readonly string[], options: QuietCommandOptions) {
  return new Promise<{ exitCode: number | null; output: string }>((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    child.on("error", reject);
    child.on("close", (exitCode) => {
      resolve({ exitCode, output });
    });
  });
}
