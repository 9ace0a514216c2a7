import type { Machine } from "../machine.ts";
import { list, type NativeCall, primitive, type Value } from "../runtime/value.ts";

/** The methods of texts that depend on nothing but the text and plain arguments. */
const textMethods: ReadonlySet<string> = new Set([
  ..."at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf padEnd padStart repeat replace".split(
    " ",
  ),
  ..."replaceAll slice split startsWith substring toLowerCase toString toUpperCase trim trimEnd trimStart".split(" "),
]);

/**
 * Calls a method of a text.
 *
 * @returns undefined when this call is not followed
 */
export function callTextMethod(
  machine: Machine,
  text: string,
  name: string,
  { args, node }: NativeCall,
): Value | undefined {
  if (!textMethods.has(name) || !args.every(isPlain)) return undefined;
  const plain = args.map((arg) => (arg as { value: unknown }).value);
  checkGrowth(machine, text, name, plain, node);
  const methods = String.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const result = methods[name]?.apply(text, plain);
  if (Array.isArray(result))
    return list(
      result.map((part: string) => primitive(part, node)),
      node,
    );
  if (typeof result === "string") machine.checkLength(result.length, "string", node);
  return primitive(result as string | number | boolean | undefined, node);
}

/** The methods that can make a text of any length must not be run before it is known to be short enough. */
function checkGrowth(
  machine: Machine,
  text: string,
  name: string,
  args: readonly unknown[],
  node: NativeCall["node"],
): void {
  if (name === "repeat") machine.checkLength(text.length * Math.max(0, Number(args[0])), "string", node);
  if (name === "padStart" || name === "padEnd") machine.checkLength(Number(args[0]) || 0, "string", node);
  if (name === "replaceAll") machine.checkLength((text.length + 1) * String(args[1]).length, "string", node);
}

function isPlain(value: Value): boolean {
  return value.type === "primitive" && typeof value.value !== "bigint";
}
