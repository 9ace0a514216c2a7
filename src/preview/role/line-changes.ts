/** What an edit has changed in some lines. */
export interface LineChanges {
  /** The indices of the lines that were not there before. */
  readonly added: readonly number[];
  /** The index of the line before which lines have gone; undefined when none has. */
  readonly removedBefore: number | undefined;
}

/** What has changed between two versions of a text, line by line. A line that has only moved counts as neither. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChanges {
  const left = new Map<string, number>();
  for (const text of before) left.set(text, (left.get(text) ?? 0) + 1);
  const added = after.flatMap((text, index) => {
    const count = left.get(text) ?? 0;
    if (count === 0) return [index];
    left.set(text, count - 1);
    return [];
  });
  const isSomethingGone = [...left.values()].some((count) => count > 0);
  const first = after.findIndex((text, index) => text !== before[index]);
  return { added, removedBefore: isSomethingGone && first >= 0 ? first : undefined };
}
