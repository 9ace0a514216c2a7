import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { escape } from "../runtime/forget.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { mayBeCode } from "../runtime/shared.ts";
import { isNullish } from "../runtime/truthiness.ts";
import { anyNumberOf, primitive, unknown, type Value } from "../runtime/value.ts";
import { runBroughtCode } from "./brought-code.ts";
import { isWalkable, takeAll, type Turns, turnsOfWalkable } from "./walk.ts";

/**
 * What a spread, a pattern or a loop takes from a value, one by one.
 *
 * @throws FileThrows when the value certainly cannot be gone through
 */
export function itemsOf(machine: Machine, value: Value, node: ts.Node): readonly Value[] {
  noteRead(machine, value);
  if (isWalkable(value)) return takeAll(machine, value, node);
  const ofUnknownCode = value.type === "object" ? value.content.current.open : value;
  if (ofUnknownCode?.type === "unknown") {
    machine.mayThrow(node);
    runBroughtCode(machine, value);
    // A generator goes on when it is asked for its next item.
    if (mayBeCode(ofUnknownCode)) escape(machine, [ofUnknownCode], ofUnknownCode);
    return [anyNumberOf(ofUnknownCode)];
  }
  if (value.type === "primitive" && typeof value.value === "string") {
    const characters = Array.from(value.value);
    machine.checkLength(characters.length, "list", node);
    return taken(
      machine,
      characters.map((character) => primitive(character, node)),
      node,
    );
  }
  const isSpringing = value.type === "object" && value.part.current === "other";
  if (value.type === "native" || isSpringing) {
    machine.mayThrow(node);
    return [anyNumberOf(unknown(node, l10n.t("its items are not followed here")))];
  }
  const isMissing = isNullish(value) === true;
  throw new FileThrows(node, isMissing ? l10n.t("a missing value has no items") : l10n.t("this value has no items"));
}

/** Begins to go through any value, as `for…of` does. @throws FileThrows when it certainly cannot be gone through */
export function turnsOf(machine: Machine, value: Value, node: ts.Node): Turns {
  noteRead(machine, value);
  if (isWalkable(value)) return turnsOfWalkable(machine, value, node);
  const items = itemsOf(machine, value, node);
  return { first: 0, itemAt: (index) => items[index], next: (index) => index + 1 };
}

/** A list of the configuration is looked at, so what was written to it before is not in vain. */
export function noteRead(machine: Machine, value: Value): void {
  const key = value.type === "list" ? machine.configuration.keyOf(value) : undefined;
  if (key !== undefined) machine.configuration.recordRead(key);
}

function taken(machine: Machine, items: readonly Value[], node: ts.Node): readonly Value[] {
  machine.step(node, items.length);
  return items;
}
