import { callValue } from "../evaluate/calls.ts";
import { toText } from "../evaluate/coercions.ts";
import type { Machine } from "../machine.ts";
import {
  iterator,
  list,
  type NativeCall,
  primitive,
  regex,
  type RegexValue,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";
import { groupsValue, matchValue, search, searchAnew, textList } from "./regexes.ts";
import { madeOf, orThrow } from "./native-function.ts";

/** No text that is made of others gets longer than this, on suspicion. */
const longestReplaced = 1_000_000;

type PatternMethod = (machine: Machine, text: string, call: NativeCall) => Value | undefined;

/** The methods of texts that take a regular expression. Each gives undefined when this call of it is not followed. */
export const patternMethods: ReadonlyMap<string, PatternMethod> = new Map<string, PatternMethod>([
  ["match", match],
  ["matchAll", matchAll],
  ["search", searchIn],
  ["split", split],
  ["replace", replacing("replace")],
  ["replaceAll", replacing("replaceAll")],
]);

function match(machine: Machine, text: string, call: NativeCall): Value | undefined {
  const pattern = patternOf(machine, call, "");
  if (pattern?.type !== "regex") return pattern;
  const result = searchAnew(machine, pattern, text, call.node, (native) => text.match(native));
  if (result === undefined) return undefined;
  if (result.found === null) return primitive(null, call.node);
  return pattern.flags.includes("g") ? textList(result.found, call.node) : matchValue(result.found, call.node);
}

function matchAll(machine: Machine, text: string, call: NativeCall): Value | undefined {
  const pattern = patternOf(machine, call, "g");
  if (pattern?.type !== "regex") return pattern;
  const result = search(machine, pattern, text, call.node, (native) => [...text.matchAll(native)]);
  return (
    result &&
    iterator(
      list(
        result.found.map((found) => matchValue(found, call.node)),
        call.node,
      ),
      "values",
      call.node,
    )
  );
}

function searchIn(machine: Machine, text: string, call: NativeCall): Value | undefined {
  const pattern = patternOf(machine, call, "");
  if (pattern?.type !== "regex") return pattern;
  const result = search(machine, pattern, text, call.node, (native) => text.search(native));
  return result && primitive(result.found, call.node);
}

function split(machine: Machine, text: string, call: NativeCall): Value | undefined {
  const [separator, limit] = [argumentAt(call, 0), argumentAt(call, 1)];
  if (limit.type !== "primitive" || typeof limit.value === "bigint") return unknownOf(limit, call);
  const most = limit.value as number | undefined;
  if (separator.type === "regex") {
    const result = search(machine, separator, text, call.node, (native) => text.split(native, most));
    return result && partsOf(machine, result.found, call);
  }
  if (separator.type !== "primitive") return unknownOf(separator, call);
  machine.step(call.node, text.length);
  return partsOf(machine, text.split(separator.value as string, most), call);
}

function partsOf(machine: Machine, parts: readonly (string | undefined)[], { node }: NativeCall): Value {
  machine.checkLength(parts.length, "list", node);
  return textList(parts, node);
}

/** A pattern and what is put in its place: a text, in which `$` has a meaning, or what a function gives. */
function replacing(method: Replacing): PatternMethod {
  return (machine, text, call) => {
    const [pattern, replacement] = [argumentAt(call, 0), argumentAt(call, 1)];
    const isCallback = replacement.type === "function" || replacement.type === "native";
    if (pattern.type === "unknown") return isCallback ? undefined : madeOf(pattern, call.node);
    if (!isCallback) return replaceByText(machine, text, pattern, call, method);
    const found = findAll(machine, text, pattern, call, method);
    return found && replaceByCalls(machine, text, found, replacement, call);
  };
}

type Replacing = "replace" | "replaceAll";

/** A place where a pattern was found, with all that a function is told of it. */
interface Found {
  readonly args: readonly (string | number | undefined)[];
  readonly groups: Readonly<Record<string, string>> | undefined;
}

function findAll(
  machine: Machine,
  text: string,
  pattern: Value,
  { node }: NativeCall,
  method: Replacing,
): readonly Found[] | undefined {
  const find = (sought: string | RegExp): readonly Found[] => foundIn(machine, text, sought, method, node);
  if (pattern.type === "regex") return searchAnew(machine, pattern, text, node, find)?.found;
  return pattern.type === "primitive" ? find(String(pattern.value)) : undefined;
}

function foundIn(
  machine: Machine,
  text: string,
  sought: string | RegExp,
  method: Replacing,
  node: NativeCall["node"],
): readonly Found[] {
  const found: Found[] = [];
  machine.step(node, text.length);
  text[method](sought, (...args: unknown[]) => {
    const groups = typeof args.at(-1) === "object" ? (args.pop() as Found["groups"]) : undefined;
    found.push({ args: args as Found["args"], groups });
    machine.step(node);
    return "";
  });
  return found;
}

function replaceByCalls(
  machine: Machine,
  text: string,
  found: readonly Found[],
  callback: Value,
  { node }: NativeCall,
): Value {
  let result = "";
  let end = 0;
  let doubt: UnknownValue | undefined;
  for (const { args, groups } of found) {
    const given = args.map((arg) => primitive(arg, node));
    const all = groups === undefined ? given : [...given, groupsValue(groups, node)];
    const replaced = toText(machine, callValue(machine, callback, { args: all, node }), node);
    if (replaced.type === "unknown") doubt ??= replaced;
    const offset = args.at(-2) as number;
    result += text.slice(end, offset) + String(replaced.type === "unknown" ? "" : replaced.value);
    end = offset + String(args[0]).length;
    machine.checkLength(result.length, "string", node);
  }
  return doubt === undefined ? textOf(machine, result + text.slice(end), node) : madeOf(doubt, node);
}

function replaceByText(
  machine: Machine,
  text: string,
  pattern: Value,
  call: NativeCall,
  method: Replacing,
): Value | undefined {
  const { node } = call;
  const plain = toText(machine, argumentAt(call, 1), node);
  if (plain.type === "unknown") return madeOf(plain, node);
  const replacement = String(plain.value);
  const insertions = replacement.split("$").length - 1;
  const run = (sought: string | RegExp): string | undefined => {
    const { length } = foundIn(machine, text, copyOf(sought), method, node);
    if (length * (replacement.length + insertions * text.length) > longestReplaced) return undefined;
    return text[method](sought, replacement);
  };
  if (pattern.type !== "regex" && pattern.type !== "primitive") return undefined;
  const result =
    pattern.type === "regex" ? searchAnew(machine, pattern, text, node, run)?.found : run(String(pattern.value));
  return result === undefined ? undefined : textOf(machine, result, node);
}

/** The same pattern, for a search that is only tried. */
function copyOf(sought: string | RegExp): string | RegExp {
  if (typeof sought === "string") return sought;
  const copy = new RegExp(sought);
  copy.lastIndex = sought.lastIndex;
  return copy;
}

function textOf(machine: Machine, text: string, node: NativeCall["node"]): Value {
  machine.checkLength(text.length, "string", node);
  return primitive(text, node);
}

/** The pattern that is searched for: a regular expression, or one that is made of a text. */
function patternOf(machine: Machine, call: NativeCall, flags: string): RegexValue | UnknownValue | undefined {
  const given = argumentAt(call, 0);
  if (given.type === "unknown") return madeOf(given, call.node);
  if (given.type === "regex") return given;
  if (given.type !== "primitive") return undefined;
  machine.step(call.node);
  const source = given.value === undefined ? "" : String(given.value);
  return orThrow(call.node, () => regex(new RegExp(source, flags).source, flags, call.node));
}

function unknownOf(value: Value, call: NativeCall): Value | undefined {
  return value.type === "unknown" ? madeOf(value, call.node) : undefined;
}
