import * as l10n from "@vscode/l10n";
import { sentences } from "../language/index.ts";
import { canonicalKey } from "./canonical-key.ts";
import { describe } from "./describe.ts";
import { flattened } from "./flatten.ts";
import type { ListKey } from "./list-key.ts";
import { isNullish, isString, type LocatedString } from "./located-values.ts";
import type { Located, LocatedObject, LocatedUnknown } from "./located.ts";
import { pathOf } from "./path.ts";
import { problemAt, type PlacedValue } from "./problem-at.ts";
import type { Problem } from "./problem.ts";

/** An item that a list may hold. Objects are in lists of policies only, and not yet known to be policies. */
export type ListItem = LocatedString | LocatedObject | LocatedUnknown;

/**
 * What is made of the items of one of the four lists: nested arrays flattened, `null` and duplicates dropped (SPEC
 * section 2). A lone string or object is read as the only item.
 *
 * @param make makes something of a valid item; undefined when the item turns out to be wrong, and reported.
 * @param problems receives what is wrong with the list as a whole and with items that it cannot hold.
 * @returns the list itself when it is unknown as a whole.
 */
export function madeOfItems<Made>(
  list: ListKey,
  value: Located,
  make: (item: PlacedValue<ListItem>) => Made | undefined,
  problems: Problem[],
): Made[] | LocatedUnknown {
  if (value.kind === "unknown") return value;
  const seen = new Set<string>();
  return itemsOf(list, value, problems).flatMap((item) => {
    if (!isAcceptable(list, item, problems)) return [];
    const key = canonicalKey(item.value);
    if (key !== undefined && seen.has(key)) return [];
    const made = make(item);
    if (made === undefined) return [];
    if (key !== undefined) seen.add(key);
    return [made];
  });
}

function itemsOf(list: ListKey, value: Exclude<Located, LocatedUnknown>, problems: Problem[]): readonly PlacedValue[] {
  const placed = { value, path: pathOf(list) };
  if (value.kind === "list") return flattened({ ...placed, value }).filter((item) => !isNullish(item.value));
  if (isNullish(value)) {
    problems.push(problemAt(placed, "null-list", "warning", nullListMessage(list, value)));
    return [];
  }
  if (!isString(value) && !(value.kind === "object" && takesObjects(list))) {
    problems.push(problemAt(placed, "invalid-item", "error", noListMessage(list, value)));
    return [];
  }
  problems.push(problemAt(placed, "not-an-array", "warning", notAnArrayMessage(list, value)));
  return [placed];
}

function isAcceptable(list: ListKey, item: PlacedValue, problems: Problem[]): item is PlacedValue<ListItem> {
  const problem = itemProblem(list, item);
  if (problem !== undefined) problems.push(problem);
  return problem === undefined;
}

function itemProblem(list: ListKey, item: PlacedValue): Problem | undefined {
  const { value } = item;
  if (isString(value)) {
    return value.value.trim() === ""
      ? problemAt(item, "empty-item", "error", emptyItemMessage(list, value.value))
      : undefined;
  }
  if (value.kind === "unknown" || (value.kind === "object" && takesObjects(list))) return undefined;
  return problemAt(item, "invalid-item", "error", invalidItemMessage(list, value));
}

function takesObjects(list: ListKey): boolean {
  return list === "policy" || list === "default_policy";
}

function nullListMessage(list: ListKey, value: Located): string {
  return list.startsWith("default_")
    ? l10n.t(
        "{0} is {1}, and Jets fails on that. It is read as an empty array; write [] to mean none, or remove it to keep Jets' defaults.",
        list,
        describe(value),
      )
    : l10n.t(
        "{0} is {1}, and Jets fails on that. It is read as an empty array; write [] to mean none.",
        list,
        describe(value),
      );
}

function noListMessage(list: ListKey, value: Located): string {
  return takesObjects(list)
    ? l10n.t(
        "{0} takes an array of strings and policy objects, and this is {1}. It is read as an empty array.",
        list,
        describe(value),
      )
    : l10n.t(
        "{0} takes an array of the names and ARNs of managed policies, and this is {1}. It is read as an empty array.",
        list,
        describe(value),
      );
}

function notAnArrayMessage(list: ListKey, value: Located): string {
  return l10n.t(
    "{0} takes an array, and Jets fails on {1} alone. It is read as the only item; wrap it in [ ].",
    list,
    describe(value),
  );
}

function emptyItemMessage(list: ListKey, value: string): string {
  const found =
    value === ""
      ? l10n.t("This item of {0} is empty and left out.", list)
      : l10n.t("This item of {0} is blank and left out.", list);
  const advice = takesObjects(list)
    ? l10n.t('Name a service ("s3") or an action ("s3:GetObject"), or remove it.')
    : l10n.t('Name a managed policy ("AmazonS3ReadOnlyAccess"), or remove it.');
  return sentences(found, advice);
}

function invalidItemMessage(list: ListKey, value: Located): string {
  const found = takesObjects(list)
    ? l10n.t(
        'An item of {0} is a string ("s3", "s3:GetObject") or a policy object, and this is {1}. It is left out.',
        list,
        describe(value),
      )
    : l10n.t(
        'An item of {0} is the name or ARN of a managed policy ("AmazonS3ReadOnlyAccess"), and this is {1}. It is left out.',
        list,
        describe(value),
      );
  return sentences(found, invalidItemHint(list, value));
}

function invalidItemHint(list: ListKey, value: Located): string {
  if (value.kind === "object") return l10n.t("A policy object belongs in {0}.", list.replace("managed_", ""));
  return value.kind === "scalar" && value.value === false
    ? l10n.t("A condition that does not hold leaves false behind; use `condition ? [item] : []` with a spread instead.")
    : "";
}
