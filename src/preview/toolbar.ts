import * as l10n from "@vscode/l10n";
import type { PreviewEnvironment } from "../protocol/index.ts";
import { button, element } from "./dom.ts";
import { EnvironmentTool } from "./environment-tool.ts";
import { icon } from "./icons.ts";

/** What the toolbar can ask the editor for. */
export interface ToolbarActions {
  readonly chooseEnvironment: () => void;
  readonly toggleLock: () => void;
  readonly copy: () => void;
  readonly exportRole: () => void;
}

/** The buttons above the role. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #environment: EnvironmentTool;
  readonly #lock: HTMLButtonElement;

  constructor(actions: ToolbarActions) {
    this.#environment = new EnvironmentTool(actions.chooseEnvironment);
    this.#lock = button("tool quiet", actions.toggleLock);
    this.#lock.ariaLabel = l10n.t("Lock to this file");
    this.element = element(
      "div",
      "toolbar",
      this.#environment.element,
      this.#lock,
      button("tool", actions.copy, l10n.t("Copy")),
      button("tool", actions.exportRole, l10n.t("Export…")),
    );
    this.element.role = "toolbar";
    this.element.ariaLabel = l10n.t("Role");
  }

  set locked(locked: boolean) {
    if (this.#lock.ariaPressed === String(locked)) return;
    this.#lock.ariaPressed = String(locked);
    this.#lock.title = locked
      ? l10n.t("Locked to this file; click to follow the active one")
      : l10n.t("Lock to this file");
    this.#lock.replaceChildren(icon(locked ? "lock" : "unlock"));
  }

  /** Shows the environment that the role is for; undefined when the role is the same in all. */
  show(environment: PreviewEnvironment | undefined): void {
    this.#environment.show(environment);
  }
}
