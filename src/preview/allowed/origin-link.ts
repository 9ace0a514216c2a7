import type { PreviewOrigin } from "../../protocol/index.ts";
import { button, element, type Content } from "../dom.ts";
import { originText } from "../origin-text.ts";
import type { DrawingContext } from "./context.ts";

/** Something that leads to where it was written, where that is in a file; its place stands behind it. */
export function originLink(
  origin: PreviewOrigin,
  { files, reveal }: Pick<DrawingContext, "files" | "reveal">,
  ...content: readonly Content[]
) {
  const { file, label, tooltip, description } = originText(origin, files);
  const shown = element("span", "place", [file, label].filter(Boolean).join(" "));
  shown.ariaHidden = "true";
  const parts = [...content, " ", shown, element("span", "for-readers", description)];
  if (!("place" in origin)) return element("span", "origin", ...parts);
  const { place } = origin;
  const link = button(
    "origin link",
    () => {
      reveal(place);
    },
    ...parts,
  );
  link.title = tooltip;
  return link;
}
