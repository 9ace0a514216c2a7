import type { PermissionLevelCounts } from "./permissions-model.ts";

/** How many actions are allowed and how, in words; those that are zero are left out. */
export function countWords(counts: PermissionLevelCounts): string {
  const words = [
    [counts.allowed, "allowed"],
    [counts.limited, "allowed on some resources"],
    [counts.conditional, "allowed under conditions"],
    [counts.added, "of these added to Jets’ defaults"],
    [counts.deniedInPart, "of these denied in part"],
    [counts.denied, "denied"],
  ] as const;
  return words.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(", ");
}

/** What it means that some parts are not known, of which there is one at least. */
export function notKnownTitle(count: number): string {
  return count === 1
    ? "One part is not known. It may allow or deny more."
    : `${count} parts are not known. They may allow or deny more.`;
}
