import { classHighlighter, highlightCode, tagHighlighter, tags } from "@lezer/highlight";
import { parser } from "@lezer/yaml";

/** A stretch of one line in one colour. */
export interface Token {
  readonly text: string;
  /** The classes that colour it; empty for plain text. */
  readonly className: string;
}

/** Plain scalars, which `classHighlighter` leaves without a class. */
const plainScalars = tagHighlighter([{ tag: tags.content, class: "tok-content" }]);

/**
 * The lines of a YAML text, cut into tokens. All lines are read together, since what a line means in YAML depends on
 * the ones above it.
 */
export function highlightYaml(lines: readonly string[]): readonly (readonly Token[])[] {
  const text = lines.join("\n");
  const highlighted: Token[][] = [[]];
  highlightCode(
    text,
    parser.parse(text),
    [classHighlighter, plainScalars],
    (stretch, className) => highlighted.at(-1)?.push({ text: stretch, className }),
    () => highlighted.push([]),
  );
  return highlighted;
}
