import { contentParts, faultParts, joinParts, summarySeparator, type PreviewSummary } from "../protocol/index.ts";
import { element } from "./dom.ts";

/** The summary of the role in one line, which is also what a screen reader is told after a change. */
export class StatusLine {
  readonly element = element("p", "summary");

  constructor() {
    this.element.role = "status";
    this.element.ariaLive = "polite";
    this.element.ariaAtomic = "true";
  }

  show(summary: PreviewSummary): void {
    const parts = [...contentParts(summary), ...faultParts(summary)];
    // Setting the same text again would make screen readers say it again.
    if (this.element.textContent === joinParts(parts)) return;
    this.element.replaceChildren(
      ...parts.flatMap(({ text, of }, index) => [index === 0 ? "" : summarySeparator, element("span", of, text)]),
    );
  }
}
