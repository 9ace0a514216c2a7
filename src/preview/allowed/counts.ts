import * as l10n from "@vscode/l10n";
import { countWords, type PermissionLevelCounts, type PermissionLevelName } from "../../protocol/index.ts";
import { element } from "../dom.ts";
import { icon } from "../icons.ts";

/** The access levels, from the harmless to the grave. */
export const levelNames: readonly PermissionLevelName[] = [
  "List",
  "Read",
  "Tagging",
  "Write",
  "Permissions management",
];

/** The content of a cell: numbers for the eye, words for screen readers. */
export function countContent(level: PermissionLevelName, counts: PermissionLevelCounts): readonly HTMLElement[] {
  const shown = element("span", isGrave(level, counts) ? "counts grave" : "counts", ...shownCounts(level, counts));
  shown.ariaHidden = "true";
  return [shown, element("span", "for-readers", countWords(counts))];
}

/** The sum of some counts. */
export function sumOf(all: readonly PermissionLevelCounts[]): PermissionLevelCounts {
  const sum = (key: keyof PermissionLevelCounts) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    allowed: sum("allowed"),
    limited: sum("limited"),
    conditional: sum("conditional"),
    denied: sum("denied"),
    deniedInPart: sum("deniedInPart"),
    added: sum("added"),
  };
}

function shownCounts(level: PermissionLevelName, counts: PermissionLevelCounts): readonly HTMLElement[] {
  const main = [
    ...(isGrave(level, counts) ? [icon("shield")] : []),
    ...(counts.allowed > 0 ? [String(counts.allowed)] : []),
    ...(counts.added > 0 ? [element("span", "added", `+${counts.added}`)] : []),
  ];
  const others = [
    [counts.limited, l10n.t("{0} limited", counts.limited)],
    [counts.conditional, l10n.t("{0} conditional", counts.conditional)],
    [counts.deniedInPart, l10n.t("{0} denied in part", counts.deniedInPart)],
    [counts.denied, l10n.t("{0} denied", counts.denied)],
  ] as const;
  return [
    ...(main.length === 0 ? [] : [element("span", "main", ...main)]),
    ...others.flatMap(([count, words]) => (count === 0 ? [] : [element("span", "other", words)])),
  ];
}

function isGrave(level: PermissionLevelName, { allowed, limited, conditional }: PermissionLevelCounts): boolean {
  return level === "Permissions management" && allowed + limited + conditional > 0;
}
