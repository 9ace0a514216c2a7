import { countWords, levelTitle, type PermissionLevel } from "../../protocol/index.ts";
import { element, setText } from "../dom.ts";
import type { DrawingContext } from "./context.ts";
import { foldButton } from "./fold-button.ts";
import { groupList } from "./group-list.ts";

/** The rows of one level of a service: its numbers in words, and its actions when it is unfolded. */
export class LevelRows {
  readonly elements: readonly HTMLElement[];
  readonly #fold: HTMLButtonElement;
  readonly #words = element("td", "words");
  readonly #details = element("tr", "details");
  readonly #actions = element("td", "");
  #drawn = "";

  constructor({ level }: PermissionLevel, toggle: () => void) {
    this.#fold = foldButton(toggle, levelTitle(level));
    const title = element("th", "", this.#fold);
    title.scope = "row";
    this.#words.colSpan = 5;
    this.#actions.colSpan = 6;
    this.#details.append(this.#actions);
    this.elements = [element("tr", "level", title, this.#words), this.#details];
  }

  show(level: PermissionLevel, isUnfolded: boolean, context: DrawingContext): void {
    const words = countWords(level.counts);
    setText(this.#words, words);
    this.#fold.ariaExpanded = String(isUnfolded);
    this.#details.hidden = !isUnfolded;
    if (isUnfolded && level.groups !== undefined) this.#showGroups(level.groups, context);
  }

  /** Draws the actions where anything about them has changed. */
  #showGroups(groups: NonNullable<PermissionLevel["groups"]>, context: DrawingContext): void {
    const grants = groups.map((group) => group.grants.map((index) => context.grants[index]));
    const drawn = JSON.stringify([groups.map((group) => ({ ...group, grants: [] })), grants, [...context.files.names]]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#actions.replaceChildren(groupList(groups, context));
  }
}
