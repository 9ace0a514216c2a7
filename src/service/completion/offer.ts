import * as l10n from "@vscode/l10n";
import type { CompletionItemKind } from "vscode-languageserver-types";
import { InsertTextFormat, MarkupKind, type CompletionItem } from "vscode-languageserver-types";
import type { DeployModel } from "../model.ts";
import { toRange } from "../ranges.ts";
import type { CompletionTarget } from "./target.ts";

/** Something that can be written at the caret. */
export interface Offer {
  /** What is shown, and what is written unless `text` says otherwise. */
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written; the places where more is to be typed are `${1:name}`, as in snippets, when `isSnippet`. */
  readonly text?: string;
  readonly isSnippet?: true;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What the documentation is to be made of when the item is looked at; for what takes time or is long. */
  readonly subject?: CompletionSubject;
  /** Whether what is written wants to be continued, so that the editor is to ask again. */
  readonly isContinued?: true;
}

/** What an item is about, for its documentation. */
export interface CompletionSubject {
  readonly kind: "service" | "actions" | "managed policy";
  readonly name: string;
}

/** An offer as the editor takes it; those that come first are shown first. */
export function completionItem(
  model: DeployModel,
  target: CompletionTarget,
  offer: Offer,
  index: number,
): CompletionItem {
  const text = offer.text ?? offer.label;
  const closing = target.string?.isClosed === false ? target.string.quote : "";
  return {
    label: offer.label,
    kind: offer.kind,
    ...(offer.detail === undefined ? {} : { labelDetails: { description: offer.detail } }),
    ...(offer.documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: offer.documentation } }),
    ...(offer.subject === undefined ? {} : { data: offer.subject }),
    // A digit sorts before the names that TypeScript offers at the same place.
    sortText: `0${String(index).padStart(5, "0")}`,
    // What is typed is compared with this; the label of an ARN or a key in quotes is not what is written first.
    filterText: offer.label,
    ...(offer.isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(offer.isContinued ? { command: { title: l10n.t("Go on"), command: "editor.action.triggerSuggest" } } : {}),
    textEdit: { range: toRange(model.document, target.replaced), newText: text + (offer.isContinued ? "" : closing) },
  };
}
