import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import { callNotFollowed } from "../evaluate/calls.ts";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import {
  harmless,
  type NativeCall,
  type NativeValue,
  primitive,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";

/** What a function of the library does; it gives undefined when this call of it is not followed, with nothing changed. */
export type NativeFunction = (machine: Machine, call: NativeCall) => Value | undefined;

/** A function of the library. */
export function nativeFunction(name: string, run: NativeFunction): NativeValue {
  return {
    type: "native",
    name,
    call: (machine, call) =>
      run(machine, call) ?? callNotFollowed(machine, call, l10n.t("this call of {0} is not followed here", name)),
  };
}

/** What a part of the library holds. */
export interface Members {
  readonly functions: ReadonlyMap<string, NativeFunction>;
  readonly constants?: ReadonlyMap<string, number>;
  /** What the others are that it holds, none of which is followed. */
  readonly others?: (member: string, node: ts.Node) => Value;
}

/** A part of the library that holds functions and constants. */
export function namespace(name: string, { functions, constants, others }: Members): NativeValue {
  return {
    type: "native",
    name,
    member: (_machine, member, node) => {
      const constant = constants?.get(member);
      if (constant !== undefined) return primitive(constant, node);
      const run = functions.get(member);
      return run === undefined ? others?.(member, node) : nativeFunction(`${name}.${member}`, run);
    },
  };
}

/**
 * A function that makes a plain value of plain values, exactly as JavaScript's own does.
 *
 * @param arity how many arguments it looks at
 */
export function plainFunction(
  run: (...args: never[]) => string | number | boolean | undefined,
  arity = Infinity,
): NativeFunction {
  return (machine, call) => {
    const args = call.args.slice(0, arity);
    const cause = args.find((arg) => arg.type === "unknown");
    if (cause?.type === "unknown") return madeOf(cause, call.node);
    if (!args.every((arg) => arg.type === "primitive")) return undefined;
    const plain = args.map((arg) => arg.value) as never[];
    machine.step(call.node, plain.length);
    return runPlain(machine, call.node, () => run(...plain));
  };
}

/** Runs a function of JavaScript's own library on plain values; what it throws, the file throws. */
export function runPlain(
  machine: Machine,
  node: ts.Node,
  run: () => string | number | boolean | null | undefined,
): Value {
  const result = orThrow(node, run);
  if (typeof result === "string") machine.checkLength(result.length, "string", node);
  return primitive(result, node);
}

/** @throws FileThrows when the function throws one of the language's own errors */
export function orThrow<T>(node: ts.Node, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const isOfLanguage = error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
    if (isOfLanguage || error instanceof URIError) throw new FileThrows(node, error.message);
    throw error;
  }
}

/** What the library makes of a value that is not known: not known either, and of no use to change anything. */
export function madeOf({ reason }: UnknownValue, node: ts.Node): UnknownValue {
  return harmless(node, reason);
}
