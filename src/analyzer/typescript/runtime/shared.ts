import { isReference, type Shared, type UnknownValue, type Value } from "./value.ts";

/** What of a value can be changed from elsewhere. */
export function sharedOf(value: Value | undefined): readonly Shared[] {
  if (value === undefined) return [];
  if (value.type === "unknown") return value.perhaps;
  return isReference(value) || value.type === "function" ? [value] : [];
}

/** Something unknown that may also be one of these values. */
export function orOneOf(cause: UnknownValue, values: readonly (Value | undefined)[]): UnknownValue {
  const more = values.flatMap(sharedOf);
  return more.length === 0 ? cause : { ...cause, perhaps: [...new Set([...cause.perhaps, ...more])] };
}
