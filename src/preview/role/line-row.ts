import { element } from "../dom.ts";
import type { Token } from "./highlight-yaml.ts";
import type { ShownLine } from "./shown-line.ts";

/** The row of one line: where it came from in the gutter, its YAML beside it. */
export class LineRow {
  readonly element = element("li", "line");
  readonly #file = element("span", "file");
  readonly #place = element("span", "place");
  readonly #description = element("span", "for-readers");
  readonly #code = element("code", "code");
  #shown: ShownLine;

  constructor(line: ShownLine) {
    const label = element("span", "label", this.#file, this.#place);
    label.ariaHidden = "true";
    this.element.append(element("span", "gutter", label, this.#description), this.#code);
    this.element.tabIndex = -1;
    this.#shown = line;
    this.#drawCode(line);
    this.#drawOrigin(line);
  }

  get shown(): ShownLine {
    return this.#shown;
  }

  /** Shows another line in this row; what looks the same is left untouched. */
  show(line: ShownLine): void {
    const previous = this.#shown;
    this.#shown = line;
    if (!sameTokens(previous.tokens, line.tokens)) this.#drawCode(line);
    if (!sameOrigin(previous, line)) this.#drawOrigin(line);
  }

  /** Whether the caret in the source stands on what makes this line. */
  set atCaret(atCaret: boolean) {
    if (atCaret) this.element.setAttribute("aria-current", "true");
    else this.element.removeAttribute("aria-current");
  }

  #drawCode({ tokens, indent }: ShownLine): void {
    this.#code.replaceChildren(...tokens.map(({ text, className }) => element("span", className, text)));
    this.#code.style.setProperty("--indent", `${indent}ch`);
  }

  #drawOrigin({ kind, origin }: ShownLine): void {
    this.element.dataset["kind"] = kind;
    this.#file.textContent = origin.file;
    this.#place.textContent = origin.label;
    // The comma parts it from the YAML when a screen reader reads the row as one.
    this.#description.textContent = origin.description === "" ? "" : `${origin.description}, `;
    this.element.title = origin.tooltip;
  }
}

function sameTokens(some: readonly Token[], others: readonly Token[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ text, className }, index) => text === others[index]?.text && className === others[index].className)
  );
}

function sameOrigin(one: ShownLine, other: ShownLine): boolean {
  return (
    one.kind === other.kind &&
    one.origin.file === other.origin.file &&
    one.origin.label === other.origin.label &&
    one.origin.tooltip === other.origin.tooltip
  );
}
