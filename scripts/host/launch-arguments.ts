import path from "node:path";
import { parseArgs } from "node:util";
import { isEmbeddedHostName, type EmbeddedHostName } from "./embedded-host.ts";

/** What @vscode/test-electron asks of the executable of VS Code. All paths are absolute. */
export interface LaunchArguments {
  readonly host: EmbeddedHostName;
  readonly extensionDevelopmentPaths: readonly string[];
  /** The program that runs the tests, with its ending. */
  readonly extensionTestsPath: string;
  readonly extensionsFolder: string;
  readonly userDataFolder: string;
  /** A path, or the URI of a folder elsewhere. */
  readonly folder?: string;
}

/**
 * Reads the command line of a desktop VS Code. Switches that only matter to a desktop window are ignored.
 *
 * @throws when an argument is missing that running tests needs
 */
export function parseLaunchArguments(args: readonly string[]): LaunchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { extensionDevelopmentPath: { type: "string", multiple: true } },
  });
  const required = (name: string) => {
    const value = values[name];
    if (typeof value !== "string") throw new Error(`--${name}=… is missing.`);
    return path.resolve(value);
  };
  const [folder] = positionals;
  const folderUri = values["folder-uri"];
  return {
    host: hostOf(values["embedded-host"] ?? "newest"),
    extensionDevelopmentPaths: (values["extensionDevelopmentPath"] ?? []).map((value) => path.resolve(String(value))),
    extensionTestsPath: programOf(required("extensionTestsPath")),
    extensionsFolder: required("extensions-dir"),
    userDataFolder: required("user-data-dir"),
    ...(folder === undefined ? {} : { folder: path.resolve(folder) }),
    ...(typeof folderUri === "string" ? { folder: folderUri } : {}),
  };
}

function hostOf(word: unknown): EmbeddedHostName {
  if (typeof word === "string" && isEmbeddedHostName(word)) return word;
  throw new Error(`--embedded-host is newest or oldest, not ${String(word)}.`);
}

/** A desktop VS Code also takes a module without its ending, or a folder with an index.js; a browser needs the file. */
function programOf(module: string): string {
  return path.extname(module) === ".js" ? module : path.join(module, "index.js");
}
