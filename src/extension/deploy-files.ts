import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  Uri,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
} from "vscode";
import { isJetsDeployFile } from "../protocol/index.ts";
import { deploySelector, sourceSelector, type DocumentPattern } from "./deploy-selector.ts";
import type { SourceFiles } from "./source-files.ts";

/** The deploy files that are open; VS Code shows our buttons and commands for these. */
export class OpenDeployFiles implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #sources: SourceFiles;
  readonly #subscriptions: Disposable;
  #selector = currentSelector();
  #uris: ReadonlySet<string> = new Set();

  /** A file has become one, or is none any more. */
  readonly onDidChange = this.#changed.event;

  constructor(sources: SourceFiles) {
    this.#sources = sources;
    const look = (document: TextDocument) => {
      this.#look(document);
    };
    this.#subscriptions = Disposable.from(
      this.#changed,
      sources.onDidVanish(look),
      sources.onDidComeBack(look),
      workspace.onDidOpenTextDocument(look),
      workspace.onDidChangeTextDocument(({ document }) => {
        this.#look(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#set(uri, false);
      }),
    );
    this.lookAgain();
  }

  /** The documents that the server has to know: those that the setting names, and those that they may import. */
  get selectorWithSources(): readonly DocumentPattern[] {
    return [...this.#selector, ...sourceSelector(folderSchemes())];
  }

  get areThere(): boolean {
    return this.#uris.size > 0;
  }

  /** The deploy file that is open, if it is but one. */
  get only(): Uri | undefined {
    const [first, ...others] = this.#uris;
    return first === undefined || others.length > 0 ? undefined : Uri.parse(first);
  }

  has(uri: Uri): boolean {
    return this.#uris.has(uri.toString());
  }

  /** Looks at all open documents again, after the setting has changed. */
  lookAgain(): void {
    this.#selector = currentSelector();
    const found = workspace.textDocuments.filter((document) => this.#isOne(document));
    this.#keep(new Set(found.map(({ uri }) => uri.toString())));
  }

  /** The editor of a deploy file that a person most likely means: the active one, else one that can be seen. */
  editorInSight(): TextEditor | undefined {
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    return editors.find((editor) => editor !== undefined && this.has(editor.document.uri));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #look(document: TextDocument): void {
    this.#set(document.uri, this.#isOne(document));
  }

  #isOne(document: TextDocument): boolean {
    if (this.#sources.hasVanished(document.uri) || languages.match(this.#selector, document) === 0) return false;
    return isJetsDeployFile(document.uri.path, document.getText());
  }

  #set(uri: Uri, isOne: boolean): void {
    if (this.has(uri) === isOne) return;
    const uris = new Set(this.#uris);
    if (isOne) uris.add(uri.toString());
    else uris.delete(uri.toString());
    this.#keep(uris);
  }

  #keep(uris: ReadonlySet<string>): void {
    this.#uris = uris;
    void commands.executeCommand("setContext", "jetsCiIam.deployFilePaths", pathsOf(uris));
    this.#changed.fire();
  }
}

/**
 * The paths as the workbench may spell them. It knows remote files by other URIs than the extension host does, but by the
 * same paths.
 */
function pathsOf(uris: ReadonlySet<string>): readonly string[] {
  return [...uris].map((uri) => Uri.parse(uri)).flatMap(({ path, fsPath }) => [...new Set([path, fsPath])]);
}

/** The documents that the setting names; whether they are deploy files depends on their text. */
function currentSelector(): readonly DocumentPattern[] {
  const globs = workspace.getConfiguration("jetsCiIam").get<string[]>("files", []);
  return deploySelector(globs, folderSchemes());
}

function folderSchemes(): readonly string[] {
  return workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
}
