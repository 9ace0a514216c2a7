import * as l10n from "@vscode/l10n";
import {
  countWords,
  levelTitle,
  notKnownTitle,
  type PermissionLevelKey,
  type PermissionService,
  type PermissionsModel,
  type PreviewOrigin,
  type SourcePlace,
} from "../../protocol/index.ts";
import { element, setText } from "../dom.ts";
import { distinctNames } from "../file-name.ts";
import type { DrawingContext } from "./context.ts";
import { levelNames, sumOf } from "./counts.ts";
import { shortLevelTitle } from "./level-words.ts";
import { FoldedNotes } from "./notes.ts";
import { ServiceRows } from "./service-rows.ts";

/** What the view asks for. */
export interface PermissionsViewActions {
  readonly reveal: (place: SourcePlace) => void;
  /** Something was folded or unfolded. */
  readonly foldingChanged: () => void;
}

/** What the role allows: a table of services and access levels, which unfolds to the actions and what grants them. */
export class PermissionsView {
  readonly element = element("section", "permissions");
  readonly #actions: PermissionsViewActions;
  readonly #unfolded: Set<string>;
  readonly #defaults = new FoldedNotes("information");
  readonly #notKnown = new FoldedNotes("warning");
  readonly #idleDenials = new FoldedNotes("information");
  readonly #sum = element("p", "sum");
  readonly #table = element("table", "", tableHead());
  readonly #services = new Map<string, ServiceRows>();
  #shown: PermissionsModel | undefined;

  /** @param unfolded the services (`s3`) and levels (`s3/Write`) that are unfolded at first */
  constructor(unfolded: readonly string[], actions: PermissionsViewActions) {
    this.#unfolded = new Set(unfolded);
    this.#actions = actions;
    const title = element("h2", "for-readers", l10n.t("Permissions"));
    const notes = [this.#notKnown.element, this.#defaults.element, this.#idleDenials.element];
    this.element.append(title, ...notes, this.#sum, this.#table);
    this.clear();
  }

  get unfolded(): readonly string[] {
    return [...this.#unfolded];
  }

  /** The levels whose actions are shown. */
  get expanded(): readonly PermissionLevelKey[] {
    const isShown = (key: string): key is PermissionLevelKey =>
      key.includes("/") && this.#unfolded.has(key.slice(0, key.indexOf("/")));
    return this.unfolded.filter(isShown);
  }

  /** Whether it shows anything. */
  get isFilled(): boolean {
    return this.#shown !== undefined;
  }

  show(permissions: PermissionsModel): void {
    this.#shown = permissions;
    const context = this.#contextOf(permissions);
    const { services, notKnown, idleDenials, defaultsNote } = permissions;
    this.#defaults.showText(l10n.t("What Jets’ defaults allow"), defaultsNote);
    this.#notKnown.showNotes(notKnownTitle(notKnown.length), notKnown, context);
    this.#idleDenials.showNotes(idleTitle(idleDenials.length), idleDenials, context);
    const sum = sumText(services);
    setText(this.#sum, sum);
    this.#table.hidden = services.length === 0;
    this.#showServices(services, context);
  }

  /** Shows that the permissions are yet to come. */
  clear(): void {
    this.#shown = undefined;
    for (const { element } of [this.#defaults, this.#notKnown, this.#idleDenials]) element.hidden = true;
    this.#sum.textContent = l10n.t("Working out what the role allows…");
    this.#table.hidden = true;
  }

  #contextOf({ uri, grants, notKnown, idleDenials }: PermissionsModel): DrawingContext {
    const uris = [...grants, ...notKnown, ...idleDenials].flatMap(({ origin }) => fileOf(origin));
    const files = { previewed: uri, names: distinctNames([uri, ...uris]) };
    return { grants, files, reveal: this.#actions.reveal };
  }

  #showServices(services: readonly PermissionService[], context: DrawingContext): void {
    const prefixes = new Set(services.map(({ prefix }) => prefix));
    for (const [prefix, rows] of this.#services) {
      if (prefixes.has(prefix)) continue;
      rows.element.remove();
      this.#services.delete(prefix);
    }
    let previous = this.#table.tHead as Element;
    for (const service of services) {
      const rows = this.#services.get(service.prefix) ?? this.#add(service);
      rows.show(service, this.#unfolded, context);
      // Putting rows in their own place again would take the focus from them.
      if (previous.nextElementSibling !== rows.element) previous.after(rows.element);
      previous = rows.element;
    }
  }

  #add(service: PermissionService): ServiceRows {
    const rows = new ServiceRows(service, (key) => {
      this.#toggle(key);
    });
    this.#services.set(service.prefix, rows);
    return rows;
  }

  #toggle(key: string): void {
    if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
    if (this.#shown !== undefined) this.show(this.#shown);
    this.#actions.foldingChanged();
  }
}

function tableHead(): HTMLTableSectionElement {
  const titles = levelNames.map((level) => {
    const [long, short] = [
      element("span", "long", levelTitle(level)),
      element("abbr", "short", shortLevelTitle(level)),
    ] as const;
    short.title = levelTitle(level);
    return columnTitle(long, short);
  });
  return element("thead", "", element("tr", "", columnTitle(l10n.t("Service")), ...titles));
}

function columnTitle(...content: readonly (Node | string)[]): HTMLTableCellElement {
  const title = element("th", "", ...content);
  title.scope = "col";
  return title;
}

function sumText(services: readonly PermissionService[]): string {
  if (services.length === 0) return l10n.t("Nothing that is known allows any action.");
  const sum = sumOf(services.flatMap(({ levels }) => levels.map(({ counts }) => counts)));
  const words = countWords(sum);
  const text =
    services.length === 1
      ? l10n.t("Actions in 1 service: {0}.", words)
      : l10n.t("Actions in {0} services: {1}.", services.length, words);
  return sum.added === 0 ? text : `${text} ${l10n.t("A plus sign counts what is added.")}`;
}

function idleTitle(count: number): string {
  return count === 1 ? l10n.t("One denial takes nothing away") : l10n.t("{0} denials take nothing away", count);
}

function fileOf(origin: PreviewOrigin): readonly string[] {
  return "place" in origin ? [origin.place.uri] : [];
}
