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

/**
 * Documents whose file was deleted and that nobody sees. VS Code keeps a document for minutes after its tab was closed,
 * with the text of a file that may be there no more.
 */
export class VanishedDocuments implements Disposable {
  /** The URIs of files that were deleted while they were open, and are not there again. */
  readonly #deleted = new Set<string>();
  readonly #vanished = new Set<string>();
  readonly #hasVanished = new EventEmitter<TextDocument>();
  readonly #isBack = new EventEmitter<TextDocument>();
  readonly #subscriptions: Disposable;

  readonly onDidVanish = this.#hasVanished.event;
  /** The file is there again, or somebody sees the document. */
  readonly onDidComeBack = this.#isBack.event;

  constructor(watcher: FileSystemWatcher) {
    this.#subscriptions = Disposable.from(
      this.#hasVanished,
      this.#isBack,
      watcher.onDidDelete((uri) => {
        this.#deleted.add(uri.toString());
        this.#look();
      }),
      watcher.onDidCreate((uri) => {
        this.#deleted.delete(uri.toString());
        this.#look();
      }),
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
