import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { forgetValue } from "../runtime/forget.ts";
import { hidesCode } from "../runtime/own-property.ts";
import { isCode, mayBeCode } from "../runtime/shared.ts";
import {
  heldBy,
  isReference,
  type ObjectValue,
  type Reference,
  type Shared,
  type UnknownValue,
  unknown,
  type Value,
} from "../runtime/value.ts";
import { mayHaveStored, runStoredCode } from "./stored-code.ts";

/**
 * A value may bring code along that runs when it is read, converted or copied. Where it is not known what the value has,
 * that code is not followed, and all that it could change is not known after it.
 */

/** What it takes to look at one value, in items that are copied. */
const itemsPerValue = 8;

/** A value is read or converted. */
export function runBroughtCode(machine: Machine, value: Value): void {
  const cause = doubtOf(value);
  if (value.type === "unknown") runStoredCode(machine, value);
  if (cause !== undefined && mayBringCode(machine, value, cause)) forgetValue(machine, value, cause);
}

/** A value is perhaps converted, for which `cause` is why that is not known. */
export function runIfConverted(machine: Machine, value: Value, cause: UnknownValue): void {
  if (mayHaveStored(value)) runStoredCode(machine, cause);
  if (mayBringCode(machine, value, cause) || (value.type === "list" && mayConvert(machine, value, cause))) {
    forgetValue(machine, value, cause);
  }
}

/** A value is copied with all that hangs below it. */
export function runCodeWithin(machine: Machine, value: Value, node: ts.Node): void {
  const within = allWithin(machine, value, node);
  if (within.some(mayHaveStored))
    runStoredCode(machine, unknown(node, l10n.t("properties that run code are not followed here")));
  for (const each of within) {
    const cause = doubtOf(each);
    if (cause !== undefined && hasCodeWithin(machine, each, node)) forgetValue(machine, each, cause);
  }
}

/** Values are handed to a part of the library that changes nothing itself. */
export function handToLibrary(machine: Machine, args: readonly Value[], cause: UnknownValue): void {
  runStoredCode(machine, cause);
  for (const arg of args) {
    if (arg.type === "function" || hasCodeWithin(machine, arg, cause.node)) forgetValue(machine, arg, cause);
  }
}

/** Whether a value, or one that hangs below it, brings code along. */
export function hasCodeWithin(machine: Machine, value: Value, node: ts.Node): boolean {
  return allWithin(machine, value, node).some(hasCode);
}

function hasCode(value: Value): boolean {
  switch (value.type) {
    case "unknown":
      return mayBeCode(value);
    case "object":
      return bringsCode(value);
    case "function":
      return value.class !== undefined && bringsCode(value.class.statics);
    default:
      return false;
  }
}

/** Whether an object brings code along that runs when its properties are read or when it is converted. */
export function bringsCode(object: ObjectValue): boolean {
  if (object.part.current !== undefined) return false;
  const { properties } = object.content.current;
  if ([...properties].some(([key, { accessor }]) => accessor !== undefined || conversions.has(key))) return true;
  return hidesCode(object) || (object.prototype !== undefined && bringsCode(object.prototype));
}

/** The methods by which the language asks an object what it is as a text, a number or JSON. */
export const conversions: ReadonlySet<string> = new Set(["toString", "valueOf", "toJSON"]);

/** Why it is not known what a value has; undefined when it is known. */
function doubtOf(value: Value): UnknownValue | undefined {
  if (value.type === "unknown") return value;
  return value.type === "object" ? value.content.current.open : undefined;
}

function mayBringCode(machine: Machine, value: Value, cause: UnknownValue): boolean {
  if (value.type === "unknown") return value.perhaps.some((shared) => mayConvert(machine, shared, cause));
  return value.type === "object" && bringsCode(value);
}

/** Whether code runs when something is converted. A list is converted by its items. */
function mayConvert(machine: Machine, shared: Shared, { node }: UnknownValue): boolean {
  if (shared.type === "list") return hasCodeWithin(machine, shared, node);
  return isCode(shared) || (shared.type === "object" && bringsCode(shared));
}

function allWithin(machine: Machine, value: Value, node: ts.Node): readonly Value[] {
  const found = new Set<Value>([value]);
  for (const each of found) {
    const below = each.type === "unknown" ? each.perhaps : isReference(each) ? storedIn(each) : [];
    for (const one of below) if (one.type !== "code" && one.type !== "primitive") found.add(one);
  }
  machine.step(node, found.size * itemsPerValue);
  return [...found];
}

/** What is held but for the properties that run code. */
function storedIn(reference: Reference): readonly Value[] {
  if (reference.type !== "object") return heldBy(reference);
  const { properties, open } = reference.content.current;
  const stored = [...properties.values()].filter(({ accessor }) => accessor === undefined).map(({ value }) => value);
  return open === undefined ? stored : [...stored, open];
}
