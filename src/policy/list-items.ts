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
  const alternative = list.startsWith("default_") ? ", or remove it to keep Jets' defaults" : "";
  return `${list} is ${describe(value)}, and Jets fails on that. It is read as an empty array; write [] to mean none${alternative}.`;
}

function noListMessage(list: ListKey, value: Located): string {
  const wanted = takesObjects(list) ? "strings and policy objects" : "the names and ARNs of managed policies";
  return `${list} takes an array of ${wanted}, and this is ${describe(value)}. It is read as an empty array.`;
}

function notAnArrayMessage(list: ListKey, value: Located): string {
  return `${list} takes an array, and Jets fails on ${describe(value)} alone. It is read as the only item; wrap it in [ ].`;
}

function emptyItemMessage(list: ListKey, value: string): string {
  const wanted = takesObjects(list)
    ? 'a service ("s3") or an action ("s3:GetObject")'
    : 'a managed policy ("AmazonS3ReadOnlyAccess")';
  return `This item of ${list} is ${value === "" ? "empty" : "blank"} and left out. Name ${wanted}, or remove it.`;
}

function invalidItemMessage(list: ListKey, value: Located): string {
  const wanted = takesObjects(list)
    ? 'a string ("s3", "s3:GetObject") or a policy object'
    : 'the name or ARN of a managed policy ("AmazonS3ReadOnlyAccess")';
  const hint = invalidItemHint(list, value);
  return `An item of ${list} is ${wanted}, and this is ${describe(value)}. It is left out.${hint}`;
}

function invalidItemHint(list: ListKey, value: Located): string {
  if (value.kind === "object") return ` A policy object belongs in ${list.replace("managed_", "")}.`;
  if (value.kind === "scalar" && value.value === false) {
    return " A condition that does not hold leaves false behind; use `condition ? [item] : []` with a spread instead.";
  }
  return "";
}
