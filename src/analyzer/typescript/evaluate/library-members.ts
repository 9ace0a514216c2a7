import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { WriteSite } from "../configuration.ts";
import type { Machine } from "../machine.ts";
import { runStoredCode, storeCode } from "./stored-code.ts";
import { escape, forgetDoubles, forgetValue } from "../runtime/forget.ts";
import { kindText } from "../runtime/kind-text.ts";
import {
  type CollectionValue,
  type IteratorValue,
  primitive,
  type RegexValue,
  unknown,
  type Value,
} from "../runtime/value.ts";

/** A `Set`, a `Map`, what goes through one, or a regular expression. */
export type LibraryValue = CollectionValue | IteratorValue | RegexValue;

/** The value of a member that is no method. */
export function getLibraryMember(machine: Machine, owner: LibraryValue, key: string, node: ts.Node): Value {
  if (owner.type === "collection" && key === "size") return sizeOf(owner, node);
  const ofRegex = owner.type === "regex" ? getRegexMember(owner, key, node) : undefined;
  if (ofRegex !== undefined) return ofRegex;
  const value = unknown(node, l10n.t("{0} of {1} is not followed here", key, kindText(owner)), [owner]);
  runStoredCode(machine, value);
  return value;
}

/** Puts a value in the place of a member; of those only `lastIndex` is followed. */
export function setLibraryMember(
  machine: Machine,
  owner: LibraryValue,
  key: string,
  value: Value,
  { expression }: WriteSite,
): void {
  const cause = unknown(expression, l10n.t("this change of {0} is not followed here", kindText(owner)));
  const position = value.type === "primitive" && typeof value.value === "number" ? value.value : undefined;
  if (owner.type === "regex" && key === "lastIndex" && position !== undefined && isIndex(position)) {
    machine.world.set(owner.position, position);
    forgetDoubles(machine, owner, cause);
    return;
  }
  forgetValue(machine, owner, cause);
  escape(machine, [value], cause);
  storeCode(machine, owner, [value], cause);
}

const flagNames: ReadonlyMap<string, string> = new Map([
  ["global", "g"],
  ["ignoreCase", "i"],
  ["multiline", "m"],
  ["sticky", "y"],
  ["unicode", "u"],
  ["dotAll", "s"],
]);

function getRegexMember({ source, flags, position }: RegexValue, key: string, node: ts.Node): Value | undefined {
  if (key === "source") return primitive(source, node);
  if (key === "flags") return primitive(flags, node);
  const flag = flagNames.get(key);
  if (flag !== undefined) return primitive(flags.includes(flag), node);
  if (key !== "lastIndex") return undefined;
  const { current } = position;
  return current === undefined
    ? unknown(node, l10n.t("how far it has searched is not known"))
    : primitive(current, node);
}

function sizeOf({ entries }: CollectionValue, node: ts.Node): Value {
  const gap = entries.current.find((entry) => "cause" in entry);
  return gap === undefined ? primitive(entries.current.length, node) : unknown(gap.cause.node, gap.cause.reason);
}

function isIndex(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
