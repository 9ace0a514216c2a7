import { definedEntries } from "./located-values.ts";
import type { Located, LocatedScalar, LocatedUnknown } from "./located.ts";
import { pushReversed } from "./stack.ts";

/** How many levels of nesting are written with indents; the text of a deeper value would grow with its square. */
export const deepestIndentedLevel = 64;

/**
 * A value on one line, as JSON and YAML both write it: `{"a": [1, 2]}`. Unknown values become null.
 *
 * @param scalarText the text of a key or scalar in the language that is written.
 */
export function compactText(value: Located, scalarText: (scalar: LocatedScalar["value"]) => string): string {
  const parts: string[] = [];
  const pending: (Located | string)[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === "string") parts.push(next);
    else if (next.kind === "scalar") parts.push(scalarText(next.value));
    else if (next.kind === "unknown") parts.push("null");
    else pushReversed(pending, containerParts(next));
  }
  return parts.join("");

  function containerParts(container: Exclude<Located, { kind: "scalar" | "unknown" }>): (Located | string)[] {
    if (container.kind === "list") return ["[", ...separated(container.items.map((item) => [item])), "]"];
    const pairs = definedEntries(container).map(({ key, value: held }) => [`${scalarText(key)}: `, held]);
    return ["{", ...separated(pairs), "}"];
  }
}

/** Whether lists and objects are nested deeper in a value than so many levels. */
export function isDeeperThan(value: Located, levels: number): boolean {
  return firstWithin(value, (_, level) => level > levels) !== undefined;
}

/** The value itself or one of its parts that is unknown; undefined when all of it is known. */
export function firstUnknown(value: Located): LocatedUnknown | undefined {
  const found = firstWithin(value, (part) => part.kind === "unknown");
  return found?.kind === "unknown" ? found : undefined;
}

/** The first part of a value, itself included, that fulfils a condition. */
function firstWithin(value: Located, holds: (part: Located, level: number) => boolean): Located | undefined {
  const pending = [{ part: value, level: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { part, level } = next;
    if (holds(part, level)) return part;
    pushReversed(
      pending,
      childrenOf(part).map((child) => ({ part: child, level: level + 1 })),
    );
  }
  return undefined;
}

function separated(groups: readonly (readonly (Located | string)[])[]): (Located | string)[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [", ", ...group]));
}

function childrenOf(value: Located): readonly Located[] {
  switch (value.kind) {
    case "list":
      return value.items;
    case "object":
      return value.entries.map((entry) => entry.value);
    case "scalar":
    case "unknown":
      return [];
  }
}
