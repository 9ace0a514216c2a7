import type { Connection } from "vscode-languageserver";
import {
  readCommittedMethod,
  readFileMethod,
  type GitCommit,
  type ReadCommittedParams,
  type ReadFileParams,
  type ReadFileResult,
} from "../protocol/index.ts";
import type { ReadFile } from "./source-store.ts";

/** Reads files through the client, which also knows those of virtual workspaces. */
export function readThroughClient(connection: Connection): ReadFile {
  return (uri) => readAsking(connection, readFileMethod, { uri } satisfies ReadFileParams);
}

/** Reads the files of a commit, which is the client's business. */
export function readCommittedThroughClient(connection: Connection): (commit: GitCommit) => ReadFile {
  return (commit) => (uri) =>
    readAsking(connection, readCommittedMethod, { ...commit, uri } satisfies ReadCommittedParams);
}

async function readAsking(connection: Connection, method: string, params: ReadFileParams): Promise<string | undefined> {
  try {
    return (await connection.sendRequest<ReadFileResult | null>(method, params))?.text;
  } catch (error) {
    connection.console.error(`${method} ${params.uri}: ${String(error)}`);
    return undefined;
  }
}
