import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { anyNumberOf, isNullish, primitive, unknown, type Value } from "../runtime/value.ts";

/**
 * What a spread, a pattern or a loop takes from a value, one by one.
 *
 * @throws FileThrows when the value certainly cannot be gone through
 */
export function itemsOf(machine: Machine, value: Value, node: ts.Node): readonly Value[] {
  const key = value.type === "list" ? machine.configuration.keyOf(value) : undefined;
  if (key !== undefined) machine.configuration.recordRead(key);
  if (value.type === "list") return value.items.current;
  if (value.type === "unknown") {
    machine.mayThrow(node);
    return [anyNumberOf(value)];
  }
  if (value.type === "primitive" && typeof value.value === "string") {
    return Array.from(value.value).map((character) => primitive(character, node));
  }
  const isSpringing = value.type === "object" && value.part.current === "other";
  if (value.type === "native" || isSpringing) return [anyNumberOf(unknown(node, "its items are not followed here"))];
  throw new FileThrows(node, `${isNullish(value) === true ? "a missing value" : "this value"} has no items`);
}
