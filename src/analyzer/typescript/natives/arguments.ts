import { oneAt } from "../evaluate/list-members.ts";
import { isUndefined } from "../runtime/truthiness.ts";
import { primitive, type NativeCall, type UnknownValue, type Value } from "../runtime/value.ts";

/** The first argument that is not known, as a single value. */
export function unknownArgument({ args }: NativeCall): UnknownValue | undefined {
  const found = args.find((arg) => arg.type === "unknown");
  return found?.type === "unknown" ? { ...found, spread: false } : undefined;
}

/** An argument, undefined where it is missing; behind one that stands for any number of arguments none is known. */
export function argumentAt({ args, node }: NativeCall, index: number): Value {
  return oneAt(args, index) ?? primitive(undefined, node);
}

/** An argument that is a position or a count; `missing` where there is none, undefined when it is no whole number. */
export function integerAt<T>(call: NativeCall, index: number, missing: T): number | T | undefined {
  const value = argumentAt(call, index);
  if (isUndefined(value)) return missing;
  const number = value.type === "primitive" ? value.value : undefined;
  const isWhole = typeof number === "number" && (Number.isInteger(number) || Math.abs(number) === Infinity);
  return isWhole ? number : undefined;
}
