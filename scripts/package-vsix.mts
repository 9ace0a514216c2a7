/** Packages the extension, from a production build, into jets-ci-iam-<version>.vsix. */
import { existsSync, statSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";
import { projectFolder, vsixFile } from "./host/project.ts";
import { runQuietly } from "./host/quiet-command.ts";
import { languages } from "./l10n/languages.ts";
import { vsixProblems } from "./vsix-contents.ts";

await runQuietly(process.execPath, ["scripts/build.mjs", "--production"], { cwd: projectFolder });
const cwd = await gatherFiles();
await createVSIX({
  cwd,
  packagePath: vsixFile,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const files = await listFiles({ cwd, packageManager: PackageManager.None });
const problems = vsixProblems(files, statSync(vsixFile).size);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** vsce looks at every file below its folder before it ignores any, and the embedded VS Codes are a hundred thousand. */
async function gatherFiles(): Promise<string> {
  const folder = path.join(projectFolder, "out", "vsix");
  await rm(folder, { recursive: true, force: true });
  const files = [".vscodeignore", "package.json", "README.md", "CHANGELOG.md", "LICENSE"];
  const texts = ["package.nls.json", ...languages.map((language) => `package.nls.${language}.json`)];
  for (const name of [...files, ...texts, "l10n", "dist", "media", "snippets", "templates"]) {
    const source = path.join(projectFolder, name);
    if (existsSync(source)) await cp(source, path.join(folder, name), { recursive: true });
  }
  return folder;
}
