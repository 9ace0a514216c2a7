import type { ChangeRow, ChangesBase } from "./changes-model.ts";

/** How the bases are called. */
export const baseNames: Readonly<Record<ChangesBase, string>> = { defaults: "Jets’ defaults", head: "HEAD" };

/** How many rows there are of each kind, in words: `2 added, 1 removed, 5 kept`. */
export function changeCountWords(rows: readonly ChangeRow[]): string {
  const words = (["added", "removed", "kept"] as const).map((change) => `${countOf(rows, change)} ${change}`);
  return words.join(", ");
}

/** How many rows allow what the base does not, as a sentence or two; empty for none. */
export function wideningWords(rows: readonly ChangeRow[], baseName: string): string {
  const [sure, maybe] = (["yes", "maybe"] as const).map((widens) => rows.filter((row) => row.widens === widens).length);
  return [
    sentence(sure ?? 0, `allows what ${baseName} did not`, `allow what ${baseName} did not`),
    sentence(maybe ?? 0, `may allow what ${baseName} did not`, `may allow what ${baseName} did not`),
  ]
    .filter(Boolean)
    .join(" ");
}

/** What has become of a row, in words; a question mark stands for what is not wholly known. */
export function changeWord({ change, isCertain }: ChangeRow): string {
  return isCertain ? change : `${change}?`;
}

/** Whether a row widens what the role may do, in words; empty when it does not. */
export function wideningWord({ widens }: Pick<ChangeRow, "widens">): string {
  switch (widens) {
    case "yes":
      return "widens";
    case "maybe":
      return "may widen";
    case "no":
      return "";
  }
}

/** Whether there is nothing more to say of a row than that it stays. */
export function isSettled({ change, isCertain }: ChangeRow): boolean {
  return change === "kept" && isCertain;
}

function countOf(rows: readonly ChangeRow[], change: ChangeRow["change"]): number {
  return rows.filter((row) => row.change === change).length;
}

function sentence(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 row ${one}.` : `${count} rows ${many}.`;
}
