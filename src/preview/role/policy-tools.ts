import * as l10n from "@vscode/l10n";
import { button, element } from "../dom.ts";
import { icon } from "../icons.ts";
import type { PolicyLines } from "./policies.ts";

/** What the buttons of a policy do. */
export interface PolicyActions {
  /** @param key of the policy */
  readonly toggle: (key: string) => void;
  readonly copy: (key: string) => void;
}

/** The buttons on the first line of a policy: one folds it, the other copies it. */
export class PolicyTools {
  readonly fold: HTMLButtonElement;
  readonly copy: HTMLButtonElement;
  #name = "";
  #key = "";

  constructor(actions: PolicyActions) {
    this.fold = button(
      "fold-policy",
      () => {
        actions.toggle(this.#key);
      },
      icon("unfold"),
    );
    this.copy = button(
      "copy-policy",
      () => {
        actions.copy(this.#key);
      },
      icon("copy"),
      element("span", "", l10n.t("Copy")),
    );
  }

  show({ name, key }: PolicyLines, isFolded: boolean): void {
    this.#key = key;
    const isExpanded = String(!isFolded);
    if (this.fold.ariaExpanded !== isExpanded) this.fold.ariaExpanded = isExpanded;
    if (name === this.#name) return;
    this.#name = name;
    this.fold.ariaLabel = l10n.t("Policy {0}", name);
    this.copy.ariaLabel = l10n.t("Copy policy {0}", name);
  }

  /** Whether Tab leads to the buttons, as it does from their own line. */
  set reachable(reachable: boolean) {
    for (const tool of [this.fold, this.copy]) tool.tabIndex = reachable ? 0 : -1;
  }

  remove(): void {
    this.fold.remove();
    this.copy.remove();
  }
}
