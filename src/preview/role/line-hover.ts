import type { LineExplanation } from "../../protocol/index.ts";
import { element } from "../dom.ts";
import { explained, type LineFacts } from "./line-facts.ts";

/** How long the mouse rests on a line, or the keyboard stands on it, before it is explained, in milliseconds. */
const delay = 400;

/** How long the mouse may take from the line to its explanation, in milliseconds. */
const grace = 200;

/** The lines that are explained. */
export interface HoveredLines {
  readonly element: HTMLElement;
  /** The index of the line that an element belongs to; -1 when there is none. */
  readonly indexOf: (target: EventTarget | null) => number;
  readonly rowAt: (index: number) => HTMLElement | undefined;
  /** What the page itself knows of a line. */
  readonly factsOf: (index: number) => LineFacts | undefined;
}

/**
 * Explains the line that the mouse rests on, or that the keyboard stands on. There is one explanation at a time, which is
 * made when it is shown. Escape takes it away, and the mouse can go to it.
 */
export class LineHover {
  readonly #lines: HoveredLines;
  readonly #ask: (line: number) => void;
  readonly #tip = element("div", "line-hover");
  #timer: number | undefined;
  /** The line that is explained, or is about to be; -1 when there is none. */
  #line = -1;
  #described: HTMLElement | undefined;

  /** @param ask asks for what the page does not know of a line. */
  constructor(lines: HoveredLines, ask: (line: number) => void) {
    this.#lines = lines;
    this.#ask = ask;
    this.#tip.role = "tooltip";
    this.#tip.id = "line-hover";
    this.#listen();
  }

  /** Adds what was asked for, if that line is still explained. */
  add(line: number, explanation: LineExplanation): void {
    if (line === this.#line && this.#described !== undefined) this.#draw(explanation);
  }

  /** Takes the explanation away, and explains no line until another is pointed at. */
  hide(): void {
    window.clearTimeout(this.#timer);
    this.#line = -1;
    this.#tip.remove();
    this.#described?.removeAttribute("aria-describedby");
    this.#described = undefined;
  }

  #listen(): void {
    const { element: list } = this.#lines;
    list.addEventListener("pointerover", ({ target, pointerType }) => {
      if (pointerType === "mouse") this.#pointAt(this.#lines.indexOf(target));
    });
    list.addEventListener("pointerleave", () => {
      this.#hideSoon();
    });
    this.#tip.addEventListener("pointerenter", () => {
      window.clearTimeout(this.#timer);
    });
    this.#tip.addEventListener("pointerleave", () => {
      this.#hideSoon();
    });
    list.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.matches(":focus-visible")) this.#pointAt(this.#lines.indexOf(target));
    });
    for (const end of ["focusout", "pointerdown"]) {
      list.addEventListener(end, () => {
        this.hide();
      });
    }
    // What is about to be explained may have brought itself into sight.
    window.addEventListener("scroll", () => {
      if (this.#described !== undefined) this.hide();
    });
    // Escape takes the explanation away wherever the keyboard is, as the mouse may have brought it.
    window.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.hide();
    });
  }

  #pointAt(line: number): void {
    if (line === this.#line) {
      window.clearTimeout(this.#timer);
      if (this.#described !== undefined) return;
    } else this.hide();
    this.#line = line;
    this.#timer = window.setTimeout(() => {
      this.#show();
    }, delay);
  }

  #hideSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.hide();
    }, grace);
  }

  #show(): void {
    const row = this.#lines.rowAt(this.#line);
    if (row === undefined) return;
    this.#described = row;
    this.#draw();
    if (!this.#tip.isConnected) return;
    row.setAttribute("aria-describedby", this.#tip.id);
    this.#ask(this.#line);
  }

  #draw(explanation?: LineExplanation): void {
    const facts = this.#lines.factsOf(this.#line);
    const row = this.#described;
    if (facts === undefined || row === undefined) return;
    this.#tip.replaceChildren(...explained(facts, explanation));
    this.#lines.element.after(this.#tip);
    this.#place(row.getBoundingClientRect());
  }

  /** Below the line where there is room, else above; the lines beside it can still be read. */
  #place({ top, bottom, left }: DOMRect): void {
    // As wide as its text, and not as wide as there was room where it stood.
    this.#tip.style.left = "0";
    const { height, width } = this.#tip.getBoundingClientRect();
    const y = bottom + height <= window.innerHeight ? bottom : Math.max(0, top - height);
    const code = this.#described?.querySelector("code")?.getBoundingClientRect().left ?? left;
    this.#tip.style.top = `${y}px`;
    this.#tip.style.left = `${Math.max(0, Math.min(code, window.innerWidth - width))}px`;
  }
}
