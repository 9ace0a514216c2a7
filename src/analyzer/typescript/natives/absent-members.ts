import { isIndex } from "../evaluate/list-members.ts";
import type { Machine } from "../machine.ts";
import { isReference, type Reference, type Value } from "../runtime/value.ts";

/** Whether a value of the language's own kinds certainly has no member of a name. */
export function isAbsent(machine: Machine, value: Value, key: string): boolean {
  if (value.type === "primitive") return isAbsentFrom(value.value, key);
  if (!isReference(value) || (value.type === "list" && isIndex(key))) return false;
  const example = exampleOf(value);
  if (example === undefined || key in example) return false;
  return !machine.changedUnseen.has(value) && ![...value.perhaps].some((other) => machine.changedUnseen.has(other));
}

function isAbsentFrom(plain: unknown, key: string): boolean {
  return plain !== undefined && plain !== null && !(key in (Object(plain) as object));
}

/** A value with the members of its kind, where they are the same in each version of Node.js; iterators get more. */
function exampleOf(value: Reference): object | undefined {
  switch (value.type) {
    case "list":
      return value.named === undefined ? examples.list : undefined;
    case "collection":
      return examples[value.of];
    case "regex":
      return examples.regex;
    case "object":
    case "iterator":
      return undefined;
  }
}

const examples = { list: [], Set: new Set(), Map: new Map(), regex: / / } as const;
