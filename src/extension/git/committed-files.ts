import { EventEmitter, Uri, type Disposable } from "vscode";
import {
  largestSourceFile,
  type GitCommit,
  type NoBaseReason,
  type ReadCommittedParams,
} from "../../protocol/index.ts";
import type { GitApi, GitExtension, GitRepository } from "./git-api.ts";

/** The files of git repositories as their `HEAD` has them, through VS Code's own git extension. */
export class CommittedFiles implements Pick<Disposable, "dispose"> {
  readonly #extension: () => Promise<GitExtension | undefined>;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Pick<Disposable, "dispose">[] = [this.#changed];
  /** The repositories that were asked about, with the commits that their `HEAD` had then. */
  readonly #heads = new Map<GitRepository, string | undefined>();
  #following: Promise<GitExtension | undefined> | undefined;

  /** The `HEAD` of a repository is another, or there are repositories that were not known. */
  readonly onDidChange = this.#changed.event;

  /** @param extension the git extension, asked for when a commit is; starting it takes time. */
  constructor(extension: () => Promise<GitExtension | undefined>) {
    this.#extension = extension;
  }

  /** The commit that `HEAD` of a file's repository is, or why there is none. */
  async headOf(uri: Uri): Promise<GitCommit | Exclude<NoBaseReason, "not-committed">> {
    const repository = (await this.#api())?.getRepository(uri) ?? undefined;
    if (repository === undefined) return "no-repository";
    this.#follow(repository);
    const { commit } = repository.state.HEAD ?? {};
    return commit === undefined ? "no-commit" : { repository: repository.rootUri.toString(), commit };
  }

  /** The text of a file in a commit of a repository; undefined where it has none, or one that is too large. */
  async text({ repository, commit, uri }: ReadCommittedParams): Promise<string | undefined> {
    const found = (await this.#api())?.getRepository(Uri.parse(repository));
    try {
      const text = await found?.show(commit, Uri.parse(uri).fsPath);
      return text === undefined || text.length > largestSourceFile ? undefined : text.replace(/^\uFEFF/, "");
    } catch {
      // The commit does not have it, as a deploy file may import what is not committed.
      return undefined;
    }
  }

  /** The URI of a file as `HEAD` has it; undefined where there is no git. */
  async uriOf(uri: Uri): Promise<Uri | undefined> {
    return (await this.#api())?.toGitUri(uri, "HEAD");
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #api(): Promise<GitApi | undefined> {
    const extension = await (this.#following ??= this.#followed());
    if (extension?.enabled !== true) return undefined;
    const api = extension.getAPI(1);
    await initialized(api);
    return api;
  }

  async #followed(): Promise<GitExtension | undefined> {
    const extension = await this.#extension();
    if (extension === undefined) return undefined;
    const followApi = () => {
      if (extension.enabled) this.#listen(extension.getAPI(1).onDidOpenRepository);
    };
    followApi();
    this.#subscriptions.push(
      extension.onDidChangeEnablement(() => {
        followApi();
        this.#changed.fire();
      }),
    );
    return extension;
  }

  #listen(event: GitApi["onDidOpenRepository"]): void {
    this.#subscriptions.push(
      event(() => {
        this.#changed.fire();
      }),
    );
  }

  #follow(repository: GitRepository): void {
    const isKnown = this.#heads.has(repository);
    this.#heads.set(repository, repository.state.HEAD?.commit);
    if (isKnown) return;
    this.#subscriptions.push(
      repository.state.onDidChange(() => {
        const { commit } = repository.state.HEAD ?? {};
        if (commit === this.#heads.get(repository)) return;
        this.#heads.set(repository, commit);
        this.#changed.fire();
      }),
    );
  }
}

/** Waits until the repositories of the workspace are known. */
async function initialized(api: GitApi): Promise<void> {
  if (api.state === "initialized") return;
  await new Promise<void>((resolve) => {
    const waiting = api.onDidChangeState((state) => {
      if (state !== "initialized") return;
      waiting.dispose();
      resolve();
    });
  });
}
