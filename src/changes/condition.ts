import { canonicalKey, definedEntries, firstUnknown, flattened, pathOf, type Located } from "../policy/index.ts";

/**
 * A text that two conditions share when they ask for the same: the order of operators, keys and values does not count, nor
 * does the case of keys, nor whether a value is in a list or a boolean is a string. Of conditions that are not wholly known,
 * when they are written the same.
 */
export function conditionKey(condition: Located): string {
  const known = keys.get(condition) ?? keyOf(condition);
  keys.set(condition, known);
  return known;
}

/** The same; undefined for a condition that is not wholly known. */
export function knownConditionKey(condition: Located): string | undefined {
  return firstUnknown(condition) === undefined ? conditionKey(condition) : undefined;
}

const keys = new WeakMap<Located, string>();

function keyOf(condition: Located): string {
  return sortedEntries(condition, (operator, tests) => [operator, sortedEntries(tests, testKey)]);
}

function testKey(key: string, values: Located): readonly string[] {
  const items = values.kind === "list" ? flattened({ value: values, path: pathOf(key) }) : [{ value: values }];
  return [key.toLowerCase(), ...new Set(items.map(({ value }) => valueKey(value)).sort())];
}

function sortedEntries(object: Located, keyOfEntry: (key: string, value: Located) => readonly string[]): string {
  if (object.kind !== "object") return valueKey(object);
  return JSON.stringify(
    definedEntries(object)
      .map(({ key, value }) => JSON.stringify(keyOfEntry(key, value)))
      .sort(),
  );
}

function valueKey(value: Located): string {
  if (value.kind === "unknown") return `?${value.expression}`;
  return value.kind === "scalar" ? `=${String(value.value)}` : (canonicalKey(value) ?? "?");
}
