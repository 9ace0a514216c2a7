import { isString, valueAt, type LocatedObject } from "../../policy/index.ts";
import { matchingServices } from "../../permissions/index.ts";
import { flatItemsOf } from "../located-parts.ts";

/**
 * The patterns of a statement's `Action`. Those for more than a few services are left out: what could be offered for them
 * would be everything.
 */
export function actionsOfStatement(statement: LocatedObject): readonly string[] {
  const value = valueAt(statement, "Action");
  const patterns =
    value === undefined ? [] : flatItemsOf(value).flatMap((item) => (isString(item) ? [item.value] : []));
  return patterns.filter((pattern) => pattern !== "*" && matchingServices(pattern).length <= mostServices);
}

const mostServices = 10;
