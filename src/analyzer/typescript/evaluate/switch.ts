import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { CoursesPart } from "../runtime/interruptions.ts";
import { Scope } from "../runtime/scope.ts";
import type { Value } from "../runtime/value.ts";
import { conditionCause, evaluate } from "./expressions.ts";
import { isStrictlyEqual } from "./operators.ts";
import { declareHoisted } from "./patterns.ts";
import { type Completion, forkCompletions, normal, runList } from "./statements.ts";

/** Follows `switch`; where it is not known whether a case is taken, both courses are. */
export function runSwitch(machine: Machine, statement: ts.SwitchStatement, scope: Scope): Completion {
  const { clauses } = statement.caseBlock;
  const inner = new Scope(scope);
  declareHoisted(
    clauses.flatMap((clause) => [...clause.statements]),
    inner,
  );
  const value = evaluate(machine, statement.expression, scope);
  return chooseFrom(machine, statement, inner, value, 0);
}

function chooseFrom(
  machine: Machine,
  statement: ts.SwitchStatement,
  scope: Scope,
  value: Value,
  index: number,
): Completion {
  const { clauses } = statement.caseBlock;
  const clause = clauses[index];
  if (clause === undefined) {
    const fallback = clauses.findIndex(ts.isDefaultClause);
    return fallback < 0 ? normal : runFrom(machine, statement, scope, fallback);
  }
  const next = (): Completion => chooseFrom(machine, statement, scope, value, index + 1);
  if (ts.isDefaultClause(clause)) return next();
  const equal = isStrictlyEqual(value, evaluate(machine, clause.expression, scope));
  const here = (): Completion => runFrom(machine, statement, scope, index);
  if (equal !== undefined) return equal ? here() : next();
  const joined = forkCompletions(machine, conditionCause(value, statement.expression), here, next);
  if (joined === undefined) throw new CoursesPart(statement.expression);
  return joined;
}

/** Runs a clause and those below it, until a `break`. */
function runFrom(machine: Machine, { caseBlock }: ts.SwitchStatement, scope: Scope, index: number): Completion {
  const statements = caseBlock.clauses.slice(index).flatMap((clause) => [...clause.statements]);
  const completion = runList(machine, statements, scope);
  return completion.type === "break" && completion.label === undefined ? normal : completion;
}
