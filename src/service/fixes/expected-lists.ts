import {
  buildLocatedRole,
  isSourceRange,
  isString,
  listKeys,
  renderYaml,
  textOfLines,
  type ListKey,
  type Located,
  type LocatedLists,
  type LocatedObject,
  type LocatedString,
  type Origin,
  type SourceRange,
} from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";

/** Whether a model makes the role that the four lists make. */
export function makesRoleOf(model: DeployModel, lists: LocatedLists): boolean {
  return textOfLines(renderYaml(buildLocatedRole(lists).role)) === textOfLines(model.lines);
}

/** The lists with other values in them. */
export function mappedLists(lists: LocatedLists, change: (value: Located) => Located): LocatedLists {
  const entries = listKeys.map((list): [ListKey, Located] => [list, mapped(lists[list], change)]);
  return Object.fromEntries(entries) as Record<ListKey, Located>;
}

/** A list without the items that were written at one of some places; any other value as it is. */
export function withoutItemsAt(value: Located, places: readonly SourceRange[]): Located {
  if (value.kind !== "list") return value;
  return { ...value, items: value.items.filter(({ origin }) => !places.some((place) => isAt(origin, place))) };
}

/** The strings of the lists that were written at a place, at any depth. */
export function stringsWrittenAt(lists: LocatedLists, place: SourceRange): readonly LocatedString[] {
  const found: LocatedString[] = [];
  mappedLists(lists, (value) => {
    if (isString(value) && isAt(value.origin, place)) found.push(value);
    return value;
  });
  return found;
}

/** The object of the lists that was written at a place; of several the first. */
export function objectWrittenAt(lists: LocatedLists, place: SourceRange): LocatedObject | undefined {
  const found: LocatedObject[] = [];
  mappedLists(lists, (value) => {
    if (value.kind === "object" && isAt(value.origin, place)) found.push(value);
    return value;
  });
  return found[0];
}

/** Whether an origin is a place. */
export function isAt(origin: Origin, place: SourceRange): boolean {
  return isSourceRange(origin) && origin.uri === place.uri && origin.start === place.start && origin.end === place.end;
}

/** A value whose parts have been changed, from the innermost outwards. */
function mapped(value: Located, change: (value: Located) => Located): Located {
  switch (value.kind) {
    case "list":
      return change({ ...value, items: value.items.map((item) => mapped(item, change)) });
    case "object": {
      const entries = value.entries.map((entry) => ({ ...entry, value: mapped(entry.value, change) }));
      return change({ ...value, entries });
    }
    case "scalar":
    case "unknown":
      return change(value);
  }
}
