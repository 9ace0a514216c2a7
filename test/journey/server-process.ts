import { readdirSync, readFileSync } from "node:fs";
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
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const server = processes.find((pid) => {
    const commandLine = commandLineOf(pid);
    return commandLine.includes(sessionFolder) && commandLine.includes("dist/server.js");
  });
  return server === undefined ? undefined : Number(server);
}

/** A bare Linux has no `ps`, but the embedded VS Code runs on Linux only. */
function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    // It has ended since the folder was read.
    return "";
  }
}
