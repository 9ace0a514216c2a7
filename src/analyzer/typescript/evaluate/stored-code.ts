import type { Machine } from "../machine.ts";
import { forgetAll } from "../runtime/forget.ts";
import { reachOf } from "../runtime/reach.ts";
import type { Shared, UnknownValue, Value } from "../runtime/value.ts";

/**
 * Code may be put into a value of which nobody keeps what it has: a date, a function, what another package has made. There
 * it is met again whenever such a value is read or converted.
 */

/** Values are put into one under a name that is not followed there. */
export function storeCode(machine: Machine, owner: Value, values: readonly Value[], cause: UnknownValue): void {
  const { code } = reachOf(machine, values, cause.node);
  if (code.size === 0) return;
  switch (owner.type) {
    case "object":
    case "primitive":
      return;
    case "unknown":
    case "function":
    case "collection":
    case "iterator":
    case "regex":
      for (const value of code) machine.stored.add(value);
      return;
    case "list":
    case "native":
      // These are taken to be read and converted without such code.
      machine.lose(cause);
  }
}

/** A value is read or converted of which it is not known what it has: it may have any code that was put anywhere. */
export function runStoredCode(machine: Machine, cause: UnknownValue): void {
  if (machine.stored.size > 0) forgetAll(machine, machine.stored, cause);
}

/** Whether a value is of a kind of which nobody keeps what it has. */
export function mayHaveStored({ type }: Value | Shared): boolean {
  return type !== "primitive" && type !== "object" && type !== "list";
}
