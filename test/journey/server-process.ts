import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Session } from "./harness/index.ts";

/** Kills the language server of a session, as a crash would end it. */
export function killServer(session: Session): void {
  const pid = serverProcess(session);
  if (pid === undefined) throw new Error("The session has no language server.");
  process.kill(pid, "SIGKILL");
}

/** The process of the language server that runs from the extensions of a session; undefined when there is none. */
export function serverProcess({ workspace }: Session): number | undefined {
  const sessionFolder = path.dirname(workspace);
  const processes = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  const server = processes.find((line) => line.includes(sessionFolder) && /dist[\\/]server\.js/.test(line));
  return server === undefined ? undefined : Number.parseInt(server, 10);
}
