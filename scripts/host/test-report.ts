import { closeSync, existsSync, openSync, readSync } from "node:fs";
import path from "node:path";

/**
 * The folder through which tests in an extension host report to whoever has started them; its path is in the
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

/** Copies what the tests print to our own output, from now until the returned function is called. */
export function followOutput(reportFolder: string): () => void {
  let position = 0;
  const copyNew = () => {
    position += copyFrom(reportedOutput(reportFolder), position);
  };
  const timer = setInterval(copyNew, 200).unref();
  return () => {
    clearInterval(timer);
    copyNew();
  };
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
