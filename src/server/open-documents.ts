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

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    this.#entries.set(keyOf(uri), {
      document: TextDocument.create(uri, languageId, version, text),
      since: "everything",
    });
  }

  /** Applies the changes of one notification, in order. */
  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const entry = this.#entries.get(keyOf(uri));
    if (entry === undefined) throw new Error(`${uri} is not open.`);
    const changed = contentChanges.reduce((before, change) => changedEntry(before, change, version), entry);
    this.#entries.set(keyOf(uri), changed);
  }

  close(uri: string): void {
    this.#entries.delete(keyOf(uri));
  }

  uris(): readonly string[] {
    return [...this.#entries.values()].map(({ document }) => document.uri);
  }

  /** The newest version of a document, in whichever spelling of its URI, as a value that later changes do not touch. */
  get(uri: string): TextDocument | undefined {
    return this.#entries.get(keyOf(uri))?.document;
  }

  /**
   * What changed in a document since this was last called for it.
   *
   * @returns undefined when that is not one change of a text that was there then.
   */
  takeChange(uri: string): TextChange | undefined {
    const entry = this.#entries.get(keyOf(uri));
    if (entry === undefined) return undefined;
    this.#entries.set(keyOf(uri), { ...entry, since: "nothing" });
    return typeof entry.since === "object" ? entry.since : undefined;
  }
}

/** Editors spell a URI in different ways. */
function keyOf(uri: string): string {
  return URI.parse(uri).toString();
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
