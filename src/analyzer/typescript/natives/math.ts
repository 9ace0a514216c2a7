import * as l10n from "@vscode/l10n";
import { harmless, type NativeValue } from "../runtime/value.ts";
import { namespace, type NativeFunction, plainFunction } from "./native-function.ts";

/** `Math`, but for the functions whose results are only approximations that each engine chooses for itself. */
export function math(): NativeValue {
  return namespace("Math", {
    functions,
    constants,
    others: (name, node) => harmless(node, reasons.get(name)?.() ?? l10n.t("Math.{0} is not followed here", name)),
  });
}

const functions: ReadonlyMap<string, NativeFunction> = new Map([
  ["abs", plainFunction(Math.abs, 1)],
  ["ceil", plainFunction(Math.ceil, 1)],
  ["floor", plainFunction(Math.floor, 1)],
  ["round", plainFunction(Math.round, 1)],
  ["trunc", plainFunction(Math.trunc, 1)],
  ["sign", plainFunction(Math.sign, 1)],
  ["sqrt", plainFunction(Math.sqrt, 1)],
  ["pow", plainFunction(Math.pow, 2)],
  ["max", plainFunction(Math.max)],
  ["min", plainFunction(Math.min)],
]);

const constants: ReadonlyMap<string, number> = new Map([
  ["PI", Math.PI],
  ["E", Math.E],
  ["LN2", Math.LN2],
  ["LN10", Math.LN10],
  ["LOG2E", Math.LOG2E],
  ["LOG10E", Math.LOG10E],
  ["SQRT2", Math.SQRT2],
  ["SQRT1_2", Math.SQRT1_2],
]);

const reasons: ReadonlyMap<string, () => string> = new Map([
  ["random", () => l10n.t("it is another value at every run")],
]);
