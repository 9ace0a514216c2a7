import type { UnknownValue } from "./value.ts";

/** Kept beside the values, so that what is made of one does not seem to be one of the two itself. */
const differences = new WeakMap<UnknownValue, string>();

/** Notes what a value is in either of two courses, as a sentence without its full stop. */
export function withDifference(value: UnknownValue, difference: string | undefined): UnknownValue {
  if (difference !== undefined) differences.set(value, difference);
  return value;
}

/** What was noted of a value. */
export function differenceOf(value: UnknownValue): string | undefined {
  return differences.get(value);
}

/** Why a value is not known; what it may be, where that can be said. */
export function reasonOf(value: UnknownValue): string {
  return differenceOf(value) ?? value.reason;
}
