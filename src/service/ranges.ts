import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { isSourceRange, type Origin, type SourceRange } from "../policy/index.ts";

/** A range of the document as the Language Server Protocol has it. */
export function toRange(document: TextDocument, { start, end }: Pick<SourceRange, "start" | "end">): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The origin as a range of the document; undefined for Jets' defaults and for places in other files. */
export function rangeIn(document: TextDocument, origin: Origin): SourceRange | undefined {
  return isSourceRange(origin) && origin.uri === document.uri ? origin : undefined;
}

/** Whether the caret at `offset` touches the range; it does at both ends. */
export function touches(range: SourceRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether two ranges of one file have a place in common; ends that meet are one. */
export function meet(left: Pick<SourceRange, "start" | "end">, right: Pick<SourceRange, "start" | "end">): boolean {
  return left.start <= right.end && right.start <= left.end;
}

/** Whether one range of a file lies within another. */
export function contains(
  outer: Pick<SourceRange, "start" | "end">,
  inner: Pick<SourceRange, "start" | "end">,
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The shortest of the ranges' items that the caret touches; of equal ones the first. */
export function innermost<Item>(
  items: readonly Item[],
  rangeOf: (item: Item) => SourceRange | undefined,
  offset: number,
): Item | undefined {
  let found: Item | undefined;
  let shortest = Infinity;
  for (const item of items) {
    const range = rangeOf(item);
    if (range === undefined || !touches(range, offset) || range.end - range.start >= shortest) continue;
    found = item;
    shortest = range.end - range.start;
  }
  return found;
}
