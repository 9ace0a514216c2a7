import * as l10n from "@vscode/l10n";
import { sentences } from "../language/index.ts";
import type { ChangeRow, ChangesBase } from "./changes-model.ts";

/** How the bases are called. */
export const baseNames: Readonly<Record<ChangesBase, string>> = {
  get defaults() {
    return l10n.t("Jets’ defaults");
  },
  head: "HEAD",
};

/** How many rows there are of each kind, in words: `2 added, 1 removed, 5 kept`. */
export function changeCountWords(rows: readonly ChangeRow[]): string {
  const count = (change: ChangeRow["change"]) => rows.filter((row) => row.change === change).length;
  return l10n.t("{0} added, {1} removed, {2} kept", count("added"), count("removed"), count("kept"));
}

/** How many rows allow what the base does not, as a sentence or two; empty for none. */
export function wideningWords(rows: readonly ChangeRow[], baseName: string): string {
  const count = (widens: ChangeRow["widens"]) => rows.filter((row) => row.widens === widens).length;
  return sentences(surelyWidening(count("yes"), baseName), maybeWidening(count("maybe"), baseName));
}

/** What has become of a row, in words; a question mark stands for what is not wholly known. */
export function changeWord({ change, isCertain }: ChangeRow): string {
  return isCertain ? wordOf(change) : `${wordOf(change)}?`;
}

/** Whether a row widens what the role may do, in words; empty when it does not. */
export function wideningWord({ widens }: Pick<ChangeRow, "widens">): string {
  switch (widens) {
    case "yes":
      return l10n.t("widens");
    case "maybe":
      return l10n.t("may widen");
    case "no":
      return "";
  }
}

/** Whether there is nothing more to say of a row than that it stays. */
export function isSettled({ change, isCertain }: ChangeRow): boolean {
  return change === "kept" && isCertain;
}

function surelyWidening(count: number, base: string): string {
  if (count === 0) return "";
  return count === 1
    ? l10n.t("1 row allows what {0} did not.", base)
    : l10n.t("{0} rows allow what {1} did not.", count, base);
}

function maybeWidening(count: number, base: string): string {
  if (count === 0) return "";
  return count === 1
    ? l10n.t("1 row may allow what {0} did not.", base)
    : l10n.t("{0} rows may allow what {1} did not.", count, base);
}

function wordOf(change: ChangeRow["change"]): string {
  switch (change) {
    case "added":
      return l10n.t("added");
    case "removed":
      return l10n.t("removed");
    case "kept":
      return l10n.t("kept");
  }
}
