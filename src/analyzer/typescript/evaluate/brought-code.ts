import type { Machine } from "../machine.ts";
import { forgetValue } from "../runtime/forget.ts";
import { hidesCode } from "../runtime/own-property.ts";
import { heldBy, isReference, type ObjectValue, type Shared, type UnknownValue, type Value } from "../runtime/value.ts";

/**
 * A value may bring code along that runs when it is read, converted or copied. Where it is not known what the value has,
 * that code is not followed, and all that it could change is not known after it.
 */

/** A value is read or converted. */
export function runBroughtCode(machine: Machine, value: Value): void {
  const cause = doubtOf(value);
  if (cause !== undefined && mayBringCode(value)) forgetValue(machine, value, cause);
}

/** A value is perhaps converted, for which `cause` is why that is not known. */
export function runIfConverted(machine: Machine, value: Value, cause: UnknownValue): void {
  if (mayBringCode(value) || (value.type === "list" && mayConvert(value))) forgetValue(machine, value, cause);
}

/** A value is copied with all that hangs below it. */
export function runCodeWithin(machine: Machine, value: Value): void {
  for (const each of allWithin(value)) {
    const cause = doubtOf(each);
    if (cause !== undefined && hasCodeWithin(each)) forgetValue(machine, each, cause);
  }
}

/** Values are handed to a part of the library that changes nothing itself. */
export function handToLibrary(machine: Machine, args: readonly Value[], cause: UnknownValue): void {
  for (const arg of args) if (arg.type === "function" || hasCodeWithin(arg)) forgetValue(machine, arg, cause);
}

/** Whether a value, or one that hangs below it, brings code along. */
export function hasCodeWithin(value: Value): boolean {
  return allWithin(value).some((each) => each.type === "object" && bringsCode(each));
}

/** Whether an object brings code along that runs when its properties are read or when it is converted. */
export function bringsCode(object: ObjectValue): boolean {
  if (object.part.current !== undefined) return false;
  if (object.prototype !== undefined || hidesCode(object)) return true;
  const { properties } = object.content.current;
  return [...properties].some(([key, { accessor }]) => accessor !== undefined || conversions.has(key));
}

const conversions: ReadonlySet<string> = new Set(["toString", "valueOf", "toJSON"]);

/** Why it is not known what a value has; undefined when it is known. */
function doubtOf(value: Value): UnknownValue | undefined {
  if (value.type === "unknown") return value;
  return value.type === "object" ? value.content.current.open : undefined;
}

function mayBringCode(value: Value): boolean {
  return value.type === "unknown" ? value.perhaps.some(mayConvert) : value.type === "object" && bringsCode(value);
}

/** A list is converted by its items. */
function mayConvert(shared: Shared): boolean {
  return shared.type === "list" ? hasCodeWithin(shared) : shared.type === "object" && bringsCode(shared);
}

function allWithin(value: Value): readonly Value[] {
  const found = new Set<Value>([value]);
  for (const each of found) {
    const below = each.type === "unknown" ? each.perhaps : isReference(each) ? heldBy(each) : [];
    for (const one of below) if (one.type === "unknown" || isReference(one)) found.add(one);
  }
  return [...found];
}
