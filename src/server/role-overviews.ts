import type { Connection } from "vscode-languageserver";
import { roleOverviewsChangedMethod, type RoleOverview } from "../protocol/index.ts";
import type { ChosenEnvironment } from "../service/index.ts";
import type { DeployFiles, Service } from "./deploy-files.ts";

/** What was told of the roles of deploy files that need not be open, for as long as it is true. */
export class RoleOverviews {
  readonly #service: Service;
  readonly #files: DeployFiles;
  readonly #connection: Connection;
  /** The URIs of all files that have a say in what was told. */
  readonly #sources = new Set<string>();

  constructor(service: Service, files: DeployFiles, connection: Connection) {
    this.#service = service;
    this.#files = files;
    this.#connection = connection;
  }

  /** What the role of a deploy file has; undefined where there is no file. */
  of(uri: string, chosen: ChosenEnvironment): RoleOverview | undefined {
    this.#sources.add(uri);
    const model = this.#files.modelOf(uri, chosen);
    if (model === undefined) return undefined;
    for (const source of model.reading.texts.keys()) this.#sources.add(source);
    const versions = this.#service.nextVersions(model, undefined);
    const { freshness, state, summary } = this.#service.createPreviewModel(versions);
    return { freshness, state, summary };
  }

  /** Whether a file has a say in what was told. */
  dependOn(uri: string): boolean {
    return this.#sources.has(uri);
  }

  /** Tells the editor that what was told may be true no more. */
  forget(): void {
    if (this.#sources.size === 0) return;
    this.#sources.clear();
    void this.#connection.sendNotification(roleOverviewsChangedMethod);
  }
}
