import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { changingMethods } from "../natives/list-changes.ts";
import { forgetValue } from "../runtime/forget.ts";
import { orOneOf, sharedOf } from "../runtime/shared.ts";
import type { Shared, UnknownValue, Value } from "../runtime/value.ts";
import { handToLibrary } from "./brought-code.ts";
import type { Call } from "./calls.ts";

/**
 * Calls a function of the language's library of which it is not known what it belongs to: the method of a date, of a text
 * or of what JSON holds. It runs no code but what it is handed, and changes nothing but what such values hold.
 *
 * @param cause what the call gives, as far as that is known
 */
export function callLibrary(machine: Machine, callee: UnknownValue, call: Call, cause: UnknownValue): UnknownValue {
  handToLibrary(machine, call.args, cause);
  const changes = isChanging(call.node);
  if (changes || call.args.some(({ type }) => type === "function")) {
    const held = machine.hasEscapedFromLibrary ? machine.escaped : machine.heldByLibrary;
    for (const value of [callee, ...held]) forgetValue(machine, value, cause);
  }
  const handed = call.args.flatMap(sharedOf);
  // A callback is called, and not kept.
  keepInLibrary(machine, changes ? handed : handed.filter(({ type }) => type !== "function"));
  const deeper = call.args.find((arg) => arg.type === "unknown");
  const reason = deeper?.type === "unknown" ? deeper.reason : cause.reason;
  return orOneOf({ ...cause, reason, harmless: true, perhaps: callee.perhaps }, handed);
}

/** Notes that a value that is not known may hold others from here on, and so may code that is handed it. */
function keepInLibrary(machine: Machine, held: readonly Shared[]): void {
  for (const shared of held) {
    machine.heldByLibrary.add(shared);
    machine.escaped.add(shared);
  }
}

/** Puts a value into one that is not known. */
export function storeInUnknown(machine: Machine, base: Value, value: Value): void {
  if (base.type === "unknown" && base.harmless) keepInLibrary(machine, sharedOf(value));
}

/** Whether a call may change what it belongs to. */
function isChanging(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return true;
  const { text } = node.expression.name;
  return changingMethods.has(text) || changesOfCollections.has(text);
}

/** The methods of `Set` and `Map` that change it. */
const changesOfCollections: ReadonlySet<string> = new Set(["set", "add", "delete", "clear"]);
