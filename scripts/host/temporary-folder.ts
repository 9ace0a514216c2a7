import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Makes a new, empty folder for temporary files, with its links resolved so that VS Code spells it the same. */
export async function makeTemporaryFolder(): Promise<string> {
  return mkdtemp(path.join(await realpath(tmpdir()), "jets-ci-iam-"));
}

/** Removes a folder with all in it; tries again for a while where a process that just ended still held a file. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
