import * as l10n from "@vscode/l10n";
import { toNumeric, toText } from "../evaluate/coercions.ts";
import type { Machine } from "../machine.ts";
import { truthiness } from "../runtime/truthiness.ts";
import { harmless, type NativeCall, type NativeValue, primitive, type Value } from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";
import { madeOf, namespace, type NativeFunction, plainFunction } from "./native-function.ts";

/** `String`, with those of its functions that are followed. */
export function stringFunctions(): NativeValue {
  const functions = new Map<string, NativeFunction>([
    ["fromCharCode", plainFunction(String.fromCharCode)],
    ["fromCodePoint", plainFunction(String.fromCodePoint)],
  ]);
  return { ...namespace("String", { functions }), call: textOf };
}

/** `Number`, with its constants and functions. */
export function numberFunctions(): NativeValue {
  const functions = new Map<string, NativeFunction>([
    ["isInteger", check(Number.isInteger)],
    ["isSafeInteger", check(Number.isSafeInteger)],
    ["isFinite", check(Number.isFinite)],
    ["isNaN", check(Number.isNaN)],
    ["parseInt", plainFunction(parseInt, 2)],
    ["parseFloat", plainFunction(parseFloat, 1)],
  ]);
  const constants = new Map<string, number>([
    ["MAX_SAFE_INTEGER", Number.MAX_SAFE_INTEGER],
    ["MIN_SAFE_INTEGER", Number.MIN_SAFE_INTEGER],
    ["MAX_VALUE", Number.MAX_VALUE],
    ["MIN_VALUE", Number.MIN_VALUE],
    ["EPSILON", Number.EPSILON],
    ["POSITIVE_INFINITY", Infinity],
    ["NEGATIVE_INFINITY", -Infinity],
    ["NaN", NaN],
  ]);
  return { ...namespace("Number", { functions, constants }), call: toNumber };
}

/** `Boolean`. */
export function booleanFunctions(): NativeValue {
  return { ...namespace("Boolean", { functions: new Map() }), call: toBoolean };
}

function textOf(machine: Machine, call: NativeCall): Value {
  if (call.args.length === 0) return primitive("", call.node);
  const text = toText(machine, argumentAt(call, 0), call.node);
  return text.type === "unknown" ? madeOf(text, call.node) : text;
}

function toNumber(machine: Machine, call: NativeCall): Value {
  if (call.args.length === 0) return primitive(0, call.node);
  const number = toNumeric(machine, argumentAt(call, 0), call.node);
  return typeof number === "object" ? madeOf(number, call.node) : primitive(Number(number), call.node);
}

function toBoolean(_machine: Machine, call: NativeCall): Value {
  const value = argumentAt(call, 0);
  const holds = truthiness(value);
  if (holds !== undefined) return primitive(holds, call.node);
  return value.type === "unknown" ? madeOf(value, call.node) : harmless(call.node, l10n.t("its value is not known"));
}

/** What `Number` tells of a value; of what is no number it tells that it is none. */
function check(holds: (value: unknown) => boolean): NativeFunction {
  return (_machine, call) => {
    const value = argumentAt(call, 0);
    if (value.type === "unknown") return madeOf(value, call.node);
    return primitive(value.type === "primitive" && holds(value.value), call.node);
  };
}
