import type { FromWebview, NothingReason, PreviewModel } from "../protocol/index.ts";
import { banners, freshnessNote } from "./banners.ts";
import { element } from "./dom.ts";
import { emptyState } from "./empty-state.ts";
import { LineList } from "./line-list.ts";
import { shownLines } from "./shown-line.ts";
import { QuotaMeters } from "./quota-meters.ts";
import { StatusLine } from "./status-line.ts";
import { Toolbar } from "./toolbar.ts";

/** The whole page of the preview. */
export class PreviewPage {
  readonly #tell: (message: FromWebview) => void;
  readonly #main: HTMLElement;
  readonly #toolbar: Toolbar;
  readonly #status = new StatusLine();
  readonly #quotas = new QuotaMeters();
  /** Stays in sight while the role scrolls. */
  readonly #freshness = element("p", "freshness");
  readonly #banners = element("div", "banners");
  readonly #lines: LineList;
  #model: PreviewModel | undefined;
  /** What was shown when the caret was told last. */
  #modelAtCaret: PreviewModel | undefined;

  /** @param tell sends a message to the extension. */
  constructor(main: HTMLElement, tell: (message: FromWebview) => void) {
    this.#tell = tell;
    this.#main = main;
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
    this.#lines = new LineList((place) => {
      tell({ type: "reveal", place });
    });
  }

  /** The file whose role is shown; undefined while there is none. */
  get uri(): string | undefined {
    return this.#model?.uri;
  }

  showModel(model: PreviewModel, locked: boolean): void {
    if (this.#model === undefined) this.#layOut();
    const previous = this.#model;
    this.#model = model;
    this.#toolbar.locked = locked;
    this.#toolbar.show(model.environment);
    this.#status.show(model.summary);
    this.#quotas.show(model.quotas ?? []);
    this.#freshness.textContent = freshnessNote(model.freshness);
    if (!sameBanners(previous, model)) this.#showBanners(model);
    this.#lines.element.classList.toggle("stale", model.freshness === "stale");
    this.#lines.show(shownLines(model));
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

  /** Marks the lines that the caret makes; the lines of another model than the one shown are not those of this page. */
  showCaret(caret: CaretLines): void {
    if (caret.revision !== this.#model?.revision) return;
    const isMoved = this.#modelAtCaret === this.#model;
    this.#modelAtCaret = this.#model;
    this.#lines.markCaret(caret.lines);
    const [first] = caret.lines;
    // Only a caret that somebody moves scrolls the page; one that moves because text is typed, here or in an imported
    // file, must not.
    if (first !== undefined && isMoved) this.#lines.scrollTo(first);
  }

  #layOut(): void {
    const parts = [this.#status.element, this.#toolbar.element, this.#quotas.element, this.#freshness];
    const header = element("header", "header", ...parts);
    this.#main.replaceChildren(header, this.#banners, this.#lines.element);
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

/** Whether two versions have the same banners; then a banner keeps its focus. */
function sameBanners(one: PreviewModel | undefined, other: PreviewModel): boolean {
  const [before, after] = [one, other].map((model) => [model?.state, model?.banners]);
  return JSON.stringify(before) === JSON.stringify(after);
}

interface CaretLines {
  readonly revision: number;
  readonly lines: readonly number[];
}
