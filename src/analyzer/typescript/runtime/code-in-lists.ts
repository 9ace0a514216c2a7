import * as l10n from "@vscode/l10n";
import { listKeys } from "../../../policy/index.ts";
import { mayHaveStored } from "../evaluate/stored-code.ts";
import { findProperty } from "../evaluate/properties.ts";
import type { Machine } from "../machine.ts";
import { forgetAll } from "./forget.ts";
import { isCode } from "./shared.ts";
import { heldBy, isReference, type Shared, unknown, type Value } from "./value.ts";

/**
 * Makes unknown what may change when Jets reads the lists: a property of an object in them may run code then, and so may
 * a `toJSON`.
 */
export function forgetCodeInLists(machine: Machine): void {
  const found = new Set<Value | Shared>(listKeys.flatMap((key) => machine.configuration.listValue(key) ?? []));
  for (const each of found) for (const below of readWith(each)) found.add(below);
  const code = [...found].filter(isCode);
  const runs = [...found].some(mayHaveStored) ? [...code, ...machine.stored] : code;
  const [first] = runs;
  if (first === undefined) return;
  forgetAll(machine, runs, unknown(first.node, l10n.t("this code runs when the role is made of the lists")));
}

/** What is read with a value, or runs then. */
function readWith(value: Value | Shared): readonly (Value | Shared)[] {
  if (value.type === "unknown") return value.perhaps;
  if (!isReference(value)) return [];
  const toJson = value.type === "object" ? findProperty(value, "toJSON")?.value : undefined;
  return toJson === undefined ? heldBy(value) : [...heldBy(value), toJson];
}
