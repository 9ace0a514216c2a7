import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import type {
  DidChangeTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from "vscode-languageserver-protocol";
import type { TextChange } from "../service/index.ts";
import { coveringChange } from "../service/text-change.ts";
import { textChangeOf } from "./text-change.ts";

/**
 * The documents that are open in the editor. Changes are kept until they are taken, as the one change that covers them
 * all, so that whoever has read a text needs to read only what changed since.
 */
export class OpenDocuments {
  readonly #entries = new Map<string, Entry>();
  /** The usual spelling of a URI that the editor spells in another way; what imports lead to is spelt as usual. */
  readonly #spellings = new Map<string, string>();

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    const usual = URI.parse(uri).toString();
    if (usual !== uri) this.#spellings.set(uri, usual);
    this.#entries.set(this.#keyOf(uri), {
      document: TextDocument.create(uri, languageId, version, text),
      since: "everything",
    });
  }

  /** Applies the changes of one notification, in order. */
  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const entry = this.#entries.get(this.#keyOf(uri));
    if (entry === undefined) throw new Error(`${uri} is not open.`);
    const changed = contentChanges.reduce((before, change) => changedEntry(before, change, version), entry);
    this.#entries.set(this.#keyOf(uri), changed);
  }

  close(uri: string): void {
    this.#entries.delete(this.#keyOf(uri));
    this.#spellings.delete(uri);
  }

  uris(): readonly string[] {
    return [...this.#entries.values()].map(({ document }) => document.uri);
  }

  /** The newest version of a document, by its URI in the spelling of the editor or the usual one, as a value that later changes do not touch. */
  get(uri: string): TextDocument | undefined {
    return this.#entries.get(this.#keyOf(uri))?.document;
  }

  /**
   * What changed in a document since this was last called for it.
   *
   * @returns undefined when that is not one change of a text that was there then.
   */
  takeChange(uri: string): TextChange | undefined {
    const entry = this.#entries.get(this.#keyOf(uri));
    if (entry === undefined) return undefined;
    this.#entries.set(this.#keyOf(uri), { ...entry, since: "nothing" });
    return typeof entry.since === "object" ? entry.since : undefined;
  }

  #keyOf(uri: string): string {
    return this.#spellings.get(uri) ?? uri;
  }
}

interface Entry {
  readonly document: TextDocument;
  readonly since: TextChange | "nothing" | "everything";
}

function changedEntry({ document, since }: Entry, change: TextDocumentContentChangeEvent, version: number): Entry {
  const { uri, languageId } = document;
  const textChange = textChangeOf(document, change);
  const text = document.getText();
  const newText =
    textChange === undefined ? change.text : text.slice(0, textChange.start) + change.text + text.slice(textChange.end);
  return {
    document: TextDocument.create(uri, languageId, version, newText),
    since: changeSince(since, textChange),
  };
}

function changeSince(since: Entry["since"], change: TextChange | undefined): Entry["since"] {
  if (change === undefined || since === "everything") return "everything";
  return since === "nothing" ? change : coveringChange(since, change);
}
