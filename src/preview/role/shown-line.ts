import type { PreviewLine, PreviewModel, PreviewOrigin, SourcePlace } from "../../protocol/index.ts";
import { distinctNames } from "../file-name.ts";
import { type Token, YamlHighlighter } from "./highlight-yaml.ts";
import { type FileNames, originText, type OriginText } from "../origin-text.ts";

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

/** Makes what is drawn of a role, again and again while it changes in a few lines. */
export class ShownLines {
  readonly #highlighter = new YamlHighlighter();
  #files: FileNames | undefined;
  #origins = new WeakMap<PreviewLine, OriginText>();

  /** The lines of a model as they are drawn. */
  of({ lines, uri }: PreviewModel): readonly ShownLine[] {
    const highlighted = this.#highlighter.highlight(lines.map(({ text }) => text));
    const files = this.#filesOf(uri, lines);
    return lines.map((line, index) => {
      const { text, origin } = line;
      return {
        text,
        tokens: highlighted[index] ?? [{ text, className: "" }],
        indent: indentOf(text),
        kind: origin.kind,
        origin: this.#originOf(line, files),
        place: "place" in origin ? origin.place : undefined,
      };
    });
  }

  /** The names of the files that lines come from; the same object as long as they are the same. */
  #filesOf(previewed: string, lines: readonly PreviewLine[]): FileNames {
    const names = distinctNames([previewed, ...lines.flatMap(fileOf)]);
    if (this.#files?.previewed === previewed && isSameMap(this.#files.names, names)) return this.#files;
    this.#origins = new WeakMap();
    return (this.#files = { previewed, names });
  }

  #originOf(line: PreviewLine, files: FileNames): OriginText {
    const known = this.#origins.get(line) ?? originText(line.origin, files);
    this.#origins.set(line, known);
    return known;
  }
}

function isSameMap(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

function fileOf({ origin }: PreviewLine): readonly string[] {
  return "place" in origin ? [origin.place.uri] : [];
}

function indentOf(text: string): number {
  return /^ *(?:- )*/.exec(text)?.[0].length ?? 0;
}
