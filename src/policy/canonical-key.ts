import { definedEntries } from "./located-values.ts";
import type { Located, LocatedList, LocatedObject } from "./located.ts";
import { pushReversed } from "./stack.ts";

/**
 * A text that two values share exactly when they are equal, in whatever order their keys are.
 *
 * @returns undefined when a part of the value is unknown: it is not known to equal anything.
 */
export function canonicalKey(value: Located): string | undefined {
  const parts: string[] = [];
  const pending: (Located | string)[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === "string") parts.push(next);
    else if (next.kind === "unknown") return undefined;
    else if (next.kind === "scalar") parts.push(scalarKey(next.value));
    else pushReversed(pending, containerParts(next));
  }
  return parts.join("");
}

function scalarKey(value: string | number | boolean | null | undefined): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value ?? null);
}

/** The parts of a container's key in order; those of its children are still to be made. */
function containerParts(container: LocatedList | LocatedObject): (Located | string)[] {
  if (container.kind === "list") return ["[", ...container.items.flatMap((item) => [item, ","]), "]"];
  const entries = [...definedEntries(container)].sort((a, b) => (a.key < b.key ? -1 : 1));
  return ["{", ...entries.flatMap(({ key, value }) => [JSON.stringify(key), ":", value, ","]), "}"];
}
