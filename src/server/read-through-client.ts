import type { Connection } from "vscode-languageserver";
import { readFileMethod, type ReadFileParams, type ReadFileResult } from "../protocol/index.ts";
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
