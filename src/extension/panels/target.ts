import { l10n, Uri } from "vscode";
import type { PersistedPreview } from "../../protocol/index.ts";
import { fileNameOf } from "../uris.ts";

/** The file that a preview shows, and whether it stays so when another deploy file becomes active. */
export interface PreviewTarget {
  readonly uri: Uri | undefined;
  readonly locked: boolean;
}

/** The target that the page of a preview has kept over a reload of the window; what makes no sense follows. */
export function restoredTarget(state: unknown): PreviewTarget {
  const { uri, locked } = (state ?? {}) as Partial<Record<keyof PersistedPreview, unknown>>;
  if (typeof uri !== "string") return { uri: undefined, locked: false };
  return { uri: Uri.parse(uri), locked: locked === true };
}

/** The title of a preview's tab. */
export function previewTitle({ uri, locked }: PreviewTarget): string {
  if (uri === undefined) return l10n.t("IAM Preview");
  const name = fileNameOf(uri);
  return locked ? l10n.t("IAM: {0} (locked)", name) : `IAM: ${name}`;
}
