import * as l10n from "@vscode/l10n";
import { runCodeWithin } from "../evaluate/brought-code.ts";
import { toText } from "../evaluate/coercions.ts";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { isNullish, isUndefined } from "../runtime/truthiness.ts";
import {
  list,
  type NativeCall,
  type NativeValue,
  object,
  type Primitive,
  primitive,
  type Property,
  unknown,
  type Value,
} from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";
import { PlainCopy } from "./plain-copy.ts";
import { madeOf, namespace, type NativeFunction, orThrow, runPlain } from "./native-function.ts";

/** What is nested more deeply than this is not turned into values. */
const deepest = 200;

/** `JSON`. */
export function json(): NativeValue {
  const functions = new Map<string, NativeFunction>([
    ["parse", parse],
    ["stringify", stringify],
  ]);
  return namespace("JSON", { functions });
}

function parse(machine: Machine, call: NativeCall): Value | undefined {
  const { node } = call;
  const given = argumentAt(call, 0);
  const plain = toText(machine, given, node);
  if (plain.type === "unknown") machine.mayThrow(node);
  if (plain.type === "unknown") return call.args.length > 1 ? undefined : madeOf(plain, node);
  if (!isUndefined(argumentAt(call, 1))) return undefined;
  const text = String(plain.value);
  machine.step(node, text.length);
  const parsed: unknown = orThrow(node, () => JSON.parse(text) as unknown);
  return valueOf(machine, parsed, node, 0);
}

/** The value that a piece of JSON stands for. */
function valueOf(machine: Machine, parsed: unknown, node: NativeCall["node"], depth: number): Value {
  machine.step(node);
  if (depth > deepest) return unknown(node, l10n.t("what is nested this deeply is not followed"));
  if (Array.isArray(parsed)) {
    machine.checkLength(parsed.length, "list", node);
    return list(
      parsed.map((item) => valueOf(machine, item, node, depth + 1)),
      node,
    );
  }
  if (typeof parsed !== "object" || parsed === null) return primitive(parsed as string | number | boolean | null, node);
  const properties = Object.entries(parsed).map(([key, value]): [string, Property] => {
    return [key, { value: valueOf(machine, value, node, depth + 1), keyPlace: node }];
  });
  return object(new Map(properties), node);
}

function stringify(machine: Machine, call: NativeCall): Value | undefined {
  const { args, node } = call;
  const [replacer, indent] = [argumentAt(call, 1), argumentAt(call, 2)];
  if (isNullish(replacer) !== true || indent.type !== "primitive" || args.length > 3) return undefined;
  const value = argumentAt(call, 0);
  runCodeWithin(machine, value, node);
  const copy = new PlainCopy(machine, node, indentOf(indent));
  const plain = copy.of(value);
  if (copy.isRefused) return undefined;
  if (copy.cause !== undefined) return madeOf(copy.cause, node);
  if (copy.isCyclic) throw new FileThrows(node, l10n.t("what contains itself is turned into JSON"));
  return runPlain(machine, node, () => JSON.stringify(plain, undefined, indent.value as string | number));
}

function indentOf({ value }: Primitive): number {
  const indent = typeof value === "string" ? value.length : typeof value === "number" ? value : 0;
  return Math.min(10, Math.max(0, indent));
}
