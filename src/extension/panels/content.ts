import { previewEdit, type PreviewModel, type ToWebview } from "../../protocol/index.ts";
import type { ServerState } from "../role-server.ts";

/** What is known of the file of a preview. */
export interface PreviewedFile {
  readonly locked: boolean;
  /** `none`: there is no file. `other`: it is open, and no deploy file. */
  readonly file: "none" | "closed" | "other" | "deploy-file";
  readonly model: PreviewModel | undefined;
}

/** What the page of a preview shows: the role of a file, or why there is none. */
export type PreviewContent = Extract<ToWebview, { readonly type: "model" | "nothing" }>;

/** What the page of a preview shows. While a crashed server starts again, that is what was known before. */
export function previewContent({ file, model, locked }: PreviewedFile, server: ServerState): PreviewContent {
  switch (file) {
    case "none":
    case "other":
      return { type: "nothing", reason: "no-deploy-file" };
    case "closed":
      return { type: "nothing", reason: "closed" };
    case "deploy-file":
      if (server === "down") return { type: "nothing", reason: "server-down" };
      return model === undefined ? { type: "nothing", reason: "starting" } : { type: "model", model, locked };
  }
}

/** Whether a page that shows one content shows the other already. */
export function isSameContent(one: PreviewContent | undefined, other: PreviewContent): boolean {
  if (one?.type === "model" && other.type === "model") return one.model === other.model && one.locked === other.locked;
  return one?.type === "nothing" && other.type === "nothing" && one.reason === other.reason;
}

/** What a page that shows one content is told so that it shows the other. */
export function contentUpdate(shown: PreviewContent | undefined, next: PreviewContent): ToWebview {
  if (shown?.type !== "model" || next.type !== "model" || shown.model.uri !== next.model.uri) return next;
  return { type: "edit", edit: previewEdit(shown.model, next.model), locked: next.locked };
}
