import {
  type CodeValue,
  type FunctionValue,
  isReference,
  type Shared,
  type UnknownValue,
  type Value,
} from "./value.ts";

/** What of a value can be changed from elsewhere. */
export function sharedOf(value: Value | Shared | undefined): readonly Shared[] {
  if (value === undefined) return [];
  if (value.type === "unknown") return value.perhaps;
  return isReference(value) || isCode(value) ? [value] : [];
}

/** What becomes unknown, for the reason for which it was unknown before if it was. */
export function stillUnknown(before: Value | undefined, cause: UnknownValue): UnknownValue {
  return before?.type === "unknown" ? { ...cause, node: before.node, reason: before.reason } : cause;
}

/** Whether something is code, which runs whenever somebody calls it. */
export function isCode(value: Value | Shared): value is FunctionValue | CodeValue {
  return value.type === "function" || value.type === "code";
}

/** Whether something unknown may be code, or may bring code along that comes with no other value. */
export function mayBeCode({ perhaps }: UnknownValue): boolean {
  return perhaps.some(isCode);
}

/** Something unknown that may also be one of these values. */
export function orOneOf(cause: UnknownValue, values: Iterable<Value | Shared | undefined>): UnknownValue {
  const more = [...values].flatMap(sharedOf);
  return more.length === 0 ? cause : { ...cause, perhaps: [...new Set([...cause.perhaps, ...more])] };
}
