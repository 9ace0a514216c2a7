import { isIndex } from "../evaluate/list-members.ts";
import type { Machine } from "../machine.ts";
import { isReference, type Reference, type Value } from "../runtime/value.ts";

/**
 * Whether a value of the language's own kinds certainly has no member of a name. Where a package is imported for what it
 * does alone, it may have given them more.
 */
export function isAbsent(machine: Machine, value: Value, key: string): boolean {
  if (machine.mayBeExtended || newerNames.has(key)) return false;
  if (value.type === "primitive") return isAbsentFrom(value.value, key);
  if (!isReference(value) || (value.type === "list" && isIndex(key))) return false;
  const example = exampleOf(value);
  if (example === undefined || key in example) return false;
  return !machine.changedUnseen.has(value) && ![...value.perhaps].some((other) => machine.changedUnseen.has(other));
}

/** What the language has gained since Node.js 18: it depends on the version whether such a member is there. */
const newerNames: ReadonlySet<string> = new Set([
  ...["findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with", "group", "groupToMap"],
  ...["isWellFormed", "toWellFormed", "unicodeSets", "hasIndices", "getOrInsert", "getOrInsertComputed"],
  ...["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"],
]);

function isAbsentFrom(plain: unknown, key: string): boolean {
  return plain !== undefined && plain !== null && !(key in (Object(plain) as object));
}

/** A value with the members of its kind; undefined where it may have more, as iterators get ever more. */
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
