import type { ChangesBase, ChangesModel } from "./changes-model.ts";
import type { LineExplanation } from "./line-explanation.ts";
import type { ExportFormat } from "./server-messages.ts";
import type { PreviewEdit } from "./line-edit.ts";
import type { PermissionLevelKey, PermissionsModel } from "./permissions-model.ts";
import type { PreviewModel, SourcePlace } from "./preview-model.ts";

/** What the extension tells the preview's webview. */
export type ToWebview =
  | {
      readonly type: "model";
      readonly model: PreviewModel;
      readonly locked: boolean;
      /** The line that belongs at the top, by where the editor stands; for a page that has shown no such file before. */
      readonly top?: number;
    }
  /** The next model of the file that the page shows. A page that does not show the one before tells that it is ready. */
  | { readonly type: "edit"; readonly edit: PreviewEdit; readonly locked: boolean }
  /** There is nothing to show, and why. */
  | { readonly type: "nothing"; readonly reason: NothingReason }
  /** The lines that the caret in the source makes; outdated when their revision is below that of the model shown. */
  | { readonly type: "caret"; readonly revision: number; readonly lines: readonly number[] }
  /** An editor was scrolled; the line is to be at the top, unless the page shows a model of another revision. */
  | { readonly type: "scroll"; readonly revision: number; readonly line: number }
  /** What is told of a line, after the page has asked; outdated when its revision is not that of the model shown. */
  | {
      readonly type: "explanation";
      readonly revision: number;
      readonly line: number;
      readonly explanation: LineExplanation;
    }
  /** What the role allows, while the page shows it; outdated when its revision is below that of the model shown. */
  | { readonly type: "permissions"; readonly permissions: PermissionsModel }
  /** How the role differs from another, while the page shows it; outdated likewise. */
  | { readonly type: "changes"; readonly changes: ChangesModel }
  /** There is nothing in git to compare the role of a file with. */
  | { readonly type: "no-base"; readonly uri: string; readonly reason: NoBaseReason };

/** `no-repository`: VS Code knows no git repository with the file. `no-commit`: that has no commit yet. `not-committed`: the commit does not have the file. */
export type NoBaseReason = "no-repository" | "no-commit" | "not-committed";

/** `starting`: the server is not up yet. `no-deploy-file`: no deploy file is open. `closed`: the file was closed or deleted. `server-down`: the server cannot run. */
export type NothingReason = "starting" | "no-deploy-file" | "closed" | "server-down";

/** What the preview's webview tells the extension. */
export type FromWebview =
  /** The webview's script runs; the extension answers with the newest model. */
  | { readonly type: "ready" }
  | { readonly type: "reveal"; readonly place: SourcePlace }
  /** A person has scrolled the lines: which of them is at the top, and the `revision` of their model. */
  | { readonly type: "scrolled"; readonly revision: number; readonly line: number }
  /** A person points at a line; what is told of it is to follow. */
  | { readonly type: "explain"; readonly line: number }
  | { readonly type: "copy" }
  /** Put a part of the role on the clipboard. */
  | { readonly type: "copy-text"; readonly text: string }
  | { readonly type: "export"; readonly format?: ExportFormat }
  /** The page shows what the role allows; it is to be told now and after each change, with the actions of the levels named. */
  | { readonly type: "show-permissions"; readonly expanded: readonly PermissionLevelKey[] }
  /** It shows them no longer. */
  | { readonly type: "hide-permissions" }
  /** The page shows how the role differs from another; it is to be told now and after each change. */
  | { readonly type: "show-changes"; readonly base: ChangesBase }
  /** It shows that no longer. */
  | { readonly type: "hide-changes" }
  /** Put the differences on the clipboard, as Markdown. */
  | { readonly type: "copy-changes"; readonly base: ChangesBase }
  /** Show a place in the text that git's `HEAD` has of a file. */
  | { readonly type: "reveal-committed"; readonly place: SourcePlace }
  /** Turn the override of the banner into an addition. */
  | { readonly type: "fix-override"; readonly list: "default_policy" | "default_managed_policy" }
  /** Follow the active deploy file no longer, or again. */
  | { readonly type: "toggle-lock" }
  /** Let the person choose the environment that the role is shown for. */
  | { readonly type: "choose-environment" }
  /** The commands of the empty states. */
  | { readonly type: "open-deploy-file" }
  | { readonly type: "restart-server" };

/** The views of the preview: the role as YAML, what it allows, and how it differs from another. */
export type PreviewView = "role" | "permissions" | "changes";

/** What the webview keeps with `setState`, so that a window reload brings it back. */
export interface PersistedPreview {
  readonly uri: string;
  readonly locked: boolean;
  /** How far the view was scrolled, in CSS pixels. */
  readonly scrolled?: number;
  /** The role when absent. */
  readonly view?: PreviewView;
  /** The services and levels that are unfolded in the permissions: `s3`, `s3/Write`. */
  readonly unfolded?: readonly string[];
  /** The policies that are folded in the YAML, by their names; the page tells several of one name apart. */
  readonly folded?: readonly string[];
  /** What the role is compared with; Jets' defaults when absent. */
  readonly base?: ChangesBase;
}
