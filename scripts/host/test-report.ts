import { closeSync, existsSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import { reportIn } from "./console-report.ts";

/**
 * The folder through which tests in an extension host on Node report to whoever has started them; its path is in the
 * environment. `output` is what they print, since the console of an extension host arrives mangled. `ok` is there only
 * when they have run to their end without a failure: VS Code reports success when the extension host dies in between.
 */
export const reportVariable = "JETS_CI_IAM_TEST_REPORT";

/** Where the tests print to. */
export function reportedOutput(reportFolder: string): string {
  return path.join(reportFolder, "output");
}

/** The file that says that all tests have passed. */
export function reportedSuccess(reportFolder: string): string {
  return path.join(reportFolder, "ok");
}

/** What the tests report, through the folder or the console. What they print is copied to our own output. */
export class TestReport {
  readonly #folder: string;
  readonly #timer: NodeJS.Timeout;
  #position = 0;
  #inConsole: "nothing" | "started" | "passed" = "nothing";

  constructor(folder: string) {
    this.#folder = folder;
    this.#timer = setInterval(() => {
      this.#copyNew();
    }, 200).unref();
  }

  get hasStarted(): boolean {
    return this.#inConsole !== "nothing" || existsSync(reportedOutput(this.#folder));
  }

  get hasPassed(): boolean {
    return this.#inConsole === "passed" || existsSync(reportedSuccess(this.#folder));
  }

  /** Takes what a console was given, of which most is not from tests. */
  take(logged: readonly unknown[]): void {
    const report = reportIn(logged);
    if (report === undefined) return;
    this.#inConsole = report === "passed" ? "passed" : "started";
    if (report !== "passed") console.log(format(...report.print));
  }

  stopFollowing(): void {
    clearInterval(this.#timer);
    this.#copyNew();
  }

  #copyNew(): void {
    this.#position += copyFrom(reportedOutput(this.#folder), this.#position);
  }
}

/** @returns how many bytes there were */
function copyFrom(file: string, position: number): number {
  if (!existsSync(file)) return 0;
  const descriptor = openSync(file, "r");
  try {
    const chunk = Buffer.alloc(64 * 1024);
    let copied = 0;
    for (let size = -1; size !== 0; copied += size) {
      size = readSync(descriptor, chunk, 0, chunk.length, position + copied);
      process.stdout.write(Buffer.from(chunk.subarray(0, size)));
    }
    return copied;
  } finally {
    closeSync(descriptor);
  }
}
