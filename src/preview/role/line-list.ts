import * as l10n from "@vscode/l10n";
import type { LineExplanation, SourcePlace } from "../../protocol/index.ts";
import { element } from "../dom.ts";
import { Folding } from "./folding.ts";
import type { LineFacts } from "./line-facts.ts";
import { LineHover } from "./line-hover.ts";
import { lineChanges } from "./line-changes.ts";
import { linePath } from "./line-path.ts";
import { LineRow } from "./line-row.ts";
import { policyText } from "./policies.ts";
import type { ShownLine } from "./shown-line.ts";
import { surroundingsOf, type Surrounding } from "./surroundings.ts";

/** What the list of lines can ask for. */
export interface LineListActions {
  /** Shows a place in the source. */
  readonly reveal: (place: SourcePlace) => void;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => void;
  readonly foldingChanged: () => void;
  /** Asks for what the page does not know of a line. */
  readonly explain: (line: number) => void;
}

/**
 * The role, a row for each line. Rows are kept from one version to the next, so that nothing flickers, the scroll
 * position stays, and a row that has the focus or a mark keeps it. One row at a time can be reached with Tab, the others with the
 * arrow keys.
 */
export class LineList {
  readonly element = element("ol", "lines");
  readonly #actions: LineListActions;
  readonly #folding: Folding;
  readonly #hover: LineHover;
  #rows: LineRow[] = [];
  /** The row that Tab leads to, and where it stands or has stood. */
  #reachable: LineRow | undefined;
  #reachableIndex = 0;
  #atCaret: readonly LineRow[] = [];

  /** @param folded the keys of the policies that are folded at first. */
  constructor(folded: readonly string[], actions: LineListActions) {
    this.#actions = actions;
    this.#folding = new Folding(folded, {
      changed: () => {
        this.#keepReachable();
        actions.foldingChanged();
      },
      copy: (policy) => {
        actions.copy(policyText(this.#texts(), policy));
      },
    });
    this.#hover = new LineHover(
      {
        element: this.element,
        indexOf: (target) => this.#indexOf(target),
        rowAt: (index) => this.rowAt(index),
        factsOf: (index) => this.#factsOf(index),
      },
      actions.explain,
    );
    // Safari and screen readers drop the meaning of a list without bullets, unless it is told again.
    this.element.role = "list";
    this.element.ariaLabel = l10n.t("The role as YAML, line by line");
    this.element.addEventListener("click", (event) => {
      this.#click(event);
    });
    this.element.addEventListener("keydown", (event) => {
      this.#press(event);
    });
    this.element.addEventListener("beforematch", (event) => {
      this.#folding.unfoldAt([this.#indexOf(event.target)]);
    });
    document.addEventListener("selectionchange", () => {
      this.#showSelected();
    });
    this.element.addEventListener("focusin", (event) => {
      this.#makeReachable(this.#indexOf(event.target));
    });
  }

  /** Shows another version of the same role, and marks for a moment what is new and where something has gone. */
  update(lines: readonly ShownLine[]): void {
    const before = this.#texts();
    this.show(lines);
    const { added, removedBefore } = lineChanges(before, this.#texts());
    if (removedBefore !== undefined) this.#rows[removedBefore]?.markChange("removed");
    for (const index of added) this.#rows[index]?.markChange("added");
  }

  show(lines: readonly ShownLine[]): void {
    this.#hover.hide();
    const hadFocus = this.element.contains(document.activeElement);
    const above = commonStart(this.#rows, lines);
    const below = commonEnd(this.#rows.slice(above), lines.slice(above));
    this.#changeBetween(above, this.#rows.length - below, lines.slice(above, lines.length - below));
    this.#rows.forEach((row, index) => {
      const line = lines[index];
      if (line !== undefined) row.show(line);
    });
    this.#folding.show(this.#rows);
    this.element.style.setProperty("--gutter", `${gutterWidth(lines)}ch`);
    this.#keepReachable();
    if (hadFocus && !this.element.contains(document.activeElement)) this.#reachable?.element.focus();
  }

  /** Adds to the explanation of a line what was asked for. */
  explain(line: number, explanation: LineExplanation): void {
    this.#hover.add(line, explanation);
  }

  /** The keys of the policies that are folded. */
  get folded(): readonly string[] {
    return this.#folding.folded;
  }

  /** Unfolds the policies that some lines belong to. */
  unfoldAt(lines: readonly number[]): void {
    this.#folding.unfoldAt(lines);
  }

  /** Marks the lines that the caret in the source makes. */
  markCaret(lines: readonly number[]): void {
    const rows = lines.flatMap((index) => this.#rows[index] ?? []);
    for (const row of this.#atCaret) row.atCaret = rows.includes(row);
    for (const row of rows) row.atCaret = true;
    this.#atCaret = rows;
  }

  /** The row of a line. */
  rowAt(index: number): HTMLElement | undefined {
    return this.#rows[index]?.element;
  }

  /** What a line stands in. */
  surroundingsOf(index: number): readonly Surrounding[] {
    return surroundingsOf(this.#texts(), this.#folding.policies, index);
  }

  /** The index of the first line that reaches below a height in the window, in CSS pixels; -1 when none does. */
  indexBelow(height: number): number {
    let [start, end] = [0, this.#rows.length];
    while (start < end) {
      const middle = Math.floor((start + end) / 2);
      const bottom = this.#rows[middle]?.element.getBoundingClientRect().bottom ?? 0;
      if (bottom > height) end = middle;
      else start = middle + 1;
    }
    return start === this.#rows.length ? -1 : start;
  }

  /** Gives the rows from `start` to `end` the given lines, and makes or removes rows where the numbers differ. */
  #changeBetween(start: number, end: number, lines: readonly ShownLine[]): void {
    const kept = Math.min(end - start, lines.length);
    const added = lines.slice(kept).map((line) => new LineRow(line));
    const following = this.#rows[end]?.element ?? null;
    const removed = this.#rows.splice(start + kept, end - start - kept, ...added);
    for (const { element } of removed) element.remove();
    for (const { element } of added) this.element.insertBefore(element, following);
  }

  #keepReachable(): void {
    const index = this.#rows.findIndex((row) => row === this.#reachable);
    const wanted = index < 0 ? this.#reachableIndex : index;
    this.#makeReachable(this.#rows.findLastIndex((row, at) => at <= wanted && !row.hidden));
  }

  #makeReachable(index: number): void {
    this.#reachableIndex = Math.max(0, Math.min(index, this.#rows.length - 1));
    const row = this.#rows[this.#reachableIndex];
    if (row === this.#reachable) return;
    if (this.#reachable !== undefined) this.#reachable.reachable = false;
    if (row !== undefined) row.reachable = true;
    this.#reachable = row;
  }

  #click({ target }: MouseEvent): void {
    // Who has just selected text wants to copy it, not to go elsewhere.
    if (document.getSelection()?.isCollapsed === false || isInButton(target)) return;
    this.#revealRow(this.#indexOf(target));
  }

  #press(event: KeyboardEvent): void {
    const index = this.#indexOf(event.target);
    if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      if (!isInButton(event.target)) this.#revealRow(index);
      return;
    }
    const next = this.#goFrom(index, event.key);
    if (next === undefined) return;
    event.preventDefault();
    this.#rows[next]?.element.focus();
  }

  /** The index of the row that a key leads to, which may fold or unfold; undefined when it leads nowhere. */
  #goFrom(index: number, key: string): number | undefined {
    const shown = this.#rows.flatMap((row, at) => (row.hidden ? [] : [at]));
    switch (key) {
      case "ArrowUp":
        return shown.findLast((at) => at < index);
      case "ArrowDown":
        return shown.find((at) => at > index);
      case "ArrowLeft":
        return this.#folding.foldAt(index);
      case "ArrowRight":
        return this.#folding.unfoldAt([index]) ? index : undefined;
      case "Home":
        return shown.at(0);
      case "End":
        return shown.at(-1);
      default:
        return undefined;
    }
  }

  /** A search that has selected something in a folded policy opens that. */
  #showSelected(): void {
    const row = document.getSelection()?.anchorNode?.parentElement?.closest(".away");
    if (!row) return;
    this.#folding.unfoldAt([this.#indexOf(row)]);
    row.scrollIntoView({ block: "center" });
  }

  #factsOf(index: number): LineFacts | undefined {
    const row = this.#rows[index];
    if (row === undefined) return undefined;
    const path = linePath(this.#texts(), this.surroundingsOf(index), index);
    return { path, origin: row.shown.origin.tooltip, isSource: row.shown.place !== undefined };
  }

  #texts(): readonly string[] {
    return this.#rows.map(({ shown }) => shown.text);
  }

  #revealRow(index: number): void {
    const place = this.#rows[index]?.shown.place;
    if (place !== undefined) this.#actions.reveal(place);
  }

  #indexOf(target: EventTarget | null): number {
    const line = target instanceof Element ? target.closest("li") : null;
    return this.#rows.findIndex(({ element }) => element === line);
  }
}

function isInButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button") !== null;
}

function commonStart(rows: readonly LineRow[], lines: readonly ShownLine[]): number {
  const different = rows.findIndex(({ shown }, index) => shown.text !== lines[index]?.text);
  return different < 0 ? rows.length : different;
}

function commonEnd(rows: readonly LineRow[], lines: readonly ShownLine[]): number {
  return commonStart(rows.toReversed(), lines.toReversed());
}

/** The width of the longest label, in characters. */
function gutterWidth(lines: readonly ShownLine[]): number {
  const widths = lines.map(({ origin: { file, label } }) => (file === "" ? 0 : file.length + 1) + label.length);
  return widths.reduce((widest, width) => Math.max(widest, width), 0);
}
