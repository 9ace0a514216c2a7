import type { Connection, Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";
import {
  previewChangedMethod,
  previewGoneMethod,
  type PreviewGoneParams,
  type PreviewChangedParams,
} from "../protocol/index.ts";
import type { ChosenEnvironment, DeployModel, DeployVersions, Settings } from "../service/index.ts";
import { CommittedProjects } from "./committed-projects.ts";
import { DeployFiles, type Service } from "./deploy-files.ts";
import { guardedNotification } from "./guard.ts";
import type { OpenDocuments } from "./open-documents.ts";
import { PatientTask } from "./patient-task.ts";
import { readCommittedThroughClient } from "./read-through-client.ts";
import { RoleOverviews } from "./role-overviews.ts";
import type { SourceStore } from "./source-store.ts";

/** What a session is made from. */
export interface SessionParts {
  readonly connection: Connection;
  readonly service: Service;
  readonly documents: OpenDocuments;
  readonly sources: SourceStore;
  /** The environment that a person looks at; the default one when undefined. */
  readonly environment: string | undefined;
  /** Whether the editor can insert texts with places to be filled in. */
  readonly takesSnippets: boolean;
}

/** What the server can do once the language features are loaded and the settings are known. */
export class Session {
  readonly service: Service;
  readonly files: DeployFiles;
  readonly overviews: RoleOverviews;
  readonly committed: CommittedProjects;
  readonly takesSnippets: boolean;
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #sources: SourceStore;
  /** Whether the editor has a preview of a document, or was told that there is none. */
  readonly #isPreviewed = new Map<string, boolean>();
  readonly #problems: PatientTask;
  /** The documents whose problems the editor shows. */
  readonly #published = new Set<string>();
  #settings: Settings;
  #environment: string;

  constructor({ connection, service, documents, sources, environment, takesSnippets }: SessionParts) {
    this.service = service;
    this.#connection = connection;
    this.#documents = documents;
    this.#sources = sources;
    this.takesSnippets = takesSnippets;
    this.#settings = service.defaultSettings;
    this.#environment = environment ?? service.defaultEnvironment;
    this.files = new DeployFiles(service, documents, sources, this.#settings);
    const publishProblems = (uri: string): void => {
      this.#publishProblems(uri);
    };
    this.#problems = new PatientTask(guardedNotification(connection.console, "Checking", publishProblems));
    this.committed = new CommittedProjects(service, readCommittedThroughClient(connection));
    this.overviews = new RoleOverviews(service, this.files, connection);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** What a person has chosen; the name of an environment stands for the chosen one where it is given. */
  environment(name = this.#environment): ChosenEnvironment {
    return { name, variables: this.#settings.env };
  }

  /** Takes over new settings. */
  useSettings(settings: Settings): void {
    this.#settings = settings;
    this.files.useSettings(settings);
  }

  /** Sends the problems and previews of all open documents. */
  async publishEverything(): Promise<void> {
    this.overviews.forget();
    await this.#publishAll(this.#documents.uris());
  }

  /** Takes over another environment that a person looks at. */
  async chooseEnvironment(name: string): Promise<void> {
    this.#environment = name;
    this.overviews.forget();
    await this.#publishAll([...this.files.known().keys()]);
  }

  /** The readings of a document's newest text; undefined when it is not open or no deploy file. */
  async versionsOf(uri: string): Promise<DeployVersions | undefined> {
    return this.loaded(() => this.files.versionsOf(uri, this.environment()));
  }

  /** The models of the deploy files that a document has a say in, as they look from it; of a deploy file only its own. */
  async modelsSeenFrom(uri: string): Promise<readonly DeployModel[]> {
    const own = await this.versionsOf(uri);
    if (own !== undefined) return [own.current];
    const models: DeployModel[] = [];
    for (const deploy of this.files.influencedBy(uri)) {
      const versions = await this.versionsOf(deploy);
      const model = versions && this.service.modelSeenFrom(versions.current, uri);
      if (model !== undefined) models.push(model);
    }
    return models;
  }

  /** What is read when all files are there that it asks for. */
  async loaded<Result>(read: () => Result): Promise<Result> {
    return this.#sources.loaded(read);
  }

  /** Sends the problems and the preview of a document, or that it has none, and of the deploy files that it has a say in. */
  async publish(uri: string): Promise<void> {
    if (this.overviews.dependOn(uri)) this.overviews.forget();
    await this.#publishAll([uri, ...this.files.influencedBy(uri).filter((deploy) => deploy !== uri)]);
  }

  /** Takes over that a document was opened or closed, or that one has changed which says where modules are. */
  changePresence(): void {
    this.#sources.changePresence();
  }

  /** Takes over that files have changed on the disk, or folders with all that is in them. */
  async changeOnDisk(uris: readonly string[]): Promise<void> {
    if (!this.#sources.changeOnDisk(uris)) return;
    this.overviews.forget();
    await this.#publishAll([...this.files.known().keys()]);
  }

  /** Looks whether files on the disk have changed of which nobody has told. */
  async lookAgain(): Promise<void> {
    await this.changeOnDisk(await this.#sources.differentOnDisk());
  }

  /** Forgets a document that is closed, with its problems. */
  async close(uri: string): Promise<void> {
    this.#sources.changeOnDisk([uri]);
    this.#sources.changePresence();
    if (this.overviews.dependOn(uri)) this.overviews.forget();
    const others = this.#othersOf(uri);
    this.files.forget(uri);
    if (this.#isPreviewed.get(uri) === true) this.#send(previewGoneMethod, { uri } satisfies PreviewGoneParams);
    this.#isPreviewed.delete(uri);
    this.#problems.forget(uri);
    this.#clearProblems(uri);
    for (const other of others) this.#publishOther(other);
    await this.#publishAll(this.files.influencedBy(uri));
  }

  async #publishAll(uris: readonly string[]): Promise<void> {
    for (const uri of uris) await this.#publishOne(uri);
  }

  async #publishOne(uri: string): Promise<void> {
    const before = this.#othersOf(uri);
    const versions = await this.versionsOf(uri);
    // A document may have been closed since.
    if (this.#documents.get(uri) === undefined) return;
    if (versions === undefined) this.#publishNone(uri);
    else this.#publishVersions(uri, versions);
    const others = new Set(this.#othersOf(uri));
    for (const other of before.filter((source) => !others.has(source))) this.#publishOther(other);
  }

  #publishVersions(uri: string, versions: DeployVersions): void {
    this.#isPreviewed.set(uri, true);
    const preview: PreviewChangedParams = this.service.createPreviewModel(versions, this.#settings.severities);
    this.#send(previewChangedMethod, preview);
    // After the preview, which does not wait for the checks that way.
    this.#problems.ask(uri);
  }

  /** Sends the problems of a deploy file, in it and in the others that have a say in its role. */
  #publishProblems(uri: string): void {
    const versions = this.files.known().get(uri);
    if (versions === undefined) return;
    this.#sendProblems(uri, this.service.diagnostics(versions.current, this.#settings.severities));
    for (const other of this.#othersOf(uri)) this.#publishOther(other);
  }

  #publishNone(uri: string): void {
    if (this.files.influencedBy(uri).length === 0) this.#clearProblems(uri);
    if (this.#isPreviewed.get(uri) === false) return;
    this.#isPreviewed.set(uri, false);
    this.#send(previewGoneMethod, { uri } satisfies PreviewGoneParams);
  }

  /** The open documents that are no deploy files and have a say in one. */
  #othersOf(deploy: string): readonly string[] {
    const texts = this.files.known().get(deploy)?.current.reading.texts.keys() ?? [];
    return [...texts].filter((uri) => this.#documents.get(uri) !== undefined && !this.files.known().has(uri));
  }

  /** The problems of a file that deploy files import, each once. */
  #publishOther(uri: string): void {
    const found = this.files.influencedBy(uri).flatMap((deploy) => {
      const versions = this.files.known().get(deploy);
      return versions === undefined ? [] : this.service.diagnostics(versions.current, this.#settings.severities, uri);
    });
    const distinct = new Map(found.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
    if (distinct.size > 0) this.#sendProblems(uri, [...distinct.values()]);
    else this.#clearProblems(uri);
  }

  #sendProblems(uri: string, diagnostics: Diagnostic[]): void {
    this.#published.add(uri);
    const document = this.#documents.get(uri);
    const told = document === undefined ? { uri } : { uri: document.uri, version: document.version };
    const params: PublishDiagnosticsParams = { ...told, diagnostics };
    void this.#connection.sendDiagnostics(params);
  }

  #clearProblems(uri: string): void {
    if (this.#published.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #send(method: string, params: PreviewChangedParams | PreviewGoneParams): void {
    void this.#connection.sendNotification(method, params);
  }
}
