import type { PreviewOrigin, SourcePlace } from "../protocol/index.ts";
import { fileNameOf } from "./file-name.ts";

/** How the gutter tells where a line came from. */
export interface OriginText {
  /** A few characters for the gutter; empty for lines that only structure the document. */
  readonly label: string;
  /** The same in words, for tooltips and screen readers. */
  readonly description: string;
}

/**
 * Where a line came from, in words.
 *
 * @param previewed the URI of the file that is previewed; only other files are named in the gutter.
 */
export function originText(origin: PreviewOrigin, previewed: string): OriginText {
  switch (origin.kind) {
    case "structure":
      return { label: "", description: "" };
    case "default":
      return { label: "default", description: "Jets’ default" };
    case "source":
      return { label: placeLabel(origin.place, previewed), description: placeDescription(origin.place) };
    case "unknown":
      return {
        label: `? ${placeLabel(origin.place, previewed)}`,
        description: ["unknown", placeDescription(origin.place), origin.reason].filter(Boolean).join(", "),
      };
  }
}

function placeLabel({ uri, start }: SourcePlace, previewed: string): string {
  const line = start.line + 1;
  return uri === previewed ? `line ${line}` : `${fileNameOf(uri)} ${line}`;
}

function placeDescription({ uri, start }: SourcePlace): string {
  return `line ${start.line + 1} of ${fileNameOf(uri)}`;
}
