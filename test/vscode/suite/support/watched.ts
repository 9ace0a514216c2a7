import { RelativePattern, Uri, workspace } from "vscode";
import { save } from "./editing.ts";

/**
 * Makes a folder in one that VS Code watches, one level after the other, and waits until VS Code watches it too. That
 * happens some time after the folder came up; what is made in it before, VS Code does not watch at all.
 *
 * @param path below the folder `within`
 */
export async function makeWatchedFolder(within: Uri, path: string): Promise<void> {
  let folder = within;
  for (const name of path.split("/")) {
    folder = Uri.joinPath(folder, name);
    await workspace.fs.createDirectory(folder);
    await watched(folder);
  }
}

async function watched(folder: Uri): Promise<void> {
  const probe = Uri.joinPath(folder, "probe");
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, "probe"));
  const gone = new Promise((resolve) => watcher.onDidDelete(resolve));
  const noticed = new Promise((resolve) => {
    watcher.onDidCreate(resolve);
    watcher.onDidChange(resolve);
  });
  await saveUntil(probe, "probe", noticed);
  await workspace.fs.delete(probe);
  await gone;
  watcher.dispose();
}

/**
 * Saves a file again and again, once a second, until that is noticed.
 *
 * @throws when nobody has noticed the 25th time, so that it ends before the test’s time does
 */
export async function saveUntil(uri: Uri, text: string, isNoticed: Promise<unknown>): Promise<void> {
  const noticed = isNoticed.then(() => "noticed");
  for (let round = 1; round <= 25; round += 1) {
    await save(uri, `${text}// ${round}\n`);
    const pause = new Promise((resolve) => setTimeout(resolve, 1000));
    if ((await Promise.race([noticed, pause])) === "noticed") return;
  }
  throw new Error(`VS Code does not tell of changes of ${uri.toString()}`);
}
