import * as l10n from "@vscode/l10n";
import type { Machine } from "../machine.ts";
import { FileThrows } from "./interruptions.ts";
import { isListed, isReference, type Reference, type Shared, type Value } from "./value.ts";
import type { ts } from "ts-morph";

/** What `Object.freeze` was called with: true where it certainly was. */
export type Frozen = ReadonlyMap<Shared, boolean>;

/** Freezes a value, and what may be the same one perhaps. */
export function freeze(machine: Machine, value: Value): void {
  const frozen = new Map(machine.frozen.current);
  const note = (shared: Shared): void => void frozen.set(shared, frozen.get(shared) ?? false);
  if (value.type === "unknown") value.perhaps.forEach(note);
  if (isReference(value)) {
    frozen.set(value, true);
    value.perhaps.forEach(note);
  }
  machine.world.set(machine.frozen, frozen);
}

/** Whether a list or an object is frozen; undefined when that is not known. */
export function isFrozen(machine: Machine, value: Reference): boolean | undefined {
  const frozen = machine.frozen.current;
  if (frozen.get(value) === true) return true;
  const isDoubtful = frozen.has(value) || [...value.perhaps].some((other) => frozen.has(other));
  return isDoubtful || mayHaveBeenElsewhere(value) ? undefined : false;
}

/** Code that is not followed may have frozen what it was handed, of which all is unknown since. */
function mayHaveBeenElsewhere(value: Reference): boolean {
  switch (value.type) {
    case "list":
      return value.items.current.some((item) => item.type === "unknown" && item.spread);
    case "object":
      return !isListed(value.content.current);
    case "collection":
      return value.entries.current.some((entry) => "cause" in entry);
    case "iterator":
    case "regex":
      return value.position.current === undefined;
  }
}

/** @throws FileThrows when the list or object is frozen: modules are in strict mode. */
export function checkNotFrozen(machine: Machine, changed: Reference, node: ts.Node): void {
  const frozen = isFrozen(machine, changed);
  if (frozen === true) throw new FileThrows(node, l10n.t("a frozen value is changed"));
  if (frozen === undefined) machine.mayThrow(node);
}

/** What is frozen after either of two courses. */
export function joinFrozen(one: Frozen, other: Frozen): Frozen {
  const all = [...one.keys(), ...other.keys()];
  return new Map(all.map((shared) => [shared, one.get(shared) === true && other.get(shared) === true]));
}
