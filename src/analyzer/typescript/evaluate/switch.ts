import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { Scope } from "../runtime/scope.ts";
import { unknown } from "../runtime/value.ts";
import { evaluate } from "./expressions.ts";
import { isStrictlyEqual } from "./operators.ts";
import { declareHoisted } from "./patterns.ts";
import { type Completion, normal, runList, runUnfollowed } from "./statements.ts";

/** Follows `switch`, when it is known which of its clauses is taken. */
export function runSwitch(machine: Machine, statement: ts.SwitchStatement, scope: Scope): Completion {
  const { clauses } = statement.caseBlock;
  const inner = new Scope(scope);
  declareHoisted(
    clauses.flatMap((clause) => [...clause.statements]),
    inner,
  );
  const start = clauseTaken(machine, statement, inner);
  if (start === undefined) {
    const cause = unknown(statement.expression, "which case is taken is not known");
    return runUnfollowed(machine, statement, scope, cause);
  }
  const completion = runList(
    machine,
    clauses.slice(start).flatMap((clause) => [...clause.statements]),
    inner,
  );
  return completion.type === "break" && completion.label === undefined ? normal : completion;
}

/** The index of the first clause that runs, behind the last one when none does; undefined when that is not known. */
function clauseTaken(machine: Machine, statement: ts.SwitchStatement, scope: Scope): number | undefined {
  const { clauses } = statement.caseBlock;
  const value = evaluate(machine, statement.expression, scope);
  for (const [index, clause] of clauses.entries()) {
    if (!("expression" in clause)) continue;
    const equal = isStrictlyEqual(value, evaluate(machine, clause.expression, scope));
    if (equal === undefined) return undefined;
    if (equal) return index;
  }
  const fallback = clauses.findIndex((clause) => !("expression" in clause));
  return fallback < 0 ? clauses.length : fallback;
}
