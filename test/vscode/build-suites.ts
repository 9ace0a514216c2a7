import { readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { projectFolder } from "../../scripts/host/project.ts";

/**
 * Bundles the suites for the extension host.
 *
 * @returns the program that runs them all
 */
export async function buildSuites(): Promise<string> {
  const source = path.join(projectFolder, "test", "vscode", "suite");
  const outdir = path.join(projectFolder, "out", "test");
  const suites = readdirSync(source).filter((file) => file === "index.ts" || file.endsWith(".test.ts"));
  await build({
    entryPoints: suites.map((file) => path.join(source, file)),
    outdir,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    sourcemap: "inline",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  return path.join(outdir, "index.js");
}
