import type { RunningServer } from "./server.ts";

/** What a workbench in the browser is to open. All paths are absolute. */
export interface WorkbenchContents {
  /** A path, or the URI of a folder that is not the server's. */
  readonly folder?: string;
  readonly extensionDevelopmentPaths?: readonly string[];
  /** The program of the tests; the workbench then runs them and says how they ended. */
  readonly extensionTestsPath?: string;
}

/** The address at which a server of VS Code shows the given contents. */
export function workbenchUrl(
  { authority, connectionToken }: Pick<RunningServer, "authority" | "connectionToken">,
  contents: WorkbenchContents,
): string {
  const url = new URL(`http://${authority}/`);
  url.searchParams.set("tkn", connectionToken);
  if (contents.folder !== undefined) url.searchParams.set("folder", contents.folder);
  const payload = payloadOf(authority, contents);
  if (payload.length > 0) url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

function payloadOf(authority: string, contents: WorkbenchContents): [string, string][] {
  const uriOf = (file: string) => `vscode-remote://${authority}${encodeURI(file)}`;
  const payload = (contents.extensionDevelopmentPaths ?? []).map((folder): [string, string] => [
    "extensionDevelopmentPath",
    uriOf(folder),
  ]);
  if (contents.extensionTestsPath !== undefined) {
    payload.push(["extensionTestsPath", uriOf(contents.extensionTestsPath)]);
  }
  return payload;
}
