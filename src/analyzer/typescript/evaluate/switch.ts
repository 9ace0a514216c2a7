import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { conditionOfCase } from "../runtime/condition.ts";
import { Scope } from "../runtime/scope.ts";
import type { Value } from "../runtime/value.ts";
import { conditionCause } from "./choices.ts";
import { evaluate } from "./expressions.ts";
import { type Completion, type End, type Flow, followBoth, normal, runInside } from "./flow.ts";
import { isStrictlyEqual } from "./operators.ts";
import { declareHoisted } from "./patterns.ts";
import { runList } from "./statements.ts";

/** Follows `switch`; where it is not known whether a case is taken, both courses are. */
export function runSwitch(machine: Machine, statement: ts.SwitchStatement, scope: Scope, flow: Flow): Completion {
  const { clauses } = statement.caseBlock;
  const value = evaluate(machine, statement.expression, scope);
  const inner = new Scope(scope);
  declareHoisted(
    clauses.flatMap((clause) => [...clause.statements]),
    inner,
  );
  const { end, isFinished } = runInside(flow, { run: atEnd, mayEndAlike: true }, (around) => {
    return chooseFrom(machine, { statement, scope: inner, value }, 0, around);
  });
  return isFinished ? end : atEnd(end);
}

/** A `break` without a label ends the `switch`. */
function atEnd(end: End): End {
  return end.type === "break" && end.label === undefined ? normal : end;
}

interface Choice {
  readonly statement: ts.SwitchStatement;
  readonly scope: Scope;
  readonly value: Value;
}

function chooseFrom(machine: Machine, choice: Choice, index: number, flow: Flow): Completion {
  const { statement, scope, value } = choice;
  const { clauses } = statement.caseBlock;
  const clause = clauses[index];
  if (clause === undefined) {
    const fallback = clauses.findIndex(ts.isDefaultClause);
    return fallback < 0 ? normal : runFrom(machine, choice, fallback, flow);
  }
  const next = (around: Flow): Completion => chooseFrom(machine, choice, index + 1, around);
  if (ts.isDefaultClause(clause)) return next(flow);
  const equal = isStrictlyEqual(value, evaluate(machine, clause.expression, scope));
  const here = (around: Flow): Completion => runFrom(machine, choice, index, around);
  if (equal !== undefined) return equal ? here(flow) : next(flow);
  const condition = conditionOfCase(statement.expression, clause.expression);
  return followBoth(machine, conditionCause(value, statement.expression, condition), flow, here, next);
}

/** Runs a clause and those below it, until a `break`. */
function runFrom(machine: Machine, { statement, scope }: Choice, index: number, flow: Flow): Completion {
  const statements = statement.caseBlock.clauses.slice(index).flatMap((clause) => [...clause.statements]);
  return runList(machine, statements, scope, flow);
}
