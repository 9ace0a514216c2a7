import type { TextChange } from "../analyzer/index.ts";
import type { SourceRange } from "../policy/index.ts";

/** The one change that makes the text `after` of the text `before`: all between their common start and end. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = before.length;
  const growth = after.length - before.length;
  while (end > start && end + growth > start && before.charCodeAt(end - 1) === after.charCodeAt(end + growth - 1)) {
    end -= 1;
  }
  return { start, end, newLength: end + growth - start };
}

/** The one change that covers `first` and then `second`, whose offsets are those of the text that `first` made. */
export function coveringChange(first: TextChange, second: TextChange): TextChange {
  const growth = growthOf(first);
  const start = Math.min(first.start, second.start);
  const changedEnd = Math.max(first.start + first.newLength, second.end);
  return { start, end: changedEnd - growth, newLength: changedEnd - start + growthOf(second) };
}

/** Whether `second`, whose offsets are those of the text that `first` made, changes a place that `first` changed. */
export function continues(first: TextChange, second: TextChange): boolean {
  return second.start <= first.start + first.newLength && second.end >= first.start;
}

/** Where a range of the old text is in the new one; what the change touches grows or shrinks with it. */
export function shifted(range: SourceRange, change: TextChange): SourceRange {
  if (range.end <= change.start) return range;
  const growth = growthOf(change);
  if (range.start >= change.end) return { ...range, start: range.start + growth, end: range.end + growth };
  return {
    ...range,
    start: Math.min(range.start, change.start),
    end: range.end >= change.end ? range.end + growth : change.start + change.newLength,
  };
}

function growthOf({ start, end, newLength }: TextChange): number {
  return newLength - (end - start);
}
