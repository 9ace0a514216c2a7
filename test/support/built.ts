import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of the repository. */
export const repository = resolve(__dirname, "../..");

/** A file of `dist/`, which is built first when it is missing or older than a source. */
export function built(name: string): string {
  const file = join(repository, "dist", name);
  if (!existsSync(file) || statSync(file).mtimeMs < newestSource()) {
    execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: repository, stdio: "pipe" });
  }
  return file;
}

function newestSource(): number {
  const sources = readdirSync(join(repository, "src"), { recursive: true, withFileTypes: true });
  return Math.max(
    ...sources.filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}
