import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Connection } from "vscode-languageserver";
import { largestSourceFile, readFileMethod, type ReadFileParams, type ReadFileResult } from "../protocol/index.ts";
import type { ReadFile } from "./source-store.ts";

/** Reads files through the client, which also knows those of virtual workspaces. */
export function readThroughClient(connection: Connection): ReadFile {
  return async (uri) => {
    const params: ReadFileParams = { uri };
    try {
      return (await connection.sendRequest<ReadFileResult | null>(readFileMethod, params))?.text;
    } catch (error) {
      connection.console.error(`${readFileMethod} ${uri}: ${String(error)}`);
      return undefined;
    }
  };
}

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
