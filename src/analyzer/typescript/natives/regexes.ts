import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { forgetDoubles } from "../runtime/forget.ts";
import { isUndefined } from "../runtime/truthiness.ts";
import {
  list,
  type ListValue,
  type NativeCall,
  type NativeValue,
  object,
  primitive,
  type Property,
  regex,
  type RegexValue,
  unknown,
  type Value,
} from "../runtime/value.ts";
import { argumentAt, unknownArgument } from "./arguments.ts";
import { madeOf, nativeFunction, orThrow } from "./native-function.ts";
import { searchCost } from "./regex-cost.ts";

/** A search that may look at more characters than this is not run. */
const mostCharacters = 10_000_000;
const charactersPerItem = 16;

/** `RegExp`. */
export function regexConstructor(): NativeValue {
  const made = nativeFunction("RegExp", (_machine, call) => construct(call));
  return made.call === undefined ? made : { ...made, construct: made.call };
}

/** The value of `/…/`. */
export function regexLiteral(text: string, node: ts.Node): Value {
  const end = text.lastIndexOf("/");
  const [source, flags] = [text.slice(1, end), text.slice(end + 1)];
  try {
    return regex(new RegExp(source, flags).source, flags, node);
  } catch {
    return unknown(node, l10n.t("this regular expression is not followed here"));
  }
}

/**
 * Searches with a regular expression from where its last search ended, and keeps where this one ends.
 *
 * @returns undefined when it is not known what the search finds, or it may take too long; then nothing has changed
 */
export function search<T>(
  machine: Machine,
  pattern: RegexValue,
  text: string,
  node: ts.Node,
  run: (native: RegExp) => T,
): Searched<T> | undefined {
  const goesOn = /[gy]/.test(pattern.flags);
  const start = pattern.position.current ?? (goesOn ? undefined : 0);
  return start === undefined ? undefined : searchFrom(machine, { pattern, start, text, node }, run);
}

/** The same where a search for all that there is to find begins at the start of the text, wherever the last one ended. */
export function searchAnew<T>(
  machine: Machine,
  pattern: RegexValue,
  text: string,
  node: ts.Node,
  run: (native: RegExp) => T,
): Searched<T> | undefined {
  if (!pattern.flags.includes("g")) return search(machine, pattern, text, node, run);
  return searchFrom(machine, { pattern, start: 0, text, node }, run);
}

interface Searched<T> {
  readonly found: T;
}

interface Search {
  readonly pattern: RegexValue;
  readonly start: number;
  readonly text: string;
  readonly node: ts.Node;
}

function searchFrom<T>(
  machine: Machine,
  { pattern, start, text, node }: Search,
  run: (native: RegExp) => T,
): Searched<T> | undefined {
  const cost = searchCost(pattern.source, pattern.flags, text.length);
  if (cost > mostCharacters) return undefined;
  machine.step(node, cost / charactersPerItem);
  const native = new RegExp(pattern.source, pattern.flags);
  native.lastIndex = start;
  const found = orThrow(node, () => run(native));
  if (native.lastIndex !== pattern.position.current && /[gy]/.test(pattern.flags)) {
    machine.world.set(pattern.position, native.lastIndex);
    forgetDoubles(machine, pattern, unknown(node, l10n.t("how far it has searched is not known")));
  }
  return { found };
}

/** What a search has found, as a list with members of its own. */
export function matchValue(match: RegExpExecArray | RegExpMatchArray, node: ts.Node): ListValue {
  const groups = match.groups === undefined ? primitive(undefined, node) : groupsValue(match.groups, node);
  const members: readonly [string, Value][] = [
    ["index", primitive(match.index, node)],
    ["input", primitive(match.input, node)],
    ["groups", groups],
  ];
  const named = object(new Map(members.map(([key, value]) => [key, { value, keyPlace: node }])), node);
  return { ...textList(match, node), named };
}

/** A list of texts, or of undefined where a group has not matched. */
export function textList(texts: readonly (string | undefined)[], node: ts.Node): ListValue {
  return list(
    texts.map((text) => primitive(text, node)),
    node,
  );
}

/** The groups of a match that have names. */
export function groupsValue(groups: Readonly<Record<string, string | undefined>>, node: ts.Node): Value {
  const properties = Object.entries(groups).map(([name, text]): [string, Property] => {
    return [name, { value: primitive(text, node), keyPlace: node }];
  });
  return { ...object(new Map(properties), node), isBare: true };
}

function construct(call: NativeCall): Value | undefined {
  const cause = unknownArgument(call);
  if (cause !== undefined) return madeOf(cause, call.node);
  const [source, flags] = [argumentAt(call, 0), argumentAt(call, 1)];
  if (flags.type !== "primitive" || (source.type !== "primitive" && source.type !== "regex")) return undefined;
  const given = source.type === "regex" ? source.source : (source.value ?? (isUndefined(source) ? "" : "null"));
  const own = source.type === "regex" && isUndefined(flags) ? source.flags : flags.value;
  const native = orThrow(call.node, () => new RegExp(String(given), own === undefined ? "" : String(own)));
  return regex(native.source, native.flags, call.node);
}
