import type { LocatedList } from "./located.ts";
import { pathWithin } from "./path.ts";
import type { PlacedValue } from "./problem-at.ts";
import { pushReversed } from "./stack.ts";

/** The items of a list and of the lists in it, at any depth, in the order of the text; none of them is a list. */
export function flattened({ value: list, path }: PlacedValue<LocatedList>): PlacedValue[] {
  const result: PlacedValue[] = [];
  const pending: PlacedValue[] = [{ value: list, path }];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if (item.value.kind === "list") pushReversed(pending, itemsWithin({ ...item, value: item.value }));
    else result.push(item);
  }
  return result;
}

function itemsWithin({ value: list, path }: PlacedValue<LocatedList>): PlacedValue[] {
  return list.items.map((value, index) => ({ value, path: pathWithin(path, index) }));
}
