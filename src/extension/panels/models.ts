import { Disposable, EventEmitter, Uri, workspace, type TextDocument } from "vscode";
import type { PreviewModel } from "../../protocol/index.ts";
import type { RoleServer } from "../role-server.ts";
import { isSameUri } from "../uris.ts";

/** The newest preview model of each open deploy file. */
export class PreviewModels implements Disposable {
  readonly #models = new Map<string, PreviewModel>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #changedByOthers = new EventEmitter<TextDocument>();
  readonly #subscriptions: Disposable;

  /** The model of a file has changed, or there is none any more. */
  readonly onDidChange = this.#changed.event;
  /** The model of a file is another although its text is the same: another file or the environment has changed. */
  readonly onDidChangeByOthers = this.#changedByOthers.event;

  constructor(server: RoleServer) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#changedByOthers,
      server.onPreviewChanged((model) => {
        this.#keep(model);
      }),
      server.onPreviewGone(({ uri }) => {
        this.#drop(Uri.parse(uri));
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#drop(uri);
      }),
    );
  }

  get(uri: Uri): PreviewModel | undefined {
    return this.#models.get(uri.toString());
  }

  /** Whether a file has a say in the role of any of the deploy files. */
  isSource(uri: Uri): boolean {
    return [...this.#models.values()].some(({ files }) => files.includes(uri.toString()));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #keep(model: PreviewModel): void {
    const uri = Uri.parse(model.uri);
    const known = this.get(uri)?.version ?? 0;
    const document = workspace.textDocuments.find((open) => isSameUri(open.uri, uri));
    // A version above the document's own is from before the document was closed and opened again.
    if (document === undefined || model.version < known || model.version > document.version) return;
    this.#models.set(uri.toString(), model);
    this.#changed.fire(uri);
    if (model.version === known) this.#changedByOthers.fire(document);
  }

  #drop(uri: Uri): void {
    if (this.#models.delete(uri.toString())) this.#changed.fire(uri);
  }
}
