import * as l10n from "@vscode/l10n";
import type { PreviewOrigin, SourcePlace } from "../protocol/index.ts";
import { fileNameOf, filePathOf } from "./file-name.ts";

/** How the gutter tells where a line came from. */
export interface OriginText {
  /** The name of another file than the previewed one, which may be cut where there is no room; else empty. */
  readonly file: string;
  /** A few characters; empty for lines that only structure the document. */
  readonly label: string;
  /** Both in words, for screen readers. */
  readonly description: string;
  /** The same with the whole path of another file. */
  readonly tooltip: string;
}

/** What is known of the files that lines come from. */
export interface FileNames {
  /** The URI of the file that is previewed; only other files are named in the gutter. */
  readonly previewed: string;
  /** The names of all files by their URIs. */
  readonly names: ReadonlyMap<string, string>;
}

/** Where a line came from, in words. */
export function originText(origin: PreviewOrigin, files: FileNames): OriginText {
  switch (origin.kind) {
    case "structure":
      return { file: "", label: "", description: "", tooltip: "" };
    case "default":
      return { file: "", label: l10n.t("default"), ...sameForAll(l10n.t("Jets’ default")) };
    case "source":
      return placeText(origin.place, files);
    case "unknown":
      return unknownText(placeText(origin.place, files), origin.reason);
  }
}

function placeText({ uri, start }: SourcePlace, { previewed, names }: FileNames): OriginText {
  const line = start.line + 1;
  const name = names.get(uri) ?? fileNameOf(uri);
  const description = l10n.t("line {0} of {1}", line, name);
  if (uri === previewed) return { file: "", label: l10n.t("line {0}", line), ...sameForAll(description) };
  return { file: name, label: String(line), description, tooltip: l10n.t("line {0} of {1}", line, filePathOf(uri)) };
}

function sameForAll(description: string): Pick<OriginText, "description" | "tooltip"> {
  return { description, tooltip: description };
}

function unknownText({ file, label, description, tooltip }: OriginText, reason: string | undefined): OriginText {
  const explained = (place: string) =>
    reason === undefined ? l10n.t("unknown, {0}", place) : l10n.t("unknown, {0}, {1}", place, reason);
  const marked = file === "" ? { file, label: `? ${label}` } : { file: `? ${file}`, label };
  return { ...marked, description: explained(description), tooltip: explained(tooltip) };
}
