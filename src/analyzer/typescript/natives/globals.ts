import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import { handToLibrary } from "../evaluate/brought-code.ts";
import type { Machine } from "../machine.ts";
import {
  harmless,
  type NativeCall,
  type NativeValue,
  primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { arrayFunctions } from "./array-functions.ts";
import { collectionConstructor } from "./collections.ts";
import { booleanFunctions, numberFunctions, stringFunctions } from "./conversions.ts";
import { process } from "./environment.ts";
import { jets } from "./jets.ts";
import { json } from "./json.ts";
import { math } from "./math.ts";
import { nativeFunction } from "./native-function.ts";
import { regexConstructor } from "./regexes.ts";
import { require } from "./require.ts";
import { objectFunctions, reflectFunctions } from "./object-functions.ts";
import { plainFunctions } from "./plain-functions.ts";
import { structuredCloneOf } from "./structured-clone.ts";

/** The value of a name that the file does not declare. */
export function globalValue(machine: Machine, name: ts.Identifier): Value {
  switch (name.text) {
    case "undefined":
      return primitive(undefined, name);
    case "NaN":
      return primitive(NaN, name);
    case "Infinity":
      return primitive(Infinity, name);
    case "config":
      return machine.configuration.root;
    case "Jets":
      return jets(machine);
    default:
      natives ??= allNatives();
      return natives.get(name.text) ?? undeclared(name);
  }
}

let natives: ReadonlyMap<string, NativeValue> | undefined;

function allNatives(): ReadonlyMap<string, NativeValue> {
  return new Map([
    ["process", process],
    ["require", require],
    ...["eval", "Function", "Proxy"].map((name): [string, NativeValue] => [name, beyond(name)]),
    ["console", quiet("console")],
    ["Object", objectFunctions()],
    ["Reflect", reflectFunctions()],
    ["Array", arrayFunctions()],
    ["Set", collectionConstructor("Set")],
    ["Map", collectionConstructor("Map")],
    ["String", stringFunctions()],
    ["Number", numberFunctions()],
    ["Boolean", booleanFunctions()],
    ["Math", math()],
    ["JSON", json()],
    ["RegExp", regexConstructor()],
    ["structuredClone", nativeFunction("structuredClone", structuredCloneOf)],
    ...plainFunctions(),
    ...["Date", "crypto", "performance", "fetch", "URL", "Intl", "Symbol", "Error"].map(
      (name): [string, NativeValue] => [name, library(name)],
    ),
  ]);
}

/** A part of the language's library whose results are not followed; it changes nothing that it is handed. */
function library(name: string): NativeValue {
  const result = (node: ts.Node): UnknownValue =>
    harmless(node, libraryReasons.get(name)?.() ?? l10n.t("{0} is not followed here", name));
  const isLenient = lenient.has(name);
  const call = (machine: Machine, { args, node }: NativeCall): UnknownValue => {
    const made = result(node);
    if (!(isLenient && args.every(isText))) machine.mayThrow(node);
    handToLibrary(machine, args, made);
    return made;
  };
  return { type: "native", name, call, construct: call, member: (_machine, _member, node) => result(node) };
}

/** Those that take any text and any number. */
const lenient: ReadonlySet<string> = new Set(["Date", "Error", "Symbol"]);

function isText(value: Value): boolean {
  return value.type === "primitive" && typeof value.value !== "bigint";
}

const libraryReasons: ReadonlyMap<string, () => string> = new Map([
  ["Date", () => l10n.t("it is another date and time at every run")],
  ["crypto", () => l10n.t("it is another value at every run")],
  ["performance", () => l10n.t("it is another value at every run")],
  ["fetch", () => l10n.t("its answer arrives only when the deploy runs")],
]);

function quiet(name: string): NativeValue {
  const silent: NativeValue = { type: "native", name, call: (_machine, { node }) => primitive(undefined, node) };
  return { type: "native", name, member: () => silent };
}

/** What can reach anything without naming it, or makes values that do anything: nothing is known once it is used. */
function beyond(name: string): NativeValue {
  const lose = (machine: Machine, { node }: { node: ts.Node }): Value => {
    const cause = unknown(node, l10n.t("what {0} does is not followed here", name));
    machine.lose(cause);
    return cause;
  };
  return {
    type: "native",
    name,
    call: lose,
    construct: lose,
    member: (machine, _member, node) => lose(machine, { node }),
  };
}

function undeclared(name: ts.Identifier): UnknownValue {
  return unknown(name, l10n.t("{0} is not declared in this file", name.text));
}
