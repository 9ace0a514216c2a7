import { Disposable, workspace, type TextDocument, type Uri } from "vscode";
import {
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type BaseLanguageClient,
  type Middleware,
} from "vscode-languageclient";
import { sourceText } from "./source-text.ts";
import { SourceWatcher } from "./source-watcher.ts";
import { VanishedDocuments } from "./vanished-documents.ts";

/** The sources of the workspace as a person sees them: what is typed, and what is saved. */
export class SourceFiles implements Disposable {
  readonly watcher = new SourceWatcher();
  readonly #vanished = new VanishedDocuments(this.watcher);

  /** Nobody has a document any more although VS Code keeps it, or somebody has it again. */
  readonly onDidVanish = this.#vanished.onDidVanish;
  readonly onDidComeBack = this.#vanished.onDidComeBack;

  /** Whether VS Code keeps a document of which a person would say that it is gone. */
  hasVanished(uri: Uri): boolean {
    return this.#vanished.has(uri);
  }

  /** The text of a source; undefined when there is none that can be read. */
  async text(uri: Uri): Promise<string | undefined> {
    const seen = workspace.textDocuments.filter((document) => !this.#vanished.has(document.uri));
    const text = await sourceText(uri, seen, workspace.fs);
    if (text !== undefined) this.watcher.watch(uri);
    return text;
  }

  /** Keeps from a server what VS Code tells of vanished documents. */
  middleware(): Middleware {
    return {
      didOpen: async (document, next) => {
        if (!this.#vanished.has(document.uri)) await next(document);
      },
      didChange: async (change, next) => {
        if (!this.#vanished.has(change.document.uri)) await next(change);
      },
    };
  }

  /** Tells a server of documents that vanish as of closed ones, and of those that come back as of opened ones. */
  tell(client: BaseLanguageClient): Disposable {
    const converter = client.code2ProtocolConverter;
    const close = (document: TextDocument) =>
      client.sendNotification(DidCloseTextDocumentNotification.type, converter.asCloseTextDocumentParams(document));
    const open = (document: TextDocument) =>
      client.sendNotification(DidOpenTextDocumentNotification.type, converter.asOpenTextDocumentParams(document));
    return Disposable.from(this.onDidVanish(close), this.onDidComeBack(open));
  }

  dispose(): void {
    this.#vanished.dispose();
    this.watcher.dispose();
  }
}
