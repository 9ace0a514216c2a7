import type { ExportFormat } from "./server-messages.ts";
import type { PreviewModel, SourcePlace } from "./preview-model.ts";

/** What the extension tells the preview's webview. */
export type ToWebview =
  | { readonly type: "model"; readonly model: PreviewModel; readonly locked: boolean }
  /** There is nothing to show, and why. */
  | { readonly type: "nothing"; readonly reason: NothingReason }
  /** The lines that the caret in the source makes; of another model than the one shown when the revisions differ. */
  | { readonly type: "caret"; readonly revision: number; readonly lines: readonly number[] };

/** `starting`: the server is not up yet. `no-deploy-file`: no deploy file is open. `closed`: the file was closed or deleted. `server-down`: the server cannot run. */
export type NothingReason = "starting" | "no-deploy-file" | "closed" | "server-down";

/** What the preview's webview tells the extension. */
export type FromWebview =
  /** The webview's script runs; the extension answers with the newest model. */
  | { readonly type: "ready" }
  | { readonly type: "reveal"; readonly place: SourcePlace }
  | { readonly type: "copy" }
  | { readonly type: "export"; readonly format?: ExportFormat }
  /** Turn the override of the banner into an addition. */
  | { readonly type: "fix-override"; readonly list: "default_policy" | "default_managed_policy" }
  /** Follow the active deploy file no longer, or again. */
  | { readonly type: "toggle-lock" }
  /** Let the person choose the environment that the role is shown for. */
  | { readonly type: "choose-environment" }
  /** The commands of the empty states. */
  | { readonly type: "open-deploy-file" }
  | { readonly type: "restart-server" };

/** What the webview keeps with `setState`, so that a window reload brings it back. */
export interface PersistedPreview {
  readonly uri: string;
  readonly locked: boolean;
  /** How far the YAML was scrolled, in CSS pixels. */
  readonly scrolled?: number;
}
