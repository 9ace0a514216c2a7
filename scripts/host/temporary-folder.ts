import { rmSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder for temporary files, which goes with this process at the latest. */
export interface TemporaryFolder {
  /** Its path, with links resolved, so that VS Code spells it the same. */
  readonly path: string;
  /** Removes it with all in it. */
  remove(): Promise<void>;
}

/** A process that has just ended may still have held a file. */
const removal = { recursive: true, force: true, maxRetries: 5 };

export async function makeTemporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), "jets-ci-iam-"));
  const removeNow = () => {
    rmSync(folder, removal);
  };
  process.once("exit", removeNow);
  const remove = async () => {
    await rm(folder, removal);
    process.off("exit", removeNow);
  };
  return { path: folder, remove };
}
