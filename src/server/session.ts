import type { Connection, PublishDiagnosticsParams } from "vscode-languageserver";
import {
  previewChangedMethod,
  previewGoneMethod,
  type PreviewGoneParams,
  type PreviewChangedParams,
} from "../protocol/index.ts";
import type { DeployVersions, Settings } from "../service/index.ts";
import { DeployFiles, type Service } from "./deploy-files.ts";
import type { OpenDocuments } from "./open-documents.ts";

/** What the server can do once the language features are loaded and the settings are known. */
export class Session {
  readonly service: Service;
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #files: DeployFiles;
  /** The documents whose problems the editor shows. */
  readonly #published = new Set<string>();
  #settings: Settings;

  constructor(connection: Connection, service: Service, documents: OpenDocuments, settings: Settings) {
    this.service = service;
    this.#connection = connection;
    this.#documents = documents;
    this.#files = new DeployFiles(service, documents, settings.files);
    this.#settings = settings;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Takes over new settings and tells the editor what they change. */
  useSettings(settings: Settings): void {
    this.#settings = settings;
    this.#files.setGlobs(settings.files);
    for (const uri of this.#documents.uris()) this.publish(uri);
  }

  /** The readings of a document's newest text; undefined when it is not open or no deploy file. */
  versionsOf(uri: string): DeployVersions | undefined {
    return this.#files.versionsOf(uri);
  }

  /** Sends the problems and the preview of a document, or that it has none. */
  publish(uri: string): void {
    const versions = this.#files.versionsOf(uri);
    if (versions === undefined) {
      this.#clearProblems(uri);
      this.#send(previewGoneMethod, { uri } satisfies PreviewGoneParams);
      return;
    }
    const { severities } = this.#settings;
    const { version } = versions.current.document;
    this.#published.add(uri);
    this.#sendProblems({ uri, version, diagnostics: this.service.diagnostics(versions.current, severities) });
    const preview: PreviewChangedParams = this.service.createPreviewModel(versions, severities);
    this.#send(previewChangedMethod, preview);
  }

  /** Forgets a document that is closed, with its problems. */
  close(uri: string): void {
    this.#files.forget(uri);
    this.#clearProblems(uri);
  }

  #clearProblems(uri: string): void {
    if (this.#published.delete(uri)) this.#sendProblems({ uri, diagnostics: [] });
  }

  #sendProblems(params: PublishDiagnosticsParams): void {
    void this.#connection.sendDiagnostics(params);
  }

  #send(method: string, params: PreviewChangedParams | PreviewGoneParams): void {
    void this.#connection.sendNotification(method, params);
  }
}
