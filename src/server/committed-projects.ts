import type { GitCommit } from "../protocol/index.ts";
import type { ChosenEnvironment, DeployModel } from "../service/index.ts";
import type { Service } from "./deploy-files.ts";
import { OpenDocuments } from "./open-documents.ts";
import { SourceStore, type ReadFile } from "./source-store.ts";

/** The projects of deploy files as git has them. Of each repository the commit is kept that was asked for last. */
export class CommittedProjects {
  readonly #service: Service;
  readonly #readerOf: (commit: GitCommit) => ReadFile;
  readonly #commits = new Map<string, CommittedFiles>();

  /** @param readerOf reads the files of a commit. */
  constructor(service: Service, readerOf: (commit: GitCommit) => ReadFile) {
    this.#service = service;
    this.#readerOf = readerOf;
  }

  /**
   * The project of a deploy file in a commit, in some environment; all that it imports is of that commit too.
   *
   * @returns undefined when the commit has no file of the project
   */
  async modelOf(uri: string, chosen: ChosenEnvironment, commit: GitCommit): Promise<DeployModel | undefined> {
    const { models, sources } = this.#filesOf(commit);
    const key = JSON.stringify([uri, chosen]);
    if (!models.has(key)) models.set(key, await sources.loaded(() => this.#read(uri, chosen, sources)));
    return models.get(key);
  }

  #read(uri: string, chosen: ChosenEnvironment, sources: SourceStore): DeployModel | undefined {
    const base = this.#service.baseFile(uri);
    const request = this.#service.readRequest(base, sources.once(), chosen);
    if (request.layers.every((layer) => sources.text(layer) === undefined)) return undefined;
    return this.#service.readDeployFile(base, request);
  }

  #filesOf(commit: GitCommit): CommittedFiles {
    const known = this.#commits.get(commit.repository);
    if (known?.commit === commit.commit) return known;
    // A commit never changes, and nobody types in it.
    const sources = new SourceStore(new OpenDocuments(), this.#readerOf(commit));
    const files = { commit: commit.commit, sources, models: new Map<string, DeployModel | undefined>() };
    this.#commits.set(commit.repository, files);
    return files;
  }
}

interface CommittedFiles {
  readonly commit: string;
  readonly sources: SourceStore;
  /** What was read of it, by file and environment. */
  readonly models: Map<string, DeployModel | undefined>;
}
