import { iterator, type IteratorValue, type ListValue } from "../runtime/value.ts";
import { callbackMethods } from "./list-callbacks.ts";
import { changingMethods } from "./list-changes.ts";
import { copyingMethods } from "./list-copies.ts";
import { searchingMethods } from "./list-search.ts";
import type { Method } from "./methods.ts";

/** The methods of lists that are followed. */
export const listMethods: ReadonlyMap<string, Method<ListValue>> = new Map([
  ...changingMethods,
  ...copyingMethods,
  ...searchingMethods,
  ...callbackMethods,
  ...(["keys", "values", "entries"] as const).map((gives): [string, Method<ListValue>] => [gives, goThrough(gives)]),
]);

function goThrough(gives: IteratorValue["gives"]): Method<ListValue> {
  return (_machine, receiver, { node }) => iterator(receiver, gives, node);
}
