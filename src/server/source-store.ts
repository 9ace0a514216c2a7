import type { SourceFiles, TextChange } from "../service/index.ts";
import type { OpenDocuments } from "./open-documents.ts";

/** Reads a file that is not open; undefined when there is none, or it cannot be read. Never fails. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/**
 * The files of the workspace as the analyzer wants them, which does not wait: open documents, and what was read from the
 * disk before. What it asks for and is not there yet is noted, to be loaded before it is asked again.
 */
export class SourceStore implements SourceFiles {
  readonly #documents: OpenDocuments;
  readonly #readFile: ReadFile;
  readonly #onDisk = new Map<string, string | undefined>();
  readonly #wanted = new Set<string>();
  #presence = 0;

  constructor(documents: OpenDocuments, readFile: ReadFile) {
    this.#documents = documents;
    this.#readFile = readFile;
  }

  get presence(): number {
    return this.#presence;
  }

  text(uri: string): string | undefined {
    const document = this.#documents.get(uri);
    if (document !== undefined) return document.getText();
    if (!this.#onDisk.has(uri)) this.#wanted.add(uri);
    return this.#onDisk.get(uri);
  }

  changeOf(uri: string): TextChange | undefined {
    return this.#documents.takeChange(uri);
  }

  /** The same files for a reader that comes by once: what has changed is kept for the one that has read them before. */
  once(): SourceFiles {
    return { text: (uri) => this.text(uri), presence: this.#presence };
  }

  /** What is read when all files are there that it asks for. */
  async loaded<Result>(read: () => Result): Promise<Result> {
    for (;;) {
      const result = read();
      if (this.#wanted.size === 0) return result;
      await this.#load();
    }
  }

  /** A document was opened or closed, or one has changed that says where modules are. */
  changePresence(): void {
    this.#presence++;
  }

  /**
   * Files have changed on the disk, appeared or gone, or folders with all that is in them.
   *
   * @returns whether anybody had asked for one of them
   */
  changeOnDisk(uris: readonly string[]): boolean {
    const changed = new Set(uris);
    const known = [...this.#onDisk.keys()].filter((uri) => withFolders(uri).some((one) => changed.has(one)));
    for (const uri of known) this.#onDisk.delete(uri);
    if (known.length > 0) this.#presence++;
    return known.length > 0;
  }

  /** Which files are another text on the disk now than what was read of them before. */
  async differentOnDisk(): Promise<readonly string[]> {
    const known = [...this.#onDisk];
    const texts = await Promise.all(known.map(([uri]) => this.#readFile(uri)));
    return known.filter(([, text], index) => texts[index] !== text).map(([uri]) => uri);
  }

  async #load(): Promise<void> {
    const wanted = [...this.#wanted];
    const texts = await Promise.all(wanted.map((uri) => this.#readFile(uri)));
    for (const [index, uri] of wanted.entries()) {
      this.#onDisk.set(uri, texts[index]);
      this.#wanted.delete(uri);
    }
    this.#presence++;
  }
}

/** The URI of a file and those of the folders that it is in. */
function withFolders(uri: string): readonly string[] {
  const uris: string[] = [];
  for (let end = uri.length; end > 0; end = uri.lastIndexOf("/", end - 1)) uris.push(uri.slice(0, end));
  return uris;
}
