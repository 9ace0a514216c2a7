import {
  Disposable,
  EventEmitter,
  window,
  workspace,
  type FileSystemWatcher,
  type TextDocument,
  type Uri,
} from "vscode";
import { isInATab } from "./source-place.ts";
import { isWithin } from "./uris.ts";

/**
 * Documents whose file was deleted and that nobody sees. VS Code keeps a document for minutes after its tab was closed,
 * with the text of a file that may be there no more.
 */
export class VanishedDocuments implements Disposable {
  /** The URIs of open documents whose file was deleted, and is not there again. */
  readonly #deleted = new Set<string>();
  readonly #vanished = new Set<string>();
  readonly #hasVanished = new EventEmitter<TextDocument>();
  readonly #isBack = new EventEmitter<TextDocument>();
  readonly #subscriptions: Disposable;

  readonly onDidVanish = this.#hasVanished.event;
  /** The file is there again, or somebody sees the document. */
  readonly onDidComeBack = this.#isBack.event;

  /** @param watcher tells of files and folders that come and go; what is in a folder need not be told of. */
  constructor(watcher: FileSystemWatcher) {
    this.#subscriptions = Disposable.from(
      this.#hasVanished,
      this.#isBack,
      watcher.onDidDelete((uri) => {
        this.#delete(uri);
      }),
      watcher.onDidCreate((uri) => this.#create(uri)),
      window.tabGroups.onDidChangeTabs(() => {
        this.#look();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#deleted.delete(uri.toString());
        this.#vanished.delete(uri.toString());
      }),
    );
  }

  has(uri: Uri): boolean {
    return this.#vanished.has(uri.toString());
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #delete(gone: Uri): void {
    for (const { uri } of workspace.textDocuments) if (isWithin(uri, gone)) this.#deleted.add(uri.toString());
    this.#look();
  }

  /** A folder that appears need not hold again all that went with one of its name. */
  async #create(created: Uri): Promise<void> {
    for (const { uri } of workspace.textDocuments) {
      const isBack = this.#deleted.has(uri.toString()) && isWithin(uri, created) && (await isThere(uri));
      if (isBack) this.#deleted.delete(uri.toString());
    }
    this.#look();
  }

  #look(): void {
    if (this.#deleted.size + this.#vanished.size === 0) return;
    for (const document of workspace.textDocuments) {
      const uri = document.uri.toString();
      const isVanished = this.#deleted.has(uri) && !document.isDirty && !isInATab(document.uri);
      if (isVanished === this.#vanished.has(uri)) continue;
      if (isVanished) this.#vanished.add(uri);
      else this.#vanished.delete(uri);
      (isVanished ? this.#hasVanished : this.#isBack).fire(document);
    }
  }
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
