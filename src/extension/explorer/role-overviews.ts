import { Disposable, EventEmitter, Uri, window } from "vscode";
import type { RoleOverview } from "../../protocol/index.ts";
import type { PreviewModels } from "../panels/models.ts";
import type { RoleServer } from "../role-server.ts";

/** What overviews are made from. */
export interface OverviewSource {
  readonly models: PreviewModels;
  readonly server: RoleServer;
  /** The view that shows progress while the server is asked. */
  readonly viewId: string;
}

/** What is known of the roles of deploy files: of the open ones by their models, of others what the server says. */
export class RoleOverviews implements Disposable {
  readonly #source: OverviewSource;
  readonly #changed = new EventEmitter<Uri | undefined>();
  readonly #subscriptions: Disposable;
  /** What the server has said; undefined where it cannot tell. */
  readonly #told = new Map<string, RoleOverview | undefined>();
  readonly #wanted = new Set<string>();
  #isAsking = false;

  /** What is known of a file has changed, or of any when none is named. */
  readonly onDidChange = this.#changed.event;

  constructor(source: OverviewSource) {
    this.#source = source;
    this.#subscriptions = Disposable.from(
      this.#changed,
      source.models.onDidChange((uri) => {
        this.#changed.fire(uri);
      }),
      source.server.onOverviewsChanged(() => {
        this.forget();
      }),
      source.server.onDidChangeState((state) => {
        if (state === "running") this.forget();
      }),
    );
  }

  /** What is known of a file’s role by now. Where that is nothing yet, the server is asked, and `onDidChange` tells. */
  get(uri: Uri): RoleOverview | undefined {
    const model = this.#source.models.get(uri);
    if (model !== undefined) return model;
    const key = uri.toString();
    if (!this.#told.has(key)) this.#ask(key);
    return this.#told.get(key);
  }

  /** Asks anew for what is wanted from now on. */
  forget(): void {
    this.#told.clear();
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #ask(key: string): void {
    this.#wanted.add(key);
    if (this.#isAsking) return;
    this.#isAsking = true;
    void window.withProgress({ location: { viewId: this.#source.viewId } }, () => this.#askForAll());
  }

  /** One after the other, so that the server has time for what a person types. */
  async #askForAll(): Promise<void> {
    for (const key of this.#wanted) {
      const uri = Uri.parse(key);
      this.#told.set(key, await this.#source.server.roleOverview(uri));
      this.#wanted.delete(key);
      this.#changed.fire(uri);
    }
    this.#isAsking = false;
  }
}
