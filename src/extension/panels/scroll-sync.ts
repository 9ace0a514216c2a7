import { Disposable, Range, TextEditorRevealType, window, workspace, type TextEditor, type Uri } from "vscode";
import type { PreviewModel } from "../../protocol/index.ts";
import { ScrollLead } from "./scroll-lead.ts";
import { previewLineAt, sourceLineAt } from "./scroll-map.ts";
import { SentScrolls } from "./sent-scrolls.ts";

/** The page of a preview, as far as it is scrolled. */
export interface ScrolledPage {
  /** What it shows; undefined while it shows no role. */
  readonly model: () => PreviewModel | undefined;
  /** Scrolls it so that one of the model’s lines is at its top. */
  readonly scrollTo: (model: PreviewModel, line: number) => void;
}

/** Where a page is scrolled to. */
export interface PageScroll {
  /** The revision of the model that it shows. */
  readonly revision: number;
  /** The index of the line at its top. */
  readonly line: number;
}

/** Scrolls the page of a preview with the editors of the files that it comes from, and them with it. */
export class ScrollSync implements Disposable {
  readonly #page: ScrolledPage;
  readonly #lead = new ScrollLead();
  readonly #sent = new WeakMap<TextEditor, SentScrolls>();
  readonly #subscriptions: Disposable;

  constructor(page: ScrolledPage) {
    this.#page = page;
    this.#subscriptions = Disposable.from(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        this.#followEditor(textEditor);
      }),
      // A view that scrolls because of the caret or of typing is not one that a person scrolls.
      window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
        if (this.#hasSay(document.uri)) this.#lead.take("caret");
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#hasSay(document.uri)) this.#lead.take("caret");
      }),
    );
  }

  /** The line that a page which has shown no such file before begins with, by where an editor of it stands. */
  firstLine({ files, lines }: PreviewModel): number {
    const editor = window.visibleTextEditors.find(({ document }) => files.includes(document.uri.toString()));
    const top = editor?.visibleRanges[0]?.start.line ?? 0;
    return (editor && previewLineAt(lines, editor.document.uri.toString(), top)) ?? 0;
  }

  /** A person has scrolled the page. */
  followPage({ revision, line }: PageScroll): void {
    const model = this.#page.model();
    if (model?.revision !== revision || !this.#lead.take("page")) return;
    for (const editor of window.visibleTextEditors) {
      const sourceLine = sourceLineAt(model.lines, editor.document.uri.toString(), line);
      if (sourceLine !== undefined) this.#scrollEditor(editor, sourceLine);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #followEditor(editor: TextEditor): void {
    const model = this.#page.model();
    const top = editor.visibleRanges[0]?.start.line;
    if (model === undefined || top === undefined || this.#sent.get(editor)?.isEcho(top) === true) return;
    const line = previewLineAt(model.lines, editor.document.uri.toString(), top);
    if (line !== undefined && this.#lead.take("editor")) this.#page.scrollTo(model, line);
  }

  /** Brings a line to the top of an editor, but no emptiness to its bottom. */
  #scrollEditor(editor: TextEditor, line: number): void {
    const height = editor.visibleRanges.reduce((sum, { start, end }) => sum + end.line - start.line, 0);
    const top = Math.max(0, Math.min(line, editor.document.lineCount - 1 - height));
    if (top === editor.visibleRanges[0]?.start.line) return;
    const sent = this.#sent.get(editor) ?? new SentScrolls();
    this.#sent.set(editor, sent);
    sent.add(top);
    editor.revealRange(new Range(top, 0, top, 0), TextEditorRevealType.AtTop);
  }

  #hasSay(uri: Uri): boolean {
    return this.#page.model()?.files.includes(uri.toString()) === true;
  }
}
