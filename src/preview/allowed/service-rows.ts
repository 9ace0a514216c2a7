import type { PermissionLevelName, PermissionService } from "../../protocol/index.ts";
import { element } from "../dom.ts";
import type { DrawingContext } from "./context.ts";
import { countContent, levelNames } from "./counts.ts";
import { foldButton } from "./fold-button.ts";
import { LevelRows } from "./level-rows.ts";

/** The rows of one service. They are kept from one version to the next, so that nothing flickers and the focus stays. */
export class ServiceRows {
  readonly element = element("tbody", "");
  readonly #fold: HTMLButtonElement;
  readonly #cells = new Map<PermissionLevelName, HTMLTableCellElement>();
  readonly #levels = new Map<PermissionLevelName, LevelRows>();
  readonly #toggle: (key: string) => void;
  #drawn = "";

  /** @param toggle folds or unfolds a service (`s3`) or one of its levels (`s3/Write`). */
  constructor({ prefix, name }: PermissionService, toggle: (key: string) => void) {
    this.#toggle = toggle;
    const title = element("span", "title", element("span", "prefix", prefix), " ", element("span", "name", name));
    this.#fold = foldButton(() => {
      toggle(prefix);
    }, title);
    const header = element("th", "", this.#fold);
    header.scope = "row";
    for (const level of levelNames) this.#cells.set(level, element("td", "count"));
    this.element.append(element("tr", "service", header, ...this.#cells.values()));
  }

  show(service: PermissionService, unfolded: ReadonlySet<string>, context: DrawingContext): void {
    this.#showCounts(service);
    const isUnfolded = unfolded.has(service.prefix);
    this.#fold.ariaExpanded = String(isUnfolded);
    this.#showLevels(isUnfolded ? service : { ...service, levels: [] }, unfolded, context);
  }

  #showCounts({ levels }: PermissionService): void {
    const drawn = JSON.stringify(levels.map(({ level, counts }) => [level, counts]));
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    for (const [name, cell] of this.#cells) {
      const level = levels.find((one) => one.level === name);
      cell.dataset["level"] = name;
      cell.replaceChildren(...(level === undefined ? [] : countContent(name, level.counts)));
    }
  }

  #showLevels({ prefix, levels }: PermissionService, unfolded: ReadonlySet<string>, context: DrawingContext): void {
    for (const [name, rows] of this.#levels) {
      if (levels.some(({ level }) => level === name)) continue;
      for (const row of rows.elements) row.remove();
      this.#levels.delete(name);
    }
    let previous = this.element.firstElementChild;
    for (const level of levels) {
      const key = `${prefix}/${level.level}`;
      const rows = this.#levels.get(level.level) ?? this.#add(level, key, previous);
      rows.show(level, unfolded.has(key), context);
      previous = rows.elements.at(-1) ?? previous;
    }
  }

  #add(level: PermissionService["levels"][number], key: string, previous: Element | null): LevelRows {
    const rows = new LevelRows(level, () => {
      this.#toggle(key);
    });
    previous?.after(...rows.elements);
    this.#levels.set(level.level, rows);
    return rows;
  }
}
