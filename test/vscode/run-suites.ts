import { cp, mkdir } from "node:fs/promises";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { exampleFolder, projectFolder } from "../../scripts/host/project.ts";
import { calmSettings, writeSettings, type Settings } from "../../scripts/host/settings.ts";
import { makeTemporaryFolder } from "../../scripts/host/temporary-folder.ts";

/** A VS Code to run the suites in: an executable with arguments of its own, or a desktop version to download. */
export type SuiteHost =
  { readonly vscodeExecutablePath: string; readonly arguments: readonly string[] } | { readonly version: string };

/** What a window can have of its own. */
export interface SuiteWindow {
  /** Settings of the profile, beside the usual ones. */
  readonly settings?: Settings;
  /** A folder that the suites make, in place of the copy of the example project. */
  readonly folderUri?: string;
  /** Whether it has an empty folder in place of that copy. */
  readonly isEmpty?: boolean;
}

/**
 * Runs the suites in one VS Code, in a fresh profile and on a copy of the example project.
 *
 * @param extensionTestsPath the program that runs them, see `buildSuites`
 * @param window what is not as usual
 * @returns whether all tests have passed
 */
export async function runSuites(
  host: SuiteHost,
  extensionTestsPath: string,
  { settings = {}, folderUri, isEmpty = false }: SuiteWindow = {},
): Promise<boolean> {
  const folder = await makeTemporaryFolder();
  try {
    const workspace = path.join(folder.path, "shop");
    if (isEmpty) await mkdir(workspace);
    else await cp(exampleFolder, workspace, { recursive: true });
    const userData = path.join(folder.path, "user-data");
    await writeSettings(path.join(userData, "User"), { ...calmSettings, ...settings });
    const profile = [`--user-data-dir=${userData}`, `--extensions-dir=${path.join(folder.path, "extensions")}`];
    await runTests({
      ...("version" in host ? { version: host.version } : { vscodeExecutablePath: host.vscodeExecutablePath }),
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath,
      launchArgs: [
        folderUri === undefined ? workspace : `--folder-uri=${folderUri}`,
        ...profile,
        ...("arguments" in host ? host.arguments : []),
      ],
    });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    await folder.remove();
  }
}
