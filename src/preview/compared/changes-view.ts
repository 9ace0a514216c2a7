import * as l10n from "@vscode/l10n";
import {
  baseNames,
  changeCountWords,
  isSettled,
  wideningWords,
  type ChangeRow,
  type ChangesBase,
  type ChangesModel,
  type NoBaseReason,
  type SourcePlace,
} from "../../protocol/index.ts";
import { foldButton } from "../allowed/fold-button.ts";
import { button, element, setText } from "../dom.ts";
import { distinctNames } from "../file-name.ts";
import { BaseChoice } from "./base-choice.ts";
import { columns, columnTitle } from "./change-line.ts";
import { ChangeLines } from "./change-lines.ts";
import type { ChangesContext } from "./context.ts";

/** What the view asks for. */
export interface ChangesViewActions {
  readonly reveal: (place: SourcePlace) => void;
  readonly revealCommitted: (place: SourcePlace) => void;
  /** Another base was chosen. */
  readonly baseChanged: () => void;
  readonly copy: () => void;
}

/** How the role differs from another: a table of what is added and removed, and a folded one of what is kept. */
export class ChangesView {
  readonly element = element("section", "changes");
  readonly #actions: ChangesViewActions;
  readonly #choice: BaseChoice;
  readonly #copy: HTMLButtonElement;
  readonly #sum = element("p", "sum");
  readonly #widening = element("p", "note warning widening");
  readonly #baseNotes = element("p", "note warning");
  readonly #useDefaults: HTMLButtonElement;
  readonly #table: HTMLTableElement;
  readonly #changed = new ChangeLines();
  readonly #settled = new ChangeLines();
  readonly #foldTitle = element("span", "");
  readonly #fold: HTMLButtonElement;
  readonly #foldRow = element("tbody", "fold-row");
  #isFilled = false;

  /** @param base what the role is compared with at first */
  constructor(base: ChangesBase, actions: ChangesViewActions) {
    this.#actions = actions;
    this.#choice = new BaseChoice(base, () => {
      this.#changeBase();
    });
    this.#copy = button("tool", actions.copy, l10n.t("Copy as Markdown"));
    this.#useDefaults = button(
      "primary",
      () => {
        this.#choice.chosen = "defaults";
        this.#changeBase();
      },
      l10n.t("Compare with Jets’ Defaults"),
    );
    this.#fold = foldButton(() => {
      this.#toggle();
    }, this.#foldTitle);
    const fold = element("th", "", this.#fold);
    fold.colSpan = columns.length;
    fold.scope = "rowgroup";
    this.#foldRow.append(element("tr", "", fold));
    this.#table = element("table", "", tableHead(), this.#changed.element, this.#foldRow, this.#settled.element);
    this.#fold.ariaExpanded = "false";
    this.#settled.element.hidden = true;
    this.element.append(
      element("h2", "for-readers", l10n.t("Changes")),
      element("div", "bar", this.#choice.element, this.#copy),
      ...[this.#sum, this.#widening, this.#baseNotes, this.#useDefaults, this.#table],
    );
    this.clear();
  }

  /** What the role is compared with. */
  get base(): ChangesBase {
    return this.#choice.chosen;
  }

  /** Whether it shows anything. */
  get isFilled(): boolean {
    return this.#isFilled;
  }

  /** Shows a comparison, unless it is with another base than the chosen one. */
  show(changes: ChangesModel): void {
    const { base, rows, baseNotes } = changes;
    if (base !== this.base) return;
    this.#isFilled = true;
    const baseName = baseNames[base];
    const [settled, changed] = [rows.filter(isSettled), rows.filter((row) => !isSettled(row))];
    this.#say(changed.length === 0 ? l10n.t("Nothing differs from {0}.", baseName) : `${changeCountWords(rows)}.`);
    showText(this.#widening, wideningWords(rows, baseName));
    showText(this.#baseNotes, baseNotes.map((note) => `${baseName}: ${note}`).join(" "));
    const context = this.#contextOf(changes, baseName);
    this.#changed.show(changed, context);
    this.#settled.show(settled, context);
    setText(this.#foldTitle, l10n.t("{0} kept", settled.length));
    this.#foldRow.hidden = settled.length === 0;
    this.#table.hidden = rows.length === 0;
    this.#copy.disabled = false;
  }

  /** Says why there is nothing to compare with. */
  showNoBase(reason: NoBaseReason): void {
    if (this.base !== "head") return;
    this.clear();
    this.#say(noBaseText(reason));
    this.#useDefaults.hidden = false;
  }

  /** Shows that the comparison is yet to come. */
  clear(): void {
    this.#isFilled = false;
    this.#say(l10n.t("Comparing the roles…"));
    for (const part of [this.#widening, this.#baseNotes, this.#table]) part.hidden = true;
    this.#copy.disabled = true;
  }

  #say(text: string): void {
    setText(this.#sum, text);
    this.#useDefaults.hidden = true;
  }

  #changeBase(): void {
    this.clear();
    this.#actions.baseChanged();
  }

  #toggle(): void {
    const { element: rows } = this.#settled;
    rows.hidden = !rows.hidden;
    this.#fold.ariaExpanded = String(!rows.hidden);
  }

  #contextOf({ uri, rows }: ChangesModel, baseName: string): ChangesContext {
    const { reveal, revealCommitted } = this.#actions;
    const files = { previewed: uri, names: distinctNames([uri, ...rows.flatMap(fileOf)]) };
    return { files, baseName, reveal, revealCommitted };
  }
}

function tableHead(): HTMLTableSectionElement {
  const titles = columns.map((title) => {
    const cell = element("th", "", columnTitle(title));
    cell.scope = "col";
    return cell;
  });
  return element("thead", "", element("tr", "", ...titles));
}

function showText(shown: HTMLElement, text: string): void {
  setText(shown, text);
  shown.hidden = text === "";
}

function noBaseText(reason: NoBaseReason): string {
  switch (reason) {
    case "no-repository":
      return l10n.t("VS Code knows no git repository of this file.");
    case "no-commit":
      return l10n.t("The git repository of this file has no commit yet.");
    case "not-committed":
      return l10n.t("The last commit does not have this file.");
  }
}

function fileOf({ origin }: ChangeRow): readonly string[] {
  return "place" in origin ? [origin.place.uri] : [];
}
