import * as l10n from "@vscode/l10n";
import { harmless, type Primitive, primitive } from "../runtime/value.ts";
import type { Method } from "./methods.ts";
import { plainFunction } from "./native-function.ts";

type NumberRun = (number: number, argument: number | undefined) => string;

/** The methods of numbers, booleans and bigints. */
export const numberMethods: ReadonlyMap<string, Method<Primitive>> = new Map<string, Method<Primitive>>([
  ["toString", ofNumber((number, radix) => number.toString(radix))],
  ["toFixed", ofNumber((number, digits) => number.toFixed(digits))],
  ["toPrecision", ofNumber((number, digits) => number.toPrecision(digits))],
  ["toExponential", ofNumber((number, digits) => number.toExponential(digits))],
  ["valueOf", (_machine, { value }, { node }) => primitive(value, node)],
  [
    "toLocaleString",
    (_machine, _number, { node }) => harmless(node, l10n.t("how it is written depends on where the deploy runs")),
  ],
]);

function ofNumber(run: NumberRun): Method<Primitive> {
  return (machine, { value }, call) => {
    const ofValue = (argument: number | undefined): string =>
      typeof value === "number" ? run(value, argument) : String(value);
    if (typeof value !== "number" && call.args.length > 0) return undefined;
    return plainFunction(ofValue, 1)(machine, call);
  };
}
