import * as l10n from "@vscode/l10n";
import type { PreviewView } from "../protocol/index.ts";
import { button, element } from "./dom.ts";

const views: readonly PreviewView[] = ["role", "permissions", "changes"];

/** The tabs of the preview's views. One of them can be reached with Tab, the other with the arrow keys. */
export class ViewTabs {
  readonly element = element("div", "tabs");
  readonly #tabs: ReadonlyMap<PreviewView, HTMLButtonElement>;

  /** @param choose is told when a person chooses a view. */
  constructor(choose: (view: PreviewView) => void) {
    const choosing = (view: PreviewView) => () => {
      choose(view);
    };
    this.#tabs = new Map(views.map((view) => [view, tabOf(view, choosing(view))]));
    this.element.role = "tablist";
    this.element.ariaLabel = l10n.t("Views");
    this.element.append(...this.#tabs.values());
    this.element.addEventListener("keydown", (event) => {
      this.#press(event);
    });
  }

  set chosen(chosen: PreviewView) {
    for (const [view, tab] of this.#tabs) {
      tab.ariaSelected = String(view === chosen);
      tab.tabIndex = view === chosen ? 0 : -1;
    }
  }

  #press(event: KeyboardEvent): void {
    const tabs = [...this.#tabs.values()];
    const next = tabs.at(neighbour(event.key, tabs.indexOf(event.target as HTMLButtonElement), tabs.length) ?? NaN);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    next.focus();
    next.click();
  }
}

/** The element that shows a view, which its tab belongs to. */
export function viewPanel(view: PreviewView, ...content: readonly HTMLElement[]): HTMLElement {
  const panel = element("div", "view", ...content);
  panel.id = panelId(view);
  panel.role = "tabpanel";
  panel.setAttribute("aria-labelledby", tabId(view));
  return panel;
}

function tabOf(view: PreviewView, choose: () => void): HTMLButtonElement {
  const tab = button("tab", choose, titleOf(view));
  tab.id = tabId(view);
  tab.role = "tab";
  tab.setAttribute("aria-controls", panelId(view));
  return tab;
}

function titleOf(view: PreviewView): string {
  switch (view) {
    case "role":
      return "YAML";
    case "permissions":
      return l10n.t("Permissions");
    case "changes":
      return l10n.t("Changes");
  }
}

function tabId(view: PreviewView): string {
  return `${view}-tab`;
}

function panelId(view: PreviewView): string {
  return `${view}-panel`;
}

function neighbour(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return (index + count - 1) % count;
    case "ArrowRight":
      return (index + 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
