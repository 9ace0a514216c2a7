import type * as service from "../service/index.ts";
import type { DeployFileTest, DeployReader, DeployVersions } from "../service/index.ts";
import type { OpenDocuments } from "./open-documents.ts";

/** The language features. They are loaded after the server has answered `initialize`, since that takes time. */
export type Service = typeof service;

/** The deploy files among the open documents. Each version of a file is read once, whoever asks for it. */
export class DeployFiles {
  readonly #service: Service;
  readonly #documents: OpenDocuments;
  readonly #reader: DeployReader;
  readonly #versions = new Map<string, DeployVersions>();
  #isDeployFile: DeployFileTest;

  /** @param globs which documents may be deploy files. */
  constructor(service: Service, documents: OpenDocuments, globs: readonly string[]) {
    this.#service = service;
    this.#documents = documents;
    this.#reader = service.createDeployReader();
    this.#isDeployFile = service.createDeployFileTest(globs);
  }

  /** Chooses anew which documents may be deploy files. */
  setGlobs(globs: readonly string[]): void {
    this.#isDeployFile = this.#service.createDeployFileTest(globs);
  }

  /** The readings of a document's newest text; undefined when it is not open or no deploy file. */
  versionsOf(uri: string): DeployVersions | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined || !this.#isDeployFile(uri, document.getText())) {
      this.forget(uri);
      return undefined;
    }
    const previous = this.#versions.get(uri);
    if (previous?.current.document === document) return previous;
    const model = this.#service.createDeployModel(document, this.#read(uri, document.getText()));
    const versions = this.#service.nextVersions(model, previous);
    this.#versions.set(uri, versions);
    return versions;
  }

  /** Forgets what was read of a document that is closed. */
  forget(uri: string): void {
    this.#versions.delete(uri);
    this.#reader.forget(uri);
  }

  #read(uri: string, text: string): ReturnType<DeployReader["read"]> {
    try {
      return this.#reader.read(this.#service.oneFile(uri, text, this.#documents.takeChange(uri)));
    } catch (error) {
      // A failed reading may have left half a text behind; the next one is of the whole.
      this.#reader.forget(uri);
      throw error;
    }
  }
}
