import type { Reading } from "../analyzer/index.ts";
import { listKeys, type ListKey, type Located, type LocatedLists, type LocatedObject } from "../policy/index.ts";

/** What a value is for, by where it stands in a policy; the keys of an object are for what their object is for. */
export type Meaning =
  /** An item of a list: a string, or an object that is a statement, a document or a whole policy. */
  | { readonly of: "item"; readonly list: ListKey }
  | { readonly of: "document" }
  | { readonly of: "statement" }
  /** A string of `Action` or `NotAction`. */
  | { readonly of: "action"; readonly statement: LocatedObject }
  /** A string of `Resource` or `NotResource`. */
  | { readonly of: "resource"; readonly statement: LocatedObject }
  | { readonly of: "effect" }
  | { readonly of: "version" }
  /** The object of `Condition`; its keys are operators. */
  | { readonly of: "condition"; readonly statement: LocatedObject }
  /** The object of an operator; its keys are condition keys. */
  | { readonly of: "comparison"; readonly statement: LocatedObject; readonly operator: string }
  /** A string that a condition key is compared with. */
  | { readonly of: "condition value"; readonly operator: string; readonly key: string };

/** A value in one of the four lists whose meaning is known: a string, an object, or a list of such. */
export interface PolicyPart {
  readonly value: Located;
  readonly meaning: Meaning;
}

/** All parts of the four lists; one that holds others comes before them. */
export function policyParts(lists: LocatedLists): readonly PolicyPart[] {
  return partsOf(listKeys.map((list) => ({ value: lists[list], meaning: { of: "item", list } })));
}

/** The parts of what writes say that the lists do not show. */
export function unseenParts({ unseen }: Pick<Reading, "unseen">): readonly PolicyPart[] {
  return partsOf(unseen.map(({ list, value }) => ({ value, meaning: { of: "item", list } })));
}

function partsOf(whole: readonly PolicyPart[]): readonly PolicyPart[] {
  const parts: PolicyPart[] = [];
  const pending = whole.toReversed();
  // A stack of our own, because the depth of a hostile value exceeds that of the call stack.
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    parts.push(part);
    for (const within of partsWithin(part).reverse()) pending.push(within);
  }
  return parts;
}

function partsWithin({ value, meaning }: PolicyPart): PolicyPart[] {
  if (value.kind === "list") return value.items.map((item) => ({ value: item, meaning }));
  if (value.kind !== "object") return [];
  return value.entries.flatMap((entry) => {
    const within = meaningWithin(meaning, value, entry.key);
    return within === undefined ? [] : [{ value: entry.value, meaning: within }];
  });
}

function meaningWithin(meaning: Meaning, holder: LocatedObject, key: string): Meaning | undefined {
  switch (meaning.of) {
    case "item":
    case "document":
    case "statement":
      return elementMeaning(holder, key);
    case "condition":
      return { of: "comparison", statement: meaning.statement, operator: key };
    case "comparison":
      return { of: "condition value", operator: meaning.operator, key };
    case "action":
    case "resource":
    case "effect":
    case "version":
    case "condition value":
      return undefined;
  }
}

function elementMeaning(statement: LocatedObject, key: string): Meaning | undefined {
  switch (key) {
    case "PolicyDocument":
      return { of: "document" };
    case "Statement":
      return { of: "statement" };
    case "Action":
    case "NotAction":
      return { of: "action", statement };
    case "Resource":
    case "NotResource":
      return { of: "resource", statement };
    case "Condition":
      return { of: "condition", statement };
    case "Effect":
      return { of: "effect" };
    case "Version":
      return { of: "version" };
    default:
      return undefined;
  }
}
