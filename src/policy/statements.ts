import { describe } from "./describe.ts";
import { flattened } from "./flatten.ts";
import { valueAt } from "./located-values.ts";
import type { Located, LocatedList } from "./located.ts";
import { pathWithin } from "./path.ts";
import { problemAt, type PlacedValue } from "./problem-at.ts";
import type { Problem } from "./problem.ts";

/** The statements of a policy document, and what is wrong with those that are missing. */
export interface Statements {
  readonly statements: readonly Located[];
  readonly problems: readonly Problem[];
}

/** The statements of a `PolicyDocument`. */
export function statementsOfDocument(document: PlacedValue): Statements {
  const { value, path } = document;
  if (value.kind === "unknown") return { statements: [value], problems: [] };
  if (value.kind !== "object") {
    return invalid(document, `PolicyDocument takes an object with a Statement, and this is ${describe(value)}.`);
  }
  const statement = valueAt(value, "Statement");
  if (statement === undefined) return invalid(document, "This PolicyDocument has no Statement.");
  return statementsOf({ value: statement, path: pathWithin(path, "Statement") });
}

/** The statements that the value of a `Statement` key holds: an object, or an array of objects, nested or not. */
export function statementsOf(statement: PlacedValue): Statements {
  const { value } = statement;
  if (value.kind === "list") return statementsOfList({ ...statement, value });
  if (value.kind === "scalar") return invalid(statement, neitherMessage(value));
  return { statements: [value], problems: [] };
}

function statementsOfList(list: PlacedValue<LocatedList>): Statements {
  const statements: Located[] = [];
  const problems: Problem[] = [];
  for (const item of flattened(list)) {
    if (item.value.kind === "scalar") problems.push(...invalid(item, neitherMessage(item.value)).problems);
    else statements.push(item.value);
  }
  return { statements, problems };
}

function neitherMessage(value: Located): string {
  return `Statement takes an object or an array of objects, and this is ${describe(value)}.`;
}

function invalid(placed: PlacedValue, message: string): Statements {
  return { statements: [], problems: [problemAt(placed, "invalid-statement", "error", `${message} It is left out.`)] };
}
