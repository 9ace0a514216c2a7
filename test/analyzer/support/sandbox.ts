import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Outcomes, Task } from "./sandbox-process.ts";
import { stripTypes } from "./strip-types.ts";

/** A deploy file to be executed, in the first so many worlds. */
export interface Execution {
  readonly text: string;
  readonly worlds: number;
}

/** How long a batch may take before its process is taken for hanging, in milliseconds. */
const patience = 60_000;

/**
 * Executes deploy files in a process of its own, which may neither touch files nor start processes and has an empty
 * environment. A process that hangs is ended, and another one is started.
 */
export class Sandbox {
  #child: ChildProcess | undefined;

  private constructor(private readonly code: string) {}

  static async open(): Promise<Sandbox> {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL("sandbox-process.ts", import.meta.url))],
      bundle: true,
      platform: "node",
      format: "cjs",
      write: false,
    });
    return new Sandbox(outputFiles[0]!.text);
  }

  /** What each file gives in each of its worlds. */
  async run(executions: readonly Execution[]): Promise<Outcomes> {
    const codes = await stripTypes(executions.map(({ text }) => text));
    const tasks = executions.map(({ worlds }, index) => ({ code: codes[index]!, worlds }));
    const outcomes = await this.#ask(tasks);
    if (outcomes !== undefined) return outcomes;
    if (tasks.length === 1) return [[{ thrown: "it hangs" }]];
    const alone: Outcomes[] = [];
    for (const task of tasks) alone.push((await this.#ask([task])) ?? [[{ thrown: "it hangs" }]]);
    return alone.flat();
  }

  close(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  /** The answer of the process; undefined, with the process ended, when none comes in time. */
  #ask(tasks: readonly Task[]): Promise<Outcomes | undefined> {
    if (this.#child?.connected !== true) this.close();
    const child = (this.#child ??= this.#start());
    return new Promise((resolve) => {
      const end = (answer?: Outcomes): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (answer === undefined) this.close();
        resolve(answer);
      };
      const timer = setTimeout(end, patience);
      child.once("message", (answer) => {
        end((answer as Outcomes | null) ?? undefined);
      });
      for (const failure of ["exit", "error"]) {
        child.once(failure, () => {
          end();
        });
      }
      child.send(tasks);
    });
  }

  #start(): ChildProcess {
    return spawn(process.execPath, ["--experimental-permission", "--no-warnings", "-e", this.code], {
      env: {},
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
  }
}
