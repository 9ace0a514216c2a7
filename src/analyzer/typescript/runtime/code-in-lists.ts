import * as l10n from "@vscode/l10n";
import { listKeys } from "../../../policy/index.ts";
import type { Machine } from "../machine.ts";
import { forgetValue } from "./forget.ts";
import { heldBy, isReference, type Reference, unknown, type Value } from "./value.ts";

/**
 * Makes unknown what may change when Jets reads the lists: a property of an object in them may run code then, and so may
 * a `toJSON`.
 */
export function forgetCodeInLists(machine: Machine): void {
  const seen = new Set<Reference>();
  const queue = listKeys.map((key) => machine.configuration.listValue(key));
  for (let value = queue.pop(); queue.length > 0 || value !== undefined; value = queue.pop()) {
    if (value === undefined || !isReference(value) || seen.has(value)) continue;
    seen.add(value);
    queue.push(...heldBy(value));
    if (value.type === "object") for (const code of codeIn(value)) forgetWhatRuns(machine, code);
  }
}

function codeIn({ content }: Extract<Value, { type: "object" }>): readonly Value[] {
  const { properties } = content.current;
  return [...properties]
    .filter(([key, { accessor }]) => accessor !== undefined || key === "toJSON")
    .map(([, { value }]) => value);
}

function forgetWhatRuns(machine: Machine, code: Value): void {
  const node = code.type === "unknown" || code.type === "function" ? code.node : undefined;
  if (node !== undefined)
    forgetValue(machine, code, unknown(node, l10n.t("this code runs when the role is made of the lists")));
}
