import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs `npm ci` when node_modules is missing or holds other versions than package-lock.json.
 *
 * @throws when that fails; npm has then said why
 */
export function ensureDependencies() {
  const installed = readLock("node_modules/.package-lock.json");
  if (installed !== undefined && !isStale(readLock("package-lock.json"), installed)) return;
  console.log("Installing the packages of package-lock.json");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, {
    cwd: projectFolder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm ci has failed.");
}

/**
 * Whether a package is missing or of another version. npm writes its record of what is installed last of all, so that
 * an interrupted install is stale too.
 *
 * @param {import("./dependencies.d.mts").Lock} wanted package-lock.json
 * @param {import("./dependencies.d.mts").Lock} installed npm's own record in node_modules
 */
export function isStale(wanted, installed) {
  return Object.entries(wanted.packages).some(([folder, { version, optional, devOptional }]) => {
    if (folder === "" || optional || devOptional) return false;
    return installed.packages[folder]?.version !== version;
  });
}

function readLock(file) {
  const path = `${projectFolder}${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
