import { existsSync } from "node:fs";
import path from "node:path";
import { runQuietly } from "./quiet-command.ts";

/** Whether a program of this name is on the PATH. */
export function isOnPath(program: string): boolean {
  return pathOf(program) !== undefined;
}

/** The absolute path of a program on the PATH. */
export function pathOf(program: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}

/**
 * Installs packages of the operating system, which only root can do, and only where there is apt.
 *
 * @param purpose what they are for, to end the sentence "Installing … for"
 * @throws when there is no apt or we are not root, naming what a person has to install
 */
export async function installSystemPackages(packages: readonly string[], purpose: string): Promise<void> {
  const list = packages.join(", ");
  if (process.getuid?.() !== 0 || !isOnPath("apt-get")) {
    throw new Error(
      `Please install ${list} (needed for ${purpose}) with your system's package manager, then try again.`,
    );
  }
  console.log(`Installing ${list} for ${purpose}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runQuietly("apt-get", ["update"], { env });
  await runQuietly("apt-get", ["install", "--yes", "--no-install-recommends", ...packages], { env });
}
