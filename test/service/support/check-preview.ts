import type { PreviewLine, PreviewModel } from "../../../src/protocol/index.ts";
import { createPreviewModel, nextVersions, type DeployVersions } from "../../../src/service/index.ts";
import { modelOf } from "./snippet.ts";

/** The versions of a file after its texts have been read one after the other, as versions 1, 2, … */
export function versionsOf(...texts: readonly [string, ...string[]]): DeployVersions {
  const [first, ...others] = texts;
  return others.reduce(
    (versions, text, index) => nextVersions(modelOf(text, index + 2), versions),
    nextVersions(modelOf(first), undefined),
  );
}

/** The preview after texts have been read one after the other. */
export function previewOf(...texts: readonly [string, ...string[]]): PreviewModel {
  return createPreviewModel(versionsOf(...texts));
}

/**
 * The lines of a preview, each with where it came from behind a bar: `default`, nothing for structure, or the source text
 * at its place in `text`.
 */
export function annotatedLines({ lines }: PreviewModel, text: string): string[] {
  return lines.map((line) => `${line.text} | ${originText(line, text)}`.trimEnd());
}

function originText({ origin }: PreviewLine, text: string): string {
  switch (origin.kind) {
    case "structure":
      return "";
    case "default":
      return "default";
    case "source":
      return textAt(origin.place, text);
    case "unknown":
      return `unknown ${textAt(origin.place, text)}: ${origin.reason ?? ""}`;
  }
}

function textAt({ start, end }: Pick<PreviewModel["banners"][number]["place"], "start" | "end">, text: string): string {
  const lines = text.split("\n").slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.character : 0, index === last ? end.character : undefined))
    .join("\n");
}
