import * as l10n from "@vscode/l10n";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { harmless, type NativeCall, primitive, type Value } from "../runtime/value.ts";
import { argumentAt, unknownArgument } from "./arguments.ts";
import { madeOf, runPlain } from "./native-function.ts";
import { patternMethods } from "./text-patterns.ts";

/** The methods of texts that depend on nothing but the text and plain arguments. */
const plainMethods: ReadonlySet<string> = new Set([
  ..."at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf normalize padEnd padStart".split(
    " ",
  ),
  ..."repeat slice startsWith substr substring toLowerCase toString toUpperCase trim trimEnd trimStart valueOf".split(
    " ",
  ),
]);

/** What is longer than this cannot be, in the engine of Node.js. */
const longestInJavaScript = 2 ** 29 - 24;

/** The methods whose result depends on the language of the machine. */
const localMethods: ReadonlySet<string> = new Set(["toLocaleLowerCase", "toLocaleUpperCase"]);

/** English sorts the characters of ASCII in one way wherever it is asked for. */
const english = /^en(?:-(?:US|GB))?$/;

/**
 * Calls a method of a text.
 *
 * @returns undefined when this call is not followed
 */
export function callTextMethod(machine: Machine, text: string, name: string, call: NativeCall): Value | undefined {
  if (localMethods.has(name)) return placesDiffer(call);
  if (name === "localeCompare") return localeCompare(text, call);
  const pattern = patternMethods.get(name);
  if (pattern !== undefined) return pattern(machine, text, call);
  return plainMethods.has(name) ? callPlainMethod(machine, text, name, call) : undefined;
}

function callPlainMethod(machine: Machine, text: string, name: string, call: NativeCall): Value | undefined {
  const { args, node } = call;
  const cause = unknownArgument(call);
  if (cause !== undefined) return madeOf(cause, node);
  if (!args.every(isPlain)) return undefined;
  const plain = args.map((arg) => (arg as { value: unknown }).value);
  checkGrowth(machine, text, name, plain, node);
  machine.step(node, text.length / 4);
  const methods = String.prototype as unknown as Record<string, (...args: unknown[]) => string | number | boolean>;
  return runPlain(machine, node, () => methods[name]?.apply(text, plain));
}

/** Texts are ordered by the rules of a language; which one that is, is known where the call says so. */
function localeCompare(text: string, call: NativeCall): Value | undefined {
  const cause = unknownArgument(call);
  if (cause !== undefined) return madeOf(cause, call.node);
  const [other, locale, options] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
  if (other.type !== "primitive" || locale.type !== "primitive" || options.type !== "primitive") return undefined;
  const wanted = String(other.value);
  if (text === wanted) return primitive(0, call.node);
  const isEnglish = typeof locale.value === "string" && english.test(locale.value) && options.value === undefined;
  if (!isEnglish || !/^[ -~]*$/.test(text + wanted)) return placesDiffer(call);
  return primitive(text.localeCompare(wanted, locale.value), call.node);
}

function placesDiffer({ node }: NativeCall): Value {
  return harmless(node, l10n.t("it depends on where the deploy runs"));
}

/** The methods that can make a text of any length must not be run before it is known to be short enough. */
function checkGrowth(
  machine: Machine,
  text: string,
  name: string,
  args: readonly unknown[],
  node: NativeCall["node"],
): void {
  const grows = name === "repeat" || ((name === "padStart" || name === "padEnd") && args[1] !== "");
  const length = (name === "repeat" ? text.length : 1) * (Number(args[0]) || 0);
  if (!grows) return;
  if (length > longestInJavaScript) throw new FileThrows(node, l10n.t("the text grows too long"));
  machine.checkLength(length, "string", node);
}

function isPlain(value: Value): boolean {
  return value.type === "primitive" && typeof value.value !== "bigint";
}
