import * as l10n from "@vscode/l10n";
import { sentences } from "../language/index.ts";
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
    return invalid(
      document,
      l10n.t("PolicyDocument takes an object with a Statement, and this is {0}.", describe(value)),
    );
  }
  const statement = valueAt(value, "Statement");
  if (statement === undefined) return invalid(document, l10n.t("This PolicyDocument has no Statement."));
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
  return l10n.t("Statement takes an object or an array of objects, and this is {0}.", describe(value));
}

function invalid(placed: PlacedValue, message: string): Statements {
  const whole = sentences(message, l10n.t("It is left out."));
  return { statements: [], problems: [problemAt(placed, "invalid-statement", "error", whole)] };
}
