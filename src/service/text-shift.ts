import type { TextChange } from "../analyzer/index.ts";
import type { SourceRange } from "../policy/index.ts";

/** The one change that makes the text `after` of the text `before`: what is between their common start and end. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let kept = 0;
  while (
    kept < shorter - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  ) {
    kept += 1;
  }
  return { start, end: before.length - kept, newLength: after.length - kept - start };
}

/** Where a range of the old text is in the new one; what the change touches grows or shrinks with it. */
export function shifted(range: SourceRange, { start, end, newLength }: TextChange): SourceRange {
  const growth = newLength - (end - start);
  if (range.end <= start) return range;
  if (range.start >= end) return { ...range, start: range.start + growth, end: range.end + growth };
  return {
    ...range,
    start: Math.min(range.start, start),
    end: range.end >= end ? range.end + growth : start + newLength,
  };
}
