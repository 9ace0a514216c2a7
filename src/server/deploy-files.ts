import type * as service from "../service/index.ts";
import type {
  ChosenEnvironment,
  DeployFileTest,
  DeployModel,
  DeployReader,
  DeployVersions,
  Settings,
} from "../service/index.ts";
import type { OpenDocuments } from "./open-documents.ts";
import type { SourceStore } from "./source-store.ts";

/** The language features. They are loaded after the server has answered `initialize`, since that takes time. */
export type Service = typeof service;

/** The deploy files among the open documents. Each version of a file is read once, whoever asks for it. */
export class DeployFiles {
  readonly #service: Service;
  readonly #documents: OpenDocuments;
  readonly #sources: SourceStore;
  readonly #reader: DeployReader;
  readonly #versions = new Map<string, DeployVersions>();
  #isDeployFile: DeployFileTest;
  #checkOptions: DeployModel["checkOptions"];

  constructor(service: Service, documents: OpenDocuments, sources: SourceStore, settings: Settings) {
    this.#service = service;
    this.#documents = documents;
    this.#sources = sources;
    this.#reader = service.createDeployReader();
    this.#isDeployFile = service.createDeployFileTest(settings.files);
    this.#checkOptions = settings;
  }

  /** Takes over which documents may be deploy files, and what their roles are checked for. */
  useSettings(settings: Settings): void {
    this.#isDeployFile = this.#service.createDeployFileTest(settings.files);
    this.#checkOptions = settings;
  }

  /** The readings of a document's newest text; undefined when it is not open or no deploy file. */
  versionsOf(uri: string, chosen: ChosenEnvironment): DeployVersions | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined || !this.#isDeployFile(uri, document.getText())) {
      if (this.#versions.has(uri)) this.forget(uri);
      return undefined;
    }
    const request = this.#service.readRequest(uri, this.#sources, chosen);
    const reading = this.#reader.read(request);
    const previous = this.#versions.get(uri);
    const checkOptions = this.#checkOptions;
    const { current } = previous ?? {};
    if (current?.document === document && current.reading === reading && current.checkOptions === checkOptions) {
      return previous;
    }
    const model = this.#service.createDeployModel(document, reading, request, checkOptions);
    const versions = this.#service.nextVersions(model, previous);
    this.#versions.set(uri, versions);
    return versions;
  }

  /** The deploy files that another file has a say in, by what was read last. */
  influencedBy(uri: string): readonly string[] {
    return [...this.#versions].filter(([, { current }]) => current.reading.texts.has(uri)).map(([deploy]) => deploy);
  }

  /** The open deploy files, by what was read last. */
  known(): ReadonlyMap<string, DeployVersions> {
    return this.#versions;
  }

  /** The model of the project that a deploy file belongs to, in some environment. */
  modelIn(uri: string, chosen: ChosenEnvironment): DeployModel {
    const base = this.#service.baseFile(uri);
    return this.#service.readDeployFile(base, this.#service.readRequest(base, this.#sources.once(), chosen));
  }

  /** The model of a deploy file that need not be open; undefined where there is no such file. */
  modelOf(uri: string, chosen: ChosenEnvironment): DeployModel | undefined {
    const request = this.#service.readRequest(uri, this.#sources.once(), chosen);
    const isThere = request.files.text(uri) !== undefined;
    return isThere ? this.#service.readDeployFile(uri, request, this.#checkOptions) : undefined;
  }

  /** The environments that the project of a deploy file knows of. */
  environmentsOf(uri: string, chosen: ChosenEnvironment, overlays: readonly string[]): readonly string[] {
    const base = this.#service.baseFile(uri);
    return this.#service.findEnvironments(
      this.#service.createDeployReader(),
      base,
      this.#sources.once(),
      chosen,
      overlays,
    );
  }

  /** Forgets what was read of a document that is closed. */
  forget(uri: string): void {
    this.#versions.delete(uri);
    this.#reader.forget(uri);
  }
}
