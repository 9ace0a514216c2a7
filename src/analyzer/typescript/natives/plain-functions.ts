import type { NativeValue } from "../runtime/value.ts";
import { nativeFunction, plainFunction } from "./native-function.ts";

/** The functions that are global and make plain values of plain values. */
export function plainFunctions(): readonly (readonly [string, NativeValue])[] {
  return [
    plain("parseInt", parseInt, 2),
    plain("parseFloat", parseFloat, 1),
    plain("isNaN", isNaN, 1),
    plain("isFinite", isFinite, 1),
    plain("encodeURIComponent", encodeURIComponent, 1),
    plain("decodeURIComponent", decodeURIComponent, 1),
    plain("encodeURI", encodeURI, 1),
    plain("decodeURI", decodeURI, 1),
  ];
}

function plain(
  name: string,
  run: (...args: never[]) => string | number | boolean,
  arity: number,
): readonly [string, NativeValue] {
  return [name, nativeFunction(name, plainFunction(run, arity))];
}
