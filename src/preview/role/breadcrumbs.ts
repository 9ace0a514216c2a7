import * as l10n from "@vscode/l10n";
import { button, element, setText } from "../dom.ts";
import type { Surrounding } from "./surroundings.ts";

/**
 * Names the policy and the statement that the line at the top stands in. It has a place of its own above the lines, where
 * it stays however far they scroll, so that it covers none and moves none.
 */
export class Breadcrumbs {
  readonly element = element("nav", "breadcrumbs");
  readonly #goTo: (line: number) => void;
  #shown: readonly Surrounding[] = [];

  /** @param goTo is called with the index of the line that begins what was chosen. */
  constructor(goTo: (line: number) => void) {
    this.#goTo = goTo;
    this.element.ariaLabel = l10n.t("Policy and statement at the top");
  }

  /** @param surroundings the outer one first. */
  show(surroundings: readonly Surrounding[]): void {
    this.#shown = surroundings;
    const { children } = this.element;
    while (children.length < surroundings.length) this.element.append(this.#crumb(children.length));
    this.#removeAfter(surroundings.length);
    surroundings.forEach(({ name }, index) => {
      const crumb = children[index]?.querySelector("button");
      if (crumb) showCrumb(crumb, name, index === surroundings.length - 1);
    });
  }

  #crumb(index: number): HTMLElement {
    const goTo = () => {
      const surrounding = this.#shown[index];
      if (surrounding !== undefined) this.#goTo(surrounding.line);
    };
    return element("span", "part", button("crumb", goTo));
  }

  /** The focus must not be lost with a crumb that goes while the lines scroll; the one before it takes it. */
  #removeAfter(count: number): void {
    const removed = [...this.element.children].slice(count);
    const hadFocus = removed.some((crumb) => crumb.contains(document.activeElement));
    for (const crumb of removed) crumb.remove();
    if (hadFocus) this.element.lastElementChild?.querySelector("button")?.focus({ preventScroll: true });
  }
}

function showCrumb(crumb: HTMLButtonElement, name: string, isInnermost: boolean): void {
  setText(crumb, name);
  // A long name is cut where there is no room.
  if (crumb.title !== name) crumb.title = name;
  if (crumb.hasAttribute("aria-current") === isInnermost) return;
  if (isInnermost) crumb.setAttribute("aria-current", "location");
  else crumb.removeAttribute("aria-current");
}
