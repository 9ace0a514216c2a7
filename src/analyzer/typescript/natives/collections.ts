import * as l10n from "@vscode/l10n";
import { asKey, setEntries, withAnyEntries, withEntry } from "../evaluate/entries.ts";
import { itemsOf } from "../evaluate/iteration.ts";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { isNullish } from "../runtime/truthiness.ts";
import {
  collection,
  type CollectionValue,
  type Entry,
  type NativeCall,
  type NativeValue,
  newEntry,
  type Primitive,
  type Value,
} from "../runtime/value.ts";
import { type Pair, pairOf } from "./pairs.ts";

/** `Set` and `Map`. */
export function collectionConstructor(of: CollectionValue["of"]): NativeValue {
  return {
    type: "native",
    name: of,
    call: (_machine, { node }) => {
      throw new FileThrows(node, l10n.t("a {0} is made without new", of));
    },
    construct: (machine, call) => construct(machine, of, call),
  };
}

function construct(machine: Machine, of: CollectionValue["of"], { args: [source], node }: NativeCall): Value {
  const made = collection(of, [], node);
  if (source === undefined || isNullish(source) === true) return made;
  const items = itemsOf(machine, source, node);
  const pairs = of === "Set" ? items.map((item) => pairOfSet(item)) : items.map((item) => pairOf(machine, item, node));
  const plain = plainEntries(of, pairs);
  if (plain !== undefined) made.entries.current = plain;
  else for (const pair of pairs) addPair(machine, made, pair, node);
  return made;
}

function pairOfSet(item: Value): Pair {
  return item.type === "unknown" && item.spread ? item : { key: item, value: item };
}

function addPair(machine: Machine, made: CollectionValue, pair: Pair, node: NativeCall["node"]): void {
  const entries = "key" in pair ? withEntry(made, pair.key, pair.value, node) : withAnyEntries(made, pair);
  setEntries(machine, made, entries, node);
}

/** The entries of pairs whose keys are all plain values, found quickly however many they are. */
function plainEntries(of: CollectionValue["of"], pairs: readonly Pair[]): readonly Entry[] | undefined {
  const entries = new Map<Primitive["value"], Entry>();
  for (const pair of pairs) {
    if (!("key" in pair) || pair.key.type !== "primitive") return undefined;
    const before = entries.get(pair.key.value);
    const key = asKey(pair.key);
    if (before === undefined) entries.set(pair.key.value, newEntry(key, of === "Set" ? key : pair.value));
    else if (of === "Map") entries.set(pair.key.value, { number: before.number, key, value: pair.value });
  }
  return [...entries.values()];
}
