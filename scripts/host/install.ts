import { cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import type { EmbeddedHost } from "./embedded-host.ts";
import { hostsFolder } from "./project.ts";
import { runQuietly } from "./quiet-command.ts";
import { installSystemPackages, isOnPath } from "./system-packages.ts";

/** An embedded VS Code that is ready to run. */
export interface InstalledHost {
  /** The Node that it runs on. */
  readonly node: string;
  /** The program of its server. */
  readonly serverMain: string;
}

/** Parts of code-server that no test needs and that fill half of the disk space. */
const ballast = [
  ...["copilot", "mermaid-markdown-features", "microsoft-authentication", "github", "github-authentication"],
  ...["tunnel-forwarding", "simple-browser", "ms-vscode.js-debug", "ms-vscode.vscode-js-profile-table"],
]
  .map((extension) => path.join("extensions", extension))
  .concat(["@github", "@microsoft/mxc-sdk", "@devcontainers", "ssh2"].map((name) => path.join("node_modules", name)));

/** Only the package of the oldest host lacks its search program: that one's install script would download it. */
const ripgrepPackage = "@vscode/ripgrep-universal@1.18.0";

/**
 * Installs an embedded VS Code into `.vscode-test/`, unless that very version is there already.
 *
 * @throws with the log of the step that failed
 */
export async function installHost(host: EmbeddedHost): Promise<InstalledHost> {
  const folder = path.join(hostsFolder, `code-server-${host.codeServerVersion}-node-${host.nodeVersion}`);
  if (!existsSync(folder)) {
    await removeAbandonedInstalls();
    await installInto(folder, host);
  }
  return {
    node: path.join(nodeFolder(folder), "bin", "node"),
    serverMain: path.join(vscodeFolder(folder), "out", "server-main.js"),
  };
}

/** Works in a folder beside, which takes the final name only when all is done: an interrupted install never looks finished. */
async function installInto(folder: string, host: EmbeddedHost): Promise<void> {
  const staging = `${folder}.installing-${process.pid}`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  await downloadPackages(staging, host);
  await compileNativeModules(staging, host);
  await addMissingRipgrep(staging);
  await removeBallast(staging);
  await rename(staging, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error;
    await rm(staging, { recursive: true });
  });
}

async function downloadPackages(folder: string, host: EmbeddedHost): Promise<void> {
  console.log(`Installing an embedded VS Code ${host.vscodeVersion} (about a minute, once)`);
  await writeFile(path.join(folder, "package.json"), `{ "private": true }\n`);
  const packages = [`${nodePackage()}@${host.nodeVersion}`, `code-server@${host.codeServerVersion}`, ripgrepPackage];
  await npm(["install", "--ignore-scripts", ...packages], folder, folder);
  for (const part of ["", "extensions"]) {
    await npm(["install", "--ignore-scripts", "--omit=dev"], path.join(vscodeFolder(folder), part), folder);
  }
}

async function compileNativeModules(folder: string, host: EmbeddedHost): Promise<void> {
  await ensureCompiler();
  console.log(`Compiling ${host.nativeModules.join(" and ")} for VS Code ${host.vscodeVersion}`);
  await npm(["rebuild", ...host.nativeModules], vscodeFolder(folder), folder);
  for (const name of host.nativeModules) {
    const built = path.join(vscodeFolder(folder), "node_modules", name, "build", "Release");
    if (!existsSync(built)) throw new Error(`npm rebuild has left ${name} uncompiled; it may forbid install scripts.`);
  }
}

async function ensureCompiler(): Promise<void> {
  const packageOf = { python3: "python3", make: "make", "g++": "g++" };
  const missing = Object.entries(packageOf).filter(([program]) => !isOnPath(program));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  await installSystemPackages(packages, "compiling two small modules of VS Code");
}

async function addMissingRipgrep(folder: string): Promise<void> {
  const target = path.join(vscodeFolder(folder), "node_modules", "@vscode", "ripgrep");
  if (!existsSync(target)) return;
  const universal = path.join(folder, "node_modules", "@vscode", "ripgrep-universal");
  await cp(path.join(universal, "bin", `${process.platform}-${process.arch}`), path.join(target, "bin"), {
    recursive: true,
  });
}

async function removeBallast(folder: string): Promise<void> {
  const parts = ballast.map((part) => path.join(vscodeFolder(folder), part));
  parts.push(path.join(folder, "node_modules", "@vscode", "ripgrep-universal"));
  for (const part of parts) await rm(part, { recursive: true, force: true });
}

async function removeAbandonedInstalls(): Promise<void> {
  await mkdir(hostsFolder, { recursive: true });
  for (const name of await readdir(hostsFolder)) {
    const installer = /\.installing-(\d+)$/.exec(name)?.[1];
    if (installer === undefined || isRunning(Number(installer))) continue;
    await rm(path.join(hostsFolder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** npm run by the host's own Node and compiling for it, whatever an .npmrc says. */
function npm(args: readonly string[], cwd: string, folder: string): Promise<void> {
  const node = nodeFolder(folder);
  const searchPath = [path.join(node, "bin"), process.env["PATH"]].join(path.delimiter);
  const env = { ...process.env, PATH: searchPath, npm_config_nodedir: node };
  return runQuietly("npm", [...args, "--no-audit", "--no-fund"], { cwd, env });
}

function vscodeFolder(folder: string): string {
  return path.join(folder, "node_modules", "code-server", "lib", "vscode");
}

function nodeFolder(folder: string): string {
  return path.join(folder, "node_modules", nodePackage());
}

function nodePackage(): string {
  if (process.platform !== "linux") {
    throw new Error("The embedded VS Code runs on Linux only; `npm run test:desktop` downloads a desktop VS Code.");
  }
  return `node-linux-${process.arch}`;
}
