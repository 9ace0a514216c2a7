import type { PermissionNote } from "../../protocol/index.ts";
import { element, setText } from "../dom.ts";
import type { DrawingContext } from "./context.ts";
import { originLink } from "./origin-link.ts";

/** Something beside the table, on one line that unfolds. It stays as it is folded from one version to the next. */
export class FoldedNotes {
  readonly element: HTMLDetailsElement;
  readonly #title = element("summary", "");
  readonly #content = element("div", "");
  #drawn = "";

  /** @param className `warning` where the table alone would mislead, or `information` */
  constructor(className: "warning" | "information") {
    this.element = element("details", `note ${className}`, this.#title, this.#content);
    this.element.hidden = true;
  }

  showText(title: string, text: string | undefined): void {
    this.element.hidden = text === undefined;
    if (text !== undefined) this.#draw(title, text, () => [element("p", "", text)]);
  }

  showNotes(title: string, notes: readonly PermissionNote[], context: DrawingContext): void {
    this.element.hidden = notes.length === 0;
    const items = () => notes.map((note) => element("li", "", ...noteContent(note, context)));
    this.#draw(title, JSON.stringify(notes), () => [element("ul", "", ...items())]);
  }

  #draw(title: string, drawn: string, content: () => readonly HTMLElement[]): void {
    setText(this.#title, title);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#content.replaceChildren(...content());
  }
}

function noteContent({ what, why, origin }: PermissionNote, context: DrawingContext): readonly (Node | string)[] {
  return [originLink(origin, context, element("code", "", what)), ` ${why}`];
}
