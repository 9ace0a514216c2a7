import { element } from "../dom.ts";
import type { Token } from "./highlight-yaml.ts";
import type { PolicyLines } from "./policies.ts";
import { PolicyTools, type PolicyActions } from "./policy-tools.ts";
import type { ShownLine } from "./shown-line.ts";

/**
 * Whether VS Code searches a webview by Chromium’s own search, as on a desktop. In a browser it calls `window.find`, which
 * opens nothing that is hidden and tells of nothing, but selects what is rendered, however low it is.
 */
const isSearchedByBrowser = navigator.userAgent.includes("Electron");

/** How long a change is marked, in milliseconds. */
const markedFor = 3000;

/** The row of one line: where it came from in the gutter, its YAML beside it. */
export class LineRow {
  readonly element = element("li", "line");
  readonly #file = element("span", "file");
  readonly #place = element("span", "place");
  readonly #description = element("span", "for-readers");
  readonly #gutter: HTMLElement;
  readonly #code = element("code", "code");
  #tools: PolicyTools | undefined;
  /** The timer that takes the mark of a change away. */
  #mark: number | undefined;
  #shown: ShownLine;

  constructor(line: ShownLine) {
    const label = element("span", "label", this.#file, this.#place);
    label.ariaHidden = "true";
    this.#gutter = element("span", "gutter", label, this.#description);
    this.element.append(this.#gutter, this.#code);
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

  /** Marks the row for a moment as new, or as one before which something has gone. */
  markChange(change: "added" | "removed"): void {
    this.element.dataset["change"] = change;
    window.clearTimeout(this.#mark);
    this.#mark = window.setTimeout(() => {
      delete this.element.dataset["change"];
    }, markedFor);
  }

  /** Whether Tab leads to this row. */
  set reachable(reachable: boolean) {
    this.element.tabIndex = reachable ? 0 : -1;
    if (this.#tools !== undefined) this.#tools.reachable = reachable;
  }

  get hidden(): boolean {
    return this.element.classList.contains("away");
  }

  /** Hides the row, from people alone: a search still finds it. */
  set hidden(hidden: boolean) {
    if (hidden === this.hidden) return;
    this.element.classList.toggle("away", hidden);
    const [name, value] = isSearchedByBrowser
      ? (["hidden", "until-found"] as const)
      : (["aria-hidden", "true"] as const);
    if (hidden) this.element.setAttribute(name, value);
    else this.element.removeAttribute(name);
  }

  /** Begins a policy with this row. */
  beginPolicy(policy: PolicyLines, isFolded: boolean, actions: PolicyActions): void {
    if (this.#tools === undefined) {
      this.#tools = new PolicyTools(actions);
      this.#tools.reachable = this.element.tabIndex === 0;
      this.#gutter.prepend(this.#tools.fold);
      this.element.append(this.#tools.copy);
    }
    this.#tools.show(policy, isFolded);
    if (this.element.classList.contains("folded") !== isFolded) this.element.classList.toggle("folded");
  }

  /** No policy begins with this row. */
  endPolicy(): void {
    if (this.#tools === undefined) return;
    this.#tools.remove();
    this.#tools = undefined;
    this.element.classList.remove("folded");
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
