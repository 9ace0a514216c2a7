import { matchingActions, type RoleView } from "../../permissions/index.ts";
import type { LocatedString, PlacedValue } from "../../policy/index.ts";
import { statementsOf } from "../statements.ts";

/** The strings of `Action` and `NotAction` in the role's inline policies that match no action of AWS. */
export function unmatchedActions(role: RoleView): readonly PlacedValue<LocatedString>[] {
  const known = found.get(role);
  if (known !== undefined) return known;
  const unmatched = statementsOf(role).flatMap(({ actions }) =>
    actions.filter(({ value }) => matchingActions(value.value).length === 0),
  );
  found.set(role, unmatched);
  return unmatched;
}

/** Of the strings of a long role nearly all match, so that several checks have little left to look at. */
const found = new WeakMap<RoleView, readonly PlacedValue<LocatedString>[]>();
