import { Disposable, workspace, type TextDocument, type Uri } from "vscode";
import {
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type LanguageClient,
  type Middleware,
} from "vscode-languageclient/node";
import { sourceGlob } from "./deploy-selector.ts";
import { sourceText } from "./source-text.ts";
import { VanishedDocuments } from "./vanished-documents.ts";

/** The sources of the workspace as a person sees them: what is typed, and what is saved. */
export class SourceFiles implements Disposable {
  readonly watcher = workspace.createFileSystemWatcher(sourceGlob);
  readonly #vanished = new VanishedDocuments(this.watcher);

  /** The text of a source; undefined when there is none that can be read. */
  async text(uri: Uri): Promise<string | undefined> {
    const seen = workspace.textDocuments.filter((document) => !this.#vanished.has(document.uri));
    return sourceText(uri, seen, workspace.fs);
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
  tell(client: LanguageClient): Disposable {
    const converter = client.code2ProtocolConverter;
    const close = (document: TextDocument) =>
      client.sendNotification(DidCloseTextDocumentNotification.type, converter.asCloseTextDocumentParams(document));
    const open = (document: TextDocument) =>
      client.sendNotification(DidOpenTextDocumentNotification.type, converter.asOpenTextDocumentParams(document));
    return Disposable.from(this.#vanished.onDidVanish(close), this.#vanished.onDidComeBack(open));
  }

  dispose(): void {
    this.#vanished.dispose();
    this.watcher.dispose();
  }
}
