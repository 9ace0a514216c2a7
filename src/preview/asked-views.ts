import type { FromWebview, PersistedPreview, PreviewView, SourcePlace } from "../protocol/index.ts";
import { PermissionsView } from "./allowed/permissions-view.ts";
import { ChangesView } from "./compared/changes-view.ts";

/** What the views tell. */
export interface AskedViewsListener {
  /** Sends a message to the extension. */
  readonly tell: (message: FromWebview) => void;
  /** Something was unfolded, or another base chosen. */
  readonly stateChanged: () => void;
}

/** The views that are worked out only while they are shown: what the role allows, and how it differs from another. */
export class AskedViews {
  readonly permissions: PermissionsView;
  readonly changes: ChangesView;
  readonly #tell: AskedViewsListener["tell"];

  constructor(
    { unfolded = [], base = "defaults" }: Pick<PersistedPreview, "unfolded" | "base">,
    listener: AskedViewsListener,
  ) {
    const { tell, stateChanged } = listener;
    this.#tell = tell;
    const reveal = (place: SourcePlace) => {
      tell({ type: "reveal", place });
    };
    const askAgain = (view: PreviewView) => () => {
      this.ask(view);
      stateChanged();
    };
    this.permissions = new PermissionsView(unfolded, { reveal, foldingChanged: askAgain("permissions") });
    this.changes = new ChangesView(base, {
      reveal,
      revealCommitted: (place) => {
        tell({ type: "reveal-committed", place });
      },
      baseChanged: askAgain("changes"),
      copy: () => {
        tell({ type: "copy-changes", base: this.changes.base });
      },
    });
  }

  /** What is to be kept; what is as in a new page is left out. */
  get state(): Pick<PersistedPreview, "unfolded" | "base"> {
    const [{ unfolded }, { base }] = [this.permissions, this.changes];
    return { ...(unfolded.length === 0 ? {} : { unfolded }), ...(base === "defaults" ? {} : { base }) };
  }

  /** Shows that all is yet to come. */
  clear(): void {
    for (const view of [this.permissions, this.changes]) view.clear();
  }

  /** Asks for what a view shows, now and after each change; the role comes by itself. */
  ask(view: PreviewView): void {
    switch (view) {
      case "role":
        return;
      case "permissions":
        this.#tell({ type: "show-permissions", expanded: this.permissions.expanded });
        return;
      case "changes":
        this.#tell({ type: "show-changes", base: this.changes.base });
        return;
    }
  }

  /** Asks no longer for what a view shows. */
  leave(view: PreviewView): void {
    if (view !== "role") this.#tell({ type: view === "changes" ? "hide-changes" : "hide-permissions" });
  }
}
