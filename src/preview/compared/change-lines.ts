import type { ChangeRow } from "../../protocol/index.ts";
import { element } from "../dom.ts";
import { ChangeLine, changeKey } from "./change-line.ts";
import type { ChangesContext } from "./context.ts";

/** Some rows of the table. What they share with the ones before stays, so that nothing flickers and the focus stays. */
export class ChangeLines {
  readonly element = element("tbody", "");
  #lines = new Map<string, ChangeLine>();

  show(rows: readonly ChangeRow[], context: ChangesContext): void {
    const before = this.#lines;
    this.#lines = new Map();
    let previous: Element | undefined;
    for (const row of rows) {
      const key = this.#distinct(changeKey(row));
      const line = before.get(key) ?? new ChangeLine(row);
      this.#lines.set(key, line);
      line.show(row, context);
      const next = previous === undefined ? this.element.firstElementChild : previous.nextElementSibling;
      // Putting a row in its own place again would take the focus from it.
      if (next !== line.element) this.element.insertBefore(line.element, next);
      previous = line.element;
    }
    for (const [key, line] of before) if (!this.#lines.has(key)) line.element.remove();
  }

  /** Two rows may look the same, in two policies without a name. */
  #distinct(key: string): string {
    let distinct = key;
    while (this.#lines.has(distinct)) distinct += "'";
    return distinct;
  }
}
