import type { PreviewSummary } from "../protocol/index.ts";
import { element } from "./dom.ts";
import { summaryParts, summarySeparator } from "./summary-text.ts";

/** The summary of the role in one line, which is also what a screen reader is told after a change. */
export class StatusLine {
  readonly element = element("p", "summary");

  constructor() {
    this.element.role = "status";
    this.element.ariaLive = "polite";
    this.element.ariaAtomic = "true";
  }

  show(summary: PreviewSummary): void {
    const parts = summaryParts(summary);
    const text = parts.map((part) => part.text).join(summarySeparator);
    // Setting the same text again would make screen readers say it again.
    if (this.element.textContent === text) return;
    this.element.replaceChildren(
      ...parts.flatMap(({ text, kind }, index) => [index === 0 ? "" : summarySeparator, element("span", kind, text)]),
    );
  }
}
