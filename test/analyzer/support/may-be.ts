import type { Located, LocatedObject } from "../../../src/policy/index.ts";
import { noJson } from "./no-json.ts";

/**
 * Whether what is read of a value leaves room for what executing the file gives: all that is known of it has to be so.
 *
 * @param executed as JSON has it; undefined where there is nothing
 */
export function mayBe(read: Located, executed: unknown): boolean {
  switch (read.kind) {
    case "unknown":
      return true;
    case "scalar":
      return JSON.stringify(read.value) === JSON.stringify(executed);
    case "list":
      return Array.isArray(executed) && itemsMayBe(read.items, executed);
    case "object":
      return typeof executed === "object" && executed !== null && !Array.isArray(executed)
        ? propertiesMayBe(read, executed as Record<string, unknown>)
        : false;
  }
}

/** The same of a list whose execution is a text of JSON; one that cannot be such a text may be anything. */
export function mayBeJson(read: Located, executed: string | undefined): boolean {
  return executed?.startsWith(noJson) === true || mayBe(read, executed && JSON.parse(executed));
}

/** An unknown item that is spread leaves room for any number of items. */
function itemsMayBe([first, ...rest]: readonly Located[], executed: readonly unknown[]): boolean {
  if (first === undefined) return executed.length === 0;
  if (first.kind === "unknown" && first.spread) {
    return [...executed, undefined].some((_, index) => itemsMayBe(rest, executed.slice(index)));
  }
  return executed.length > 0 && mayBe(undefinedAsNull(first), executed[0]) && itemsMayBe(rest, executed.slice(1));
}

/** What JSON has in a list where there is nothing. */
function undefinedAsNull(item: Located): Located {
  return item.kind === "scalar" && item.value === undefined ? { ...item, value: null } : item;
}

function propertiesMayBe({ entries }: LocatedObject, executed: Record<string, unknown>): boolean {
  const keys = entries.map(({ key }) => key);
  return (
    Object.keys(executed).every((key) => keys.includes(key)) &&
    entries.every(({ key, value }) => mayBe(value, executed[key]))
  );
}
