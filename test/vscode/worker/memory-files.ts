import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  type Uri,
} from "vscode";

/** Files that are in memory only, as those of a virtual workspace may be. A folder is there when something is in it. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files = new Map<string, { readonly content: Uint8Array; readonly mtime: number }>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  #time = 0;

  readonly onDidChangeFile = this.#changed.event;

  /** VS Code is told of all changes, whatever it watches. */
  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    const file = this.#files.get(uri.path);
    if (file !== undefined) {
      return { type: FileType.File, ctime: 0, mtime: file.mtime, size: file.content.length };
    }
    if (this.#below(uri).length === 0) throw FileSystemError.FileNotFound(uri);
    return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    if (this.stat(uri).type === FileType.File) throw FileSystemError.FileNotADirectory(uri);
    const entries = this.#below(uri).map((path): [string, FileType] => {
      const [name = "", ...rest] = path.slice(uri.path.length + 1).split("/");
      return [name, rest.length > 0 ? FileType.Directory : FileType.File];
    });
    return [...new Map(entries)];
  }

  /** Folders are made by the files in them. */
  createDirectory(): void {
    return;
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (file === undefined) throw FileSystemError.FileNotFound(uri);
    return file.content;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    this.#checkParents(uri);
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#files.set(uri.path, { content, mtime: ++this.#time });
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: Uri): void {
    this.stat(uri);
    const gone = [uri.path, ...this.#below(uri)].filter((path) => this.#files.delete(path));
    const changes = [...new Set([uri.path, ...gone])].map((path) => uri.with({ path }));
    this.#changed.fire(changes.map((each) => ({ type: FileChangeType.Deleted, uri: each })));
  }

  rename(from: Uri, to: Uri): void {
    const moved = this.stat(from).type === FileType.File ? [from.path] : this.#below(from);
    for (const path of moved) {
      const content = this.readFile(from.with({ path }));
      this.writeFile(to.with({ path: to.path + path.slice(from.path.length) }), content);
    }
    this.delete(from);
  }

  #below({ path }: Uri): readonly string[] {
    return [...this.#files.keys()].filter((other) => other.startsWith(`${path}/`));
  }

  /** A file has nothing in it. */
  #checkParents(uri: Uri): void {
    const parents = [...this.#files.keys()].filter((path) => uri.path.startsWith(`${path}/`));
    if (parents.length > 0) throw FileSystemError.FileNotADirectory(uri);
  }
}
