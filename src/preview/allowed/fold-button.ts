import { button, type Content } from "../dom.ts";
import { icon } from "../icons.ts";

/** A button that folds and unfolds what is below it. */
export function foldButton(toggle: () => void, ...content: readonly Content[]): HTMLButtonElement {
  const created = button("fold", toggle, icon("unfold"), ...content);
  created.ariaExpanded = "false";
  return created;
}
