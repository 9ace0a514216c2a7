import * as l10n from "@vscode/l10n";
import { changeWord, wideningWord, type ChangeRow } from "../../protocol/index.ts";
import { originLink } from "../allowed/origin-link.ts";
import { element, type Content } from "../dom.ts";
import type { ChangesContext } from "./context.ts";

/** The columns, by their names in the style sheet. */
export const columns = ["change", "effect", "action", "resource", "condition", "policy", "source"] as const;
type Column = (typeof columns)[number];

/** The title of a column. */
export function columnTitle(column: Column): string {
  switch (column) {
    case "change":
      return l10n.t("Change");
    case "effect":
      return l10n.t("Effect");
    case "action":
      return l10n.t("Action");
    case "resource":
      return l10n.t("Resource");
    case "condition":
      return l10n.t("Condition");
    case "policy":
      return l10n.t("Policy");
    case "source":
      return l10n.t("Source");
  }
}

/** What a row looks like but for its place, so that it can stay when only that changes. */
export function changeKey({ origin, ...row }: ChangeRow): string {
  return JSON.stringify([row, origin.kind]);
}

/** A row of the table. Its place is drawn anew when it moves. */
export class ChangeLine {
  readonly element: HTMLTableRowElement;
  readonly #place = cell("source");
  #drawn = "";

  constructor(row: ChangeRow) {
    this.element = element("tr", row.change, ...cellsOf(row), this.#place);
    this.element.classList.toggle("widening", row.widens !== "no");
  }

  show({ origin }: ChangeRow, context: ChangesContext): void {
    const drawn = JSON.stringify([origin, context.baseName, [...context.files.names]]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const hadFocus = this.#place.contains(document.activeElement);
    this.#place.replaceChildren(placeOf(origin, context));
    if (hadFocus) this.#place.querySelector("button")?.focus();
  }
}

function cellsOf(row: ChangeRow): readonly HTMLElement[] {
  const { kind, effect, action, resources, condition, policy, policyBefore, notes } = row;
  const header = element("th", "", code(action), ...notes.map((note) => element("p", "", note)));
  header.scope = "row";
  label(header, "action");
  if (kind === "managed-policy") {
    // In the room of what only statements have.
    header.colSpan = columns.indexOf("source") - columns.indexOf("action");
    return [cell("change", ...changeContent(row)), cell("effect", l10n.t("managed policy")), header];
  }
  return [
    cell("change", ...changeContent(row)),
    cell("effect", effect),
    header,
    cell("resource", ...resources.map((resource) => element("div", "", code(resource)))),
    cell("condition", ...(condition === undefined ? [] : [code(condition)])),
    cell(
      "policy",
      policy,
      ...(policyBefore === undefined ? [] : [element("p", "", l10n.t("before in {0}", policyBefore))]),
    ),
  ];
}

const signs: Readonly<Record<ChangeRow["change"], string>> = { added: "+", removed: "−", kept: "" };

function changeContent(row: ChangeRow): readonly Content[] {
  const sign = element("span", "sign", signs[row.change]);
  sign.ariaHidden = "true";
  const widening = wideningWord(row);
  const badge = widening === "" ? [] : [" ", element("strong", "badge", widening)];
  return [sign, element("span", "word", changeWord(row)), ...badge];
}

function placeOf(
  origin: ChangeRow["origin"],
  { files, baseName, reveal, revealCommitted }: ChangesContext,
): HTMLElement {
  if (origin.kind !== "base") return originLink(origin, { files, reveal });
  return originLink({ kind: "source", place: origin.place }, { files, reveal: revealCommitted }, baseName);
}

function cell(column: Column, ...content: readonly Content[]): HTMLTableCellElement {
  const shown = element("td", "", ...content);
  label(shown, column);
  return shown;
}

/** Names the column of a cell, and its title for where there is no room for columns. */
function label(shown: HTMLTableCellElement, column: Column): void {
  shown.dataset["column"] = column;
  shown.dataset["title"] = columnTitle(column);
}

function code(text: string): HTMLElement {
  return element("code", "", text);
}
