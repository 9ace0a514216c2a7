import * as l10n from "@vscode/l10n";
import type {
  ChangesModel,
  FromWebview,
  NoBaseReason,
  NothingReason,
  PermissionsModel,
  PersistedPreview,
  PreviewModel,
  PreviewView,
  SourcePlace,
  ToWebview,
} from "../protocol/index.ts";
import { banners, freshnessNote, sameBanners } from "./banners.ts";
import { element, setText } from "./dom.ts";
import { emptyState } from "./empty-state.ts";
import { fileNameOf } from "./file-name.ts";
import { watchHeader } from "./header-size.ts";
import { AskedViews } from "./asked-views.ts";
import { QuotaMeters } from "./quota-meters.ts";
import { Breadcrumbs } from "./role/breadcrumbs.ts";
import { LineList } from "./role/line-list.ts";
import { ShownLines } from "./role/shown-line.ts";
import { Scroller } from "./scroller.ts";
import { StatusLine } from "./status-line.ts";
import { Toolbar } from "./toolbar.ts";
import { ViewTabs, viewPanel } from "./view-tabs.ts";

/** What of the page outlives it. */
export type PageState = Pick<PersistedPreview, "view" | "unfolded" | "folded" | "base">;

/** What the page tells of itself. */
export interface PageListener {
  /** Sends a message to the extension. */
  readonly tell: (message: FromWebview) => void;
  /** Another view was chosen, or something was unfolded. */
  readonly stateChanged: () => void;
}

/** The whole page of the preview. */
export class PreviewPage {
  readonly #tell: (message: FromWebview) => void;
  readonly #listener: PageListener;
  readonly #main: HTMLElement;
  readonly #title = element("h1", "for-readers", l10n.t("IAM Preview"));
  readonly #toolbar: Toolbar;
  readonly #status = new StatusLine();
  readonly #quotas = new QuotaMeters();
  /** Stays in sight while the role scrolls. */
  readonly #freshness = element("p", "freshness");
  readonly #banners = element("div", "banners");
  readonly #lines: LineList;
  readonly #shownLines = new ShownLines();
  readonly #breadcrumbs = new Breadcrumbs((line) => {
    this.#goTo(line);
  });
  readonly #asked: AskedViews;
  readonly #tabs: ViewTabs;
  readonly #panels: Readonly<Record<PreviewView, HTMLElement>>;
  #view: PreviewView;
  readonly #scroller = new Scroller(() => {
    this.#tellScroll();
  });
  #headerSize: ResizeObserver | undefined;
  #model: PreviewModel | undefined;
  /** What was shown when the caret was told last. */
  #modelAtCaret: PreviewModel | undefined;

  constructor(main: HTMLElement, state: PageState, listener: PageListener) {
    const { tell } = listener;
    this.#tell = tell;
    this.#listener = listener;
    this.#main = main;
    main.append(this.#title);
    this.#toolbar = new Toolbar({
      chooseEnvironment: () => {
        tell({ type: "choose-environment" });
      },
      toggleLock: () => {
        tell({ type: "toggle-lock" });
      },
      copy: () => {
        tell({ type: "copy" });
      },
      exportRole: () => {
        tell({ type: "export" });
      },
    });
    const reveal = (place: SourcePlace) => {
      tell({ type: "reveal", place });
    };
    this.#lines = new LineList(state.folded ?? [], {
      reveal,
      copy: (text) => {
        tell({ type: "copy-text", text });
      },
      foldingChanged: listener.stateChanged,
      explain: (line) => {
        tell({ type: "explain", line });
      },
    });
    this.#asked = new AskedViews(state, listener);
    this.#tabs = new ViewTabs((view) => {
      this.#choose(view);
    });
    this.#panels = {
      role: viewPanel("role", this.#lines.element),
      permissions: viewPanel("permissions", this.#asked.permissions.element),
      changes: viewPanel("changes", this.#asked.changes.element),
    };
    this.#view = state.view ?? "role";
    this.#showView();
    window.addEventListener("scroll", () => {
      this.#showBreadcrumbs();
    });
  }

  /** What is shown; undefined while there is none. */
  get model(): PreviewModel | undefined {
    return this.#model;
  }

  /** Whether what the role allows, or how it differs, is there to be scrolled. */
  get isFilled(): boolean {
    return this.#view === "changes" ? this.#asked.changes.isFilled : this.#asked.permissions.isFilled;
  }

  /** What is to be kept; what is as in a new page is left out. */
  get state(): PageState {
    const { folded } = this.#lines;
    return {
      ...(this.#view === "role" ? {} : { view: this.#view }),
      ...this.#asked.state,
      ...(folded.length === 0 ? {} : { folded }),
    };
  }

  showModel(model: PreviewModel, locked: boolean): void {
    const previous = this.#model;
    this.#model = model;
    if (previous === undefined) this.#layOut();
    if (previous?.uri !== model.uri) this.#asked.clear();
    if (previous === undefined) this.#asked.ask(this.#view);
    setText(this.#title, l10n.t("IAM role of {0}", fileNameOf(model.uri)));
    this.#toolbar.locked = locked;
    this.#toolbar.show(model.environment);
    this.#status.show(model.summary);
    this.#quotas.show(model.quotas ?? []);
    this.#freshness.textContent = freshnessNote(model.freshness);
    this.#scroller.holding(this.#lines.rowAt(this.#topLine()), () => {
      if (!sameBanners(previous, model)) this.#showBanners(model);
      this.#lines.element.classList.toggle("stale", model.freshness === "stale");
      const lines = this.#shownLines.of(model);
      if (previous?.uri === model.uri) this.#lines.update(lines);
      else this.#lines.show(lines);
    });
    this.#showBreadcrumbs();
  }

  /** @param y how far, in CSS pixels from the beginning. */
  scrollTo(y: number): void {
    this.#scroller.scrollTo(y);
  }

  /** Scrolls to where a line of the role is at the top, if that model is shown and no person is scrolling. */
  scrollToLine(revision: number, line: number): void {
    const row = this.#lines.rowAt(line);
    const isShown = revision === this.#model?.revision && this.#view === "role";
    if (row === undefined || !isShown || this.#scroller.isUnderWay) return;
    if (line === 0) this.#scroller.scrollTo(0);
    else this.#scroller.bringToTop(row);
  }

  showNothing(reason: NothingReason): void {
    this.#model = undefined;
    this.#main.replaceChildren(
      emptyState(reason, {
        openDeployFile: () => {
          this.#tell({ type: "open-deploy-file" });
        },
        restartServer: () => {
          this.#tell({ type: "restart-server" });
        },
      }),
    );
  }

  /** Adds what is told of a line to its explanation, unless that is of another model. */
  showExplanation({ revision, line, explanation }: Explanation): void {
    if (revision === this.#model?.revision) this.#lines.explain(line, explanation);
  }

  /**
   * Shows what the role allows, unless it is of an older model than the one shown: that of this one follows. It may be of
   * a newer one, as the server reads again when it is asked and something has changed.
   */
  showPermissions(permissions: PermissionsModel): void {
    if (permissions.uri !== this.#model?.uri || permissions.revision < this.#model.revision) return;
    this.#asked.permissions.show(permissions);
  }

  /** Shows how the role differs from another, likewise. */
  showChanges(changes: ChangesModel): void {
    if (changes.uri !== this.#model?.uri || changes.revision < this.#model.revision) return;
    this.#asked.changes.show(changes);
  }

  /** Says why git has nothing to compare the role of a file with. */
  showNoBase(uri: string, reason: NoBaseReason): void {
    if (uri === this.#model?.uri) this.#asked.changes.showNoBase(reason);
  }

  /**
   * Marks the lines that the caret makes, unless they are of an older model than the one shown. They may be of a newer one,
   * as the server reads again when it is asked; where that has other lines, it follows, and the caret is asked for again.
   */
  showCaret(caret: CaretLines): void {
    if (this.#model === undefined || caret.revision < this.#model.revision) return;
    const isMoved = this.#modelAtCaret === this.#model;
    this.#modelAtCaret = this.#model;
    this.#lines.markCaret(caret.lines);
    // Only a caret that somebody moves scrolls the page; one that moves because text is typed, here or in an imported
    // file, must not.
    if (!isMoved) return;
    this.#lines.unfoldAt(caret.lines);
    this.#scroller.bringIntoSight(caret.lines.flatMap((line) => this.#lines.rowAt(line) ?? []));
  }

  #layOut(): void {
    const { element: quotas } = this.#quotas;
    const parts = [this.#tabs.element, this.#toolbar.element, this.#status.element, quotas, this.#freshness];
    const header = element("header", "header", ...parts, this.#breadcrumbs.element);
    this.#scroller.header = header;
    this.#headerSize?.disconnect();
    this.#headerSize = watchHeader(header, this.#breadcrumbs.element, () => {
      this.#showBreadcrumbs();
    });
    this.#main.replaceChildren(this.#title, header, this.#banners, ...Object.values(this.#panels));
  }

  #choose(view: PreviewView): void {
    if (view === this.#view) return;
    const left = this.#view;
    this.#view = view;
    this.#showView();
    this.#asked.leave(left);
    this.#asked.ask(view);
    this.#scroller.scrollTo(0);
    this.#listener.stateChanged();
  }

  #tellScroll(): void {
    if (this.#model === undefined || this.#view !== "role") return;
    const line = window.scrollY === 0 ? 0 : this.#topLine();
    if (line >= 0) this.#tell({ type: "scrolled", revision: this.#model.revision, line });
  }

  /** The index of the line at the top; a line whose last pixel is left does not count. */
  #topLine(): number {
    return this.#lines.indexBelow(this.#scroller.top + 1);
  }

  #showBreadcrumbs(): void {
    this.#breadcrumbs.show(this.#view === "role" ? this.#lines.surroundingsOf(this.#topLine()) : []);
  }

  /** Brings a line to the top for a person, and the keyboard with it. */
  #goTo(line: number): void {
    const row = this.#lines.rowAt(line);
    if (row === undefined) return;
    this.#scroller.bringToTop(row);
    row.focus({ preventScroll: true });
    this.#tellScroll();
  }

  #showView(): void {
    this.#breadcrumbs.element.hidden = this.#view !== "role";
    this.#tabs.chosen = this.#view;
    for (const [view, panel] of Object.entries(this.#panels)) panel.hidden = view !== this.#view;
  }

  #showBanners(model: PreviewModel): void {
    const next = banners(model, {
      reveal: (place) => {
        this.#tell({ type: "reveal", place });
      },
      fixOverride: (list) => {
        this.#tell({ type: "fix-override", list });
      },
    });
    this.#banners.replaceChildren(...next);
  }
}

type Explanation = Extract<ToWebview, { readonly type: "explanation" }>;

type CaretLines = Pick<Extract<ToWebview, { readonly type: "caret" }>, "revision" | "lines">;
