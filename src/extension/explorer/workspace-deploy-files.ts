import { Disposable, EventEmitter, workspace, type Uri } from "vscode";
import { deployFileGlobs, findDeployFiles } from "../find-deploy-files.ts";

/** The deploy files of the workspace, open or not, as they come and go. */
export class WorkspaceDeployFiles implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;
  #watchers = this.#watch();
  #found: readonly Uri[] = [];
  #looking: Promise<void> | undefined;
  #isOutdated = false;

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscription = Disposable.from(
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#lookAgain();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration("jetsCiIam.files")) return;
        this.#watchers.dispose();
        this.#watchers = this.#watch();
        this.#lookAgain();
      }),
    );
    this.#lookAgain();
  }

  /** Those that were found last, by their paths. */
  get uris(): readonly Uri[] {
    return this.#found;
  }

  /** Resolves when the search that is going on has ended. */
  async settled(): Promise<void> {
    await this.#looking;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#watchers.dispose();
    this.#changed.dispose();
  }

  #watch(): Disposable {
    const lookAgain = () => {
      this.#lookAgain();
    };
    return Disposable.from(...deployFileGlobs().map((glob) => watch(glob, lookAgain)));
  }

  /** Searches the workspace; what happens during a search makes for one more. */
  #lookAgain(): void {
    this.#isOutdated = true;
    this.#looking ??= this.#look();
  }

  async #look(): Promise<void> {
    while (this.#isOutdated) {
      this.#isOutdated = false;
      this.#found = await findDeployFiles();
    }
    this.#looking = undefined;
    this.#changed.fire();
  }
}

function watch(glob: string, lookAgain: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(glob);
  // A change may make a deploy file of another, as its text decides, or the other way round.
  return Disposable.from(
    watcher,
    watcher.onDidCreate(lookAgain),
    watcher.onDidChange(lookAgain),
    watcher.onDidDelete(lookAgain),
  );
}
