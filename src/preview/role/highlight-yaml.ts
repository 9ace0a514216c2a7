import { TreeFragment, type ChangedRange } from "@lezer/common";
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
 * Cuts the lines of a YAML text into tokens. All lines are read together, since what a line means in YAML depends on the
 * ones above it; of a text that is much like the one before, only what has changed is read again.
 */
export class YamlHighlighter {
  #text = "";
  #fragments: readonly TreeFragment[] = [];

  highlight(lines: readonly string[]): readonly (readonly Token[])[] {
    const text = lines.join("\n");
    const kept = TreeFragment.applyChanges(this.#fragments, [changeBetween(this.#text, text)]);
    const tree = parser.parse(text, kept);
    this.#text = text;
    this.#fragments = TreeFragment.addTree(tree);
    const highlighted: Token[][] = [[]];
    highlightCode(
      text,
      tree,
      [classHighlighter, plainScalars],
      (stretch, className) => highlighted.at(-1)?.push({ text: stretch, className }),
      () => highlighted.push([]),
    );
    return highlighted;
  }
}

/** The one stretch that differs in two texts. */
function changeBetween(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let kept = 0;
  while (
    kept < shorter - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  )
    kept++;
  return { fromA: start, toA: before.length - kept, fromB: start, toB: after.length - kept };
}
