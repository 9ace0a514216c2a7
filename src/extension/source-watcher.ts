import { Disposable, EventEmitter, RelativePattern, Uri, workspace, type FileSystemWatcher } from "vscode";
import { sourceGlob } from "./deploy-selector.ts";

/**
 * Tells which sources change, and which files and folders come and go: all in the workspace, and outside of it those
 * beside a file that it is asked to watch. Of a folder that is deleted, renamed or moved VS Code tells, and not of what
 * is in it.
 */
export class SourceWatcher extends Disposable implements FileSystemWatcher {
  readonly ignoreCreateEvents = false;
  readonly ignoreChangeEvents = false;
  readonly ignoreDeleteEvents = false;
  readonly #created = new EventEmitter<Uri>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #deleted = new EventEmitter<Uri>();
  readonly #outside = new Map<string, Disposable>();

  readonly onDidCreate = this.#created.event;
  readonly onDidChange = this.#changed.event;
  readonly onDidDelete = this.#deleted.event;

  constructor() {
    super(() => {
      Disposable.from(changes, presence, ...this.#outside.values()).dispose();
      Disposable.from(this.#created, this.#changed, this.#deleted).dispose();
    });
    const changes = this.#passOn(workspace.createFileSystemWatcher(sourceGlob, true, false, true));
    const presence = this.#passOn(workspace.createFileSystemWatcher("**", false, true, false));
  }

  /** Watches a file from now on that may stand outside of the workspace, where VS Code watches nothing unasked. */
  watch(uri: Uri): void {
    if (workspace.getWorkspaceFolder(uri) !== undefined) return;
    const folder = Uri.joinPath(uri, "..");
    const key = folder.toString();
    if (this.#outside.has(key)) return;
    this.#outside.set(key, this.#passOn(workspace.createFileSystemWatcher(new RelativePattern(folder, "*"))));
  }

  #passOn(watcher: FileSystemWatcher): Disposable {
    return Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => {
        this.#created.fire(uri);
      }),
      watcher.onDidChange((uri) => {
        this.#changed.fire(uri);
      }),
      watcher.onDidDelete((uri) => {
        this.#deleted.fire(uri);
      }),
    );
  }
}
