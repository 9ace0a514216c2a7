import * as l10n from "@vscode/l10n";
import { button, element } from "../dom.ts";
import type { Surrounding } from "./surroundings.ts";

/** Names the policy and the statement that the line at the top stands in, once their own lines are scrolled away. */
export class Breadcrumbs {
  readonly element = element("nav", "breadcrumbs");
  readonly #goTo: (line: number) => void;
  #shown = "[]";

  /** @param goTo is called with the index of the line that begins what was chosen. */
  constructor(goTo: (line: number) => void) {
    this.#goTo = goTo;
    this.element.ariaLabel = l10n.t("Policy and statement at the top");
    this.element.hidden = true;
  }

  /** @param surroundings the outer one first. */
  show(surroundings: readonly Surrounding[]): void {
    const next = JSON.stringify(surroundings);
    if (next === this.#shown) return;
    this.#shown = next;
    this.element.hidden = surroundings.length === 0;
    this.element.replaceChildren(...surroundings.map((surrounding) => this.#crumb(surrounding)));
  }

  #crumb({ name, line }: Surrounding): HTMLButtonElement {
    return button(
      "crumb",
      () => {
        this.#goTo(line);
      },
      name,
    );
  }
}
