import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { Scope } from "../runtime/scope.ts";
import { unknown } from "../runtime/value.ts";
import { bindPattern } from "./patterns.ts";
import { type Completion, runBlock, runUnfollowed } from "./statements.ts";

/** Follows `try`, as long as it is known whether something in it throws. */
export function runTry(machine: Machine, statement: ts.TryStatement, scope: Scope): Completion {
  const attempt: { mayThrow: ts.Node | undefined } = { mayThrow: undefined };
  machine.tries.push(attempt);
  let completion: Completion;
  try {
    completion = runGuarded(machine, statement, scope);
  } finally {
    machine.tries.pop();
  }
  if (attempt.mayThrow !== undefined) {
    const cause = unknown(attempt.mayThrow, "whether this throws is not known");
    return runUnfollowed(machine, statement, scope, cause);
  }
  return runFinally(machine, statement, scope, completion);
}

function runGuarded(machine: Machine, { tryBlock, catchClause }: ts.TryStatement, scope: Scope): Completion {
  try {
    return runBlock(machine, tryBlock.statements, scope);
  } catch (interruption) {
    if (!(interruption instanceof FileThrows) || catchClause === undefined) throw interruption;
    const inner = new Scope(scope);
    const name = catchClause.variableDeclaration?.name;
    const thrown = interruption.thrown ?? unknown(interruption.node, interruption.reason);
    if (name !== undefined) bindPattern(machine, name, inner, thrown, { initializer: undefined, constant: false });
    return runBlock(machine, catchClause.block.statements, inner);
  }
}

function runFinally(machine: Machine, { finallyBlock }: ts.TryStatement, scope: Scope, end: Completion): Completion {
  if (finallyBlock === undefined) return end;
  const completion = runBlock(machine, finallyBlock.statements, scope);
  return completion.type === "normal" ? end : completion;
}
