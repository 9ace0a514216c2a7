import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { largestSourceFile } from "../../protocol/index.ts";
import type { ReadFile } from "../source-store.ts";

/** Reads files from the disk of this machine. */
export const readFromDisk: ReadFile = async (uri) => {
  try {
    const path = fileURLToPath(uri);
    const { size } = await stat(path);
    return size > largestSourceFile ? undefined : new TextDecoder().decode(await readFile(path));
  } catch {
    return undefined;
  }
};
