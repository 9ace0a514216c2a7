import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this repository. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

const manifest = JSON.parse(readFileSync(path.join(projectFolder, "package.json"), "utf8")) as {
  readonly name: string;
  readonly version: string;
};

/** The small Jets project that is opened to try the extension, and whose copies the tests work on. */
export const exampleFolder = path.join(projectFolder, "examples", "shop");

/** Where downloaded and installed VS Codes live; git ignores it, and @vscode/test-electron uses it too. */
export const hostsFolder = path.join(projectFolder, ".vscode-test");

/** The packaged extension that `npm run package` makes. */
export const vsixFile = path.join(projectFolder, `${manifest.name}-${manifest.version}.vsix`);
