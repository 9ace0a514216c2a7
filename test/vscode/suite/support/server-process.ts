import type { ChildProcess } from "node:child_process";

/** What Node knows of its own, and does not declare: all that keeps a process alive. */
declare const process: NodeJS.Process & { readonly _getActiveHandles: () => readonly object[] };

/** How often a test kills the server to see that nothing is lost by it. */
export const manyTimes = 20;

/** Kills the language server, as a crash would end it. The suites run in the process that has started it. */
export function killServer(): void {
  const server = process._getActiveHandles().find(isServer);
  server?.kill("SIGKILL");
}

function isServer(handle: object): handle is ChildProcess {
  const { spawnargs = [] } = handle as Partial<ChildProcess>;
  return spawnargs.some((argument) => /[\\/]dist[\\/]server\.js$/.test(argument));
}
