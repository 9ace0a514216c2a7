import * as l10n from "@vscode/l10n";
import type { Located, LocatedEntry, LocatedUnknown, Origin } from "../../policy/index.ts";
import { findProperty } from "./evaluate/properties.ts";
import { reasonOf } from "./runtime/difference.ts";
import type { ObjectValue, Place, UnknownValue, Value } from "./runtime/value.ts";
import { inEnumerationOrder } from "./runtime/key-order.ts";
import { rangeOf, treeOf } from "./syntax/syntax-tree.ts";

/** A list that holds more than this is not shown; a policy of a millionth of it would be too long for AWS. */
const mostValues = 50_000;
const deepest = 500;
const longestExpression = 80;

/** What stands in exported YAML, in every language, for what is written nowhere: the configuration itself. */
const unwritten = "this part of the configuration is not set in this file";

/** Turns what the file has made into plain data with places. */
export class Locator {
  #count = 0;
  readonly #within = new Set<Value>();

  /** A value as data; what holds itself or is too large becomes an unknown. */
  locate(value: Value): Located {
    this.#count++;
    switch (value.type) {
      case "primitive":
        if (typeof value.value === "bigint")
          return this.#refused(value.place, l10n.t("a bigint has no meaning in a policy"));
        return { kind: "scalar", value: value.value, origin: this.originOf(value.place) };
      case "unknown":
        return this.locateUnknown(value);
      case "function":
        return this.#refused(value.node, l10n.t("a function has no meaning in a policy"));
      case "native":
        return this.#refusedBuiltIn(value.name);
      case "collection":
        return this.#refused(value.place, l10n.t("a {0} has no meaning in a policy", value.of));
      case "iterator":
        return this.#refused(value.place, l10n.t("an iterator has no meaning in a policy"));
      case "regex":
        return this.#refused(value.place, l10n.t("a regular expression has no meaning in a policy"));
      case "list":
      case "object":
        return this.#locateContent(value);
    }
  }

  locateUnknown(value: UnknownValue): LocatedUnknown {
    const { node, spread } = value;
    return {
      kind: "unknown",
      expression: this.#describe(node),
      reason: reasonOf(value),
      spread,
      origin: rangeOf(node),
    };
  }

  originOf(place: Place): Origin {
    return place === "default" ? "default" : rangeOf(place);
  }

  #locateContent(value: Extract<Value, { type: "list" | "object" }>): Located {
    if (this.#within.has(value)) return this.#refused(value.place, l10n.t("it contains itself"));
    if (this.#within.size > deepest) return this.#refused(value.place, l10n.t("it is nested too deeply"));
    if (this.#count > mostValues) return this.#refused(value.place, l10n.t("it is too large"));
    this.#within.add(value);
    const located = value.type === "list" ? this.#locateList(value) : this.#locateObject(value);
    this.#within.delete(value);
    return located;
  }

  #locateList({ items, place }: Extract<Value, { type: "list" }>): Located {
    return { kind: "list", items: items.current.map((item) => this.locate(item)), origin: this.originOf(place) };
  }

  #locateObject(value: ObjectValue): Located {
    const { content, part, place } = value;
    const { properties, open, optional } = content.current;
    // The order of properties that are all known may be another one, and nothing would tell of that.
    const hasDoubt =
      optional !== undefined && [...properties.values()].some((property) => property.value.type === "unknown");
    if (open !== undefined && !hasDoubt) return this.locateUnknown(open);
    if (saysWhatItIs(value)) return this.#refused(place, l10n.t("properties that run code are not followed here"));
    if (part.current !== undefined) {
      return this.#refused(place, l10n.t("this part of the configuration is not set in this file"));
    }
    const entries = inEnumerationOrder([...properties.keys()]).flatMap((key): LocatedEntry[] => {
      const property = properties.get(key);
      if (property === undefined) return [];
      const entry = { key, keyOrigin: this.originOf(property.keyPlace) };
      const cause = optional?.get(key);
      if (cause !== undefined) return [{ ...entry, value: this.locateUnknown(cause), optional: true }];
      return [{ ...entry, value: this.locate(property.value) }];
    });
    return { kind: "object", entries, origin: this.originOf(place) };
  }

  #refusedBuiltIn(name: string): LocatedUnknown {
    const reason = l10n.t("{0} has no meaning in a policy", name);
    // The expression stands in exported YAML, which is the same in every language.
    return { ...this.#refused("default", reason), expression: `${name} has no meaning in a policy` };
  }

  #refused(place: Place, reason: string): LocatedUnknown {
    const expression = place === "default" ? unwritten : this.#describe(place);
    return { kind: "unknown", expression, reason, spread: false, origin: this.originOf(place) };
  }

  #describe(node: Exclude<Place, "default">): string {
    const line = treeOf(node).textOf(node).replace(/\s+/g, " ");
    return line.length <= longestExpression ? line : `${line.slice(0, longestExpression - 1)}…`;
  }
}

/** Whether an object may have a method that JSON asks what it is. */
function saysWhatItIs(object: ObjectValue): boolean {
  const { type } = findProperty(object, "toJSON")?.value ?? { type: "primitive" };
  return type !== "primitive";
}
