import * as l10n from "@vscode/l10n";
import { isSourceRange, listKeys, type Located, type SourceRange } from "../../policy/index.ts";
import { flatItemsOf } from "../located-parts.ts";
import type { DeployModel } from "../model.ts";
import { meet } from "../ranges.ts";
import { isSameRole, modelAfter, replacement, type Fix } from "./fix.ts";
import { stretchOfItem } from "./item-stretch.ts";

/**
 * The fixes that remove the strings in a range which a list holds already. Jets drops them too, so they are no problem,
 * and the role stays the same.
 */
export function removeDuplicates(model: DeployModel, range: Pick<SourceRange, "start" | "end">): readonly Fix[] {
  return listKeys
    .flatMap((list) => duplicatesIn(model.reading.lists[list]))
    .filter((duplicate) => duplicate.place.uri === model.document.uri && meet(duplicate.place, range))
    .flatMap((duplicate) => removal(model, duplicate) ?? []);
}

/** A string that stands in a list for the second time or more. */
interface Duplicate {
  readonly text: string;
  readonly place: SourceRange;
}

function duplicatesIn(list: Located): readonly Duplicate[] {
  const seen = new Set<string>();
  return flatItemsOf(list).flatMap((item) => {
    if (item.kind !== "scalar" || typeof item.value !== "string") return [];
    const isFirst = !seen.has(item.value) && seen.add(item.value);
    return isFirst || !isSourceRange(item.origin) ? [] : [{ text: item.value, place: item.origin }];
  });
}

function removal(model: DeployModel, { text, place }: Duplicate): Fix | undefined {
  const stretch = stretchOfItem(model.document.getText(), place);
  if (stretch === undefined) return undefined;
  const edits = [replacement(model, stretch, "")];
  const after = modelAfter(model, edits);
  return after !== undefined && isSameRole(model, after)
    ? { title: l10n.t("Remove the duplicate {0}", JSON.stringify(text)), edits, problem: undefined, isPreferred: false }
    : undefined;
}
