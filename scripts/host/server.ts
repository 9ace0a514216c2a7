import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { InstalledHost } from "./install.ts";
import { runQuietly } from "./quiet-command.ts";

/** Where an embedded VS Code keeps what it writes. All in one folder, so that removing it leaves nothing behind. */
export interface ServerFolders {
  /** The folder of everything else: logs, sockets, state, and in `data` what a desktop VS Code calls the user data folder. */
  readonly serverData: string;
  readonly extensions: string;
}

export interface ServerOptions extends ServerFolders {
  /** More arguments of the server. */
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Whether VS Code asks for trust in a folder, and restricts itself until then. Without, it trusts every folder. */
  readonly asksForTrust?: boolean;
}

/** A running server of an embedded VS Code, which a browser on this machine can open. */
export interface RunningServer {
  /** `127.0.0.1:PORT`, the authority of the files it serves. */
  readonly authority: string;
  /** What a browser has to show, so that nobody else on this machine gets in. */
  readonly connectionToken: string;
  /** All that it has written to its output until now. */
  log(): string;
  /** Resolves when the server has ended, by itself or by `stop`. */
  readonly ended: Promise<void>;
  /** Ends it with all its children; resolves when it has gone. */
  stop(): Promise<void>;
}

/** How long a server may take to end by itself before it is killed, in milliseconds. */
const gracePeriod = 5000;

/**
 * Starts a server of an embedded VS Code on a free port of 127.0.0.1.
 *
 * @throws with the server's log, when it ends before it listens
 */
export async function startServer(host: InstalledHost, options: ServerOptions): Promise<RunningServer> {
  const connectionToken = randomUUID();
  const child = spawn(host.node, [...serverArguments(host, options), "--connection-token", connectionToken], {
    // A group of its own, so that the extension hosts can be ended together with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: serverEnvironment(options),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const killNow = () => {
    signalGroup(child, "SIGKILL");
  };
  // Before the folder that it writes into is removed.
  process.prependOnceListener("exit", killNow);
  const ended = once(child, "exit").then(() => {
    process.off("exit", killNow);
  });
  const stop = () => stopGroup(child, ended);
  const port = await listeningPort(child, () => output);
  return { authority: `127.0.0.1:${port}`, connectionToken, log: () => output, ended, stop };
}

/** Installs a packaged extension for servers that use the same folders. */
export async function installExtension(host: InstalledHost, vsix: string, folders: ServerFolders): Promise<void> {
  const args = [host.serverMain, "--install-extension", vsix, ...folderArguments(folders)];
  await runQuietly(host.node, args, { env: serverEnvironment(folders) });
}

function serverArguments(host: InstalledHost, options: ServerOptions): string[] {
  return [
    host.serverMain,
    ...["--host", "127.0.0.1", "--port", "0"],
    ...folderArguments(options),
    ...["--telemetry-level", "off", "--disable-telemetry"],
    ...(options.asksForTrust === true ? [] : ["--disable-workspace-trust"]),
    ...(options.args ?? []),
  ];
}

function folderArguments({ serverData, extensions }: ServerFolders): string[] {
  return ["--accept-server-license-terms", "--server-data-dir", serverData, "--extensions-dir", extensions];
}

function serverEnvironment({ serverData, env }: ServerFolders & { readonly env?: NodeJS.ProcessEnv }) {
  const noGallery = { serviceUrl: "", itemUrl: "", resourceUrlTemplate: "", controlUrl: "" };
  return {
    ...process.env,
    ...env,
    EXTENSIONS_GALLERY: JSON.stringify(noGallery),
    // Its sockets and the folder of its TypeScript would otherwise stay in the folder for temporary files.
    XDG_RUNTIME_DIR: serverData,
    TMPDIR: serverData,
  };
}

function listeningPort(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const port = /^Extension host agent listening on (\d+)/m.exec(output())?.[1];
      if (port !== undefined) resolve(port);
    });
    child.on("error", reject);
    child.on("exit", () => {
      reject(new Error(`The server of VS Code has ended before it listened:\n${output()}`));
    });
  });
}

async function stopGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signalGroup(child, "SIGTERM");
  const impatience = setTimeout(() => {
    signalGroup(child, "SIGKILL");
  }, gracePeriod);
  await ended;
  clearTimeout(impatience);
  signalGroup(child, "SIGKILL");
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has gone already.
  }
}
