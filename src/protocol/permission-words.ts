import * as l10n from "@vscode/l10n";
import type { PermissionLevelCounts, PermissionLevelName } from "./permissions-model.ts";

/** How AWS calls an access level. */
export function levelTitle(level: PermissionLevelName): string {
  switch (level) {
    case "List":
      return l10n.t("List");
    case "Read":
      return l10n.t("Read");
    case "Tagging":
      return l10n.t("Tagging");
    case "Write":
      return l10n.t("Write");
    case "Permissions management":
      return l10n.t("Permissions management");
  }
}

/** How many actions are allowed and how, in words; those that are zero are left out. */
export function countWords(counts: PermissionLevelCounts): string {
  const { allowed, limited, conditional, added, deniedInPart, denied } = counts;
  const words: readonly (readonly [count: number, one: string, many: string])[] = [
    [allowed, l10n.t("1 allowed"), l10n.t("{0} allowed", allowed)],
    [limited, l10n.t("1 allowed on some resources"), l10n.t("{0} allowed on some resources", limited)],
    [conditional, l10n.t("1 allowed under conditions"), l10n.t("{0} allowed under conditions", conditional)],
    [added, l10n.t("1 of these added to Jets’ defaults"), l10n.t("{0} of these added to Jets’ defaults", added)],
    [deniedInPart, l10n.t("1 of these denied in part"), l10n.t("{0} of these denied in part", deniedInPart)],
    [denied, l10n.t("1 denied"), l10n.t("{0} denied", denied)],
  ];
  const told = words.flatMap(([count, one, many]) => (count === 0 ? [] : [count === 1 ? one : many]));
  return told.join(l10n.t({ message: ", ", comment: "Between numbers in a row" }));
}

/** What it means that some parts are not known, of which there is one at least. */
export function notKnownTitle(count: number): string {
  return count === 1
    ? l10n.t("One part is not known. It may allow or deny more.")
    : l10n.t("{0} parts are not known. They may allow or deny more.", count);
}
