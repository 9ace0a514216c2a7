import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { type ListValue, unknown, type UnknownValue, type Value } from "../runtime/value.ts";

/** Lists nested more deeply than this are not turned into texts. */
const deepest = 50;

/** What a value is as a text, as `String(…)` and `${…}` have it; why that is not known, when it is not. */
export function asText(machine: Machine, value: Value, node: ts.Node): string | UnknownValue {
  return convert(machine, value, node, 0);
}

/** What a list gives when it is joined by a separator. */
export function joinedText(machine: Machine, list: ListValue, separator: string, node: ts.Node): string | UnknownValue {
  return joinItems(machine, list, separator, node, 0);
}

function convert(machine: Machine, value: Value, node: ts.Node, depth: number): string | UnknownValue {
  machine.step(node);
  switch (value.type) {
    case "primitive":
      return String(value.value);
    case "unknown":
      return unknown(node, value.reason);
    case "list":
      return joinItems(machine, value, ",", node, depth + 1);
    case "collection":
      return `[object ${value.of}]`;
    case "regex":
      return `/${value.source}/${value.flags}`;
    case "object":
      return isPlain(value) ? "[object Object]" : unknown(node, "what this value is as a text is not followed here");
    case "iterator":
    case "function":
    case "native":
      return unknown(node, "what this value is as a text is not followed here");
  }
}

function joinItems(
  machine: Machine,
  { items }: ListValue,
  separator: string,
  node: ts.Node,
  depth: number,
): string | UnknownValue {
  if (depth > deepest) return unknown(node, "this list is nested too deeply to be followed");
  const texts: string[] = [];
  let length = 0;
  for (const item of items.current) {
    const isMissing = item.type === "primitive" && (item.value === undefined || item.value === null);
    const text = isMissing ? "" : convert(machine, item, node, depth);
    if (typeof text !== "string") return text;
    texts.push(text);
    length += text.length + separator.length;
    machine.checkLength(length, "string", node);
  }
  return texts.join(separator);
}

/** Whether nothing but `Object.prototype` says what the object is as a text. */
function isPlain({ content, part }: Extract<Value, { type: "object" }>): boolean {
  const { properties, open } = content.current;
  return open === undefined && part.current === undefined && !properties.has("toString") && !properties.has("valueOf");
}
