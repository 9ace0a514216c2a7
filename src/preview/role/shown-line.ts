import type { PreviewLine, PreviewModel, PreviewOrigin, SourcePlace } from "../../protocol/index.ts";
import { distinctNames } from "../file-name.ts";
import { highlightYaml, type Token } from "./highlight-yaml.ts";
import { originText, type OriginText } from "../origin-text.ts";

/** All that is drawn of one line of the role. */
export interface ShownLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The width of its indent, in characters; a line that is too long goes on below it. */
  readonly indent: number;
  readonly kind: PreviewOrigin["kind"];
  readonly origin: OriginText;
  /** What a click reveals. */
  readonly place: SourcePlace | undefined;
}

/** The lines of a role as they are drawn. */
export function shownLines({ lines, uri }: PreviewModel): readonly ShownLine[] {
  const highlighted = highlightYaml(lines.map(({ text }) => text));
  const files = { previewed: uri, names: distinctNames([uri, ...lines.flatMap(fileOf)]) };
  return lines.map(({ text, origin }, index) => ({
    text,
    tokens: highlighted[index] ?? [{ text, className: "" }],
    indent: indentOf(text),
    kind: origin.kind,
    origin: originText(origin, files),
    place: "place" in origin ? origin.place : undefined,
  }));
}

function fileOf({ origin }: PreviewLine): readonly string[] {
  return "place" in origin ? [origin.place.uri] : [];
}

function indentOf(text: string): number {
  return /^ *(?:- )*/.exec(text)?.[0].length ?? 0;
}
