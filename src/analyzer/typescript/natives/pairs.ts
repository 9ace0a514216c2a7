import * as l10n from "@vscode/l10n";
import { anyNumberIn } from "../evaluate/list-members.ts";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { sharedOf } from "../runtime/shared.ts";
import { type NativeCall, primitive, unknown, type UnknownValue, type Value } from "../runtime/value.ts";

/** A key with its value, or why both are not known. */
export type Pair = KnownPair | UnknownValue;

export interface KnownPair {
  readonly key: Value;
  readonly value: Value;
}

/**
 * The pair that an item stands for, where a `Map` or an object is made of pairs.
 *
 * @throws FileThrows when it certainly is none
 */
export function pairOf(machine: Machine, item: Value, node: NativeCall["node"]): Pair {
  if (item.type === "primitive") throw new FileThrows(node, l10n.t("an entry is no pair"));
  if (item.type === "unknown") {
    machine.mayThrow(node);
    return item;
  }
  if (item.type !== "list")
    return unknown(node, l10n.t("an entry that is no list is not followed here"), sharedOf(item));
  const items = item.items.current;
  const [key, value] = items;
  const gap = anyNumberIn(items.slice(0, 2));
  if (gap !== undefined) return { ...gap, perhaps: items.flatMap(sharedOf) };
  return { key: key ?? primitive(undefined, node), value: value ?? primitive(undefined, node) };
}
