import * as l10n from "@vscode/l10n";
import { baseNames, type ChangesBase } from "../../protocol/index.ts";
import { element } from "../dom.ts";

/** What the role is compared with: a list to choose from. */
export class BaseChoice {
  readonly element: HTMLElement;
  readonly #select = element("select", "");

  /** @param choose is told when a person chooses another. */
  constructor(chosen: ChangesBase, choose: () => void) {
    for (const base of bases) {
      const option = element("option", "", titleOf(base));
      option.value = base;
      this.#select.append(option);
    }
    this.chosen = chosen;
    this.#select.addEventListener("change", choose);
    this.element = element("label", "base", l10n.t("Compared with"), " ", this.#select);
  }

  get chosen(): ChangesBase {
    return this.#select.value === "head" ? "head" : "defaults";
  }

  set chosen(base: ChangesBase) {
    this.#select.value = base;
  }
}

const bases: readonly ChangesBase[] = ["defaults", "head"];

function titleOf(base: ChangesBase): string {
  return base === "head" ? l10n.t("last commit (HEAD)") : baseNames.defaults;
}
