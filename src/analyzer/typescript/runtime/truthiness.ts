import type { Value } from "./value.ts";

export function isUndefined(value: Value): boolean {
  return value.type === "primitive" && value.value === undefined;
}

/** null or undefined; undefined when that is not known. */
export function isNullish(value: Value): boolean | undefined {
  if (value.type === "unknown") return undefined;
  return value.type === "primitive" && (value.value === null || value.value === undefined);
}

/** Whether a value counts as true; undefined when that is not known. */
export function truthiness(value: Value): boolean | undefined {
  switch (value.type) {
    case "primitive":
      return Boolean(value.value);
    case "unknown":
      return undefined;
    case "object":
      return value.part.current === "other" ? undefined : true;
    case "list":
    case "collection":
    case "iterator":
    case "regex":
    case "function":
    case "native":
      return true;
  }
}
