import * as l10n from "@vscode/l10n";
import type { PreviewEnvironment } from "../protocol/index.ts";
import { button, element } from "./dom.ts";
import { icon } from "./icons.ts";

/** The environment that the role is for: a button where a person can choose another, else text. */
export class EnvironmentTool {
  readonly element = element("span", "environment");
  readonly #choose: HTMLButtonElement;
  readonly #chosen = element("span", "name");
  readonly #fixed = element("span", "name");

  /** @param choose lets a person choose another environment. */
  constructor(choose: () => void) {
    this.#choose = button("tool", choose, this.#chosen, icon("more"));
  }

  /** @param environment undefined when the role is the same in all. */
  show(environment: PreviewEnvironment | undefined): void {
    const shown = environment === undefined ? undefined : this.#named(environment);
    // Putting a button in its own place again would take the focus from it.
    if (this.element.firstElementChild === (shown ?? null)) return;
    this.element.replaceChildren(...(shown === undefined ? [] : [shown]));
  }

  #named({ name, isFixed }: PreviewEnvironment): HTMLElement {
    if (isFixed) this.#nameFixed(name);
    else this.#nameChosen(name);
    return isFixed ? this.#fixed : this.#choose;
  }

  #nameFixed(name: string): void {
    const text = l10n.t("{0} only", name);
    if (this.#fixed.textContent === text) return;
    this.#fixed.textContent = text;
    this.#fixed.title = l10n.t("This file is read for the environment {0} only", name);
  }

  #nameChosen(name: string): void {
    if (this.#chosen.textContent === name) return;
    this.#chosen.textContent = name;
    this.#choose.ariaLabel = l10n.t("Environment: {0}; choose another", name);
    this.#choose.title = l10n.t("The role in the environment {0}; click to choose another", name);
  }
}
