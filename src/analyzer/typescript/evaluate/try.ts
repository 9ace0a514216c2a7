import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { Scope } from "../runtime/scope.ts";
import { unknown } from "../runtime/value.ts";
import type { Completion, Flow } from "./flow.ts";
import { bindPattern } from "./patterns.ts";
import { runBlock, runUnfollowed } from "./statements.ts";

/** Follows `try`, as long as it is known whether something in it throws. */
export function runTry(machine: Machine, statement: ts.TryStatement, scope: Scope, flow: Flow): Completion {
  const { catchClause } = statement;
  const guarded = (): Completion => {
    if (catchClause === undefined) return runBlock(machine, statement.tryBlock.statements, scope, flow);
    return runGuarded(machine, statement, catchClause, scope, flow);
  };
  return runFinally(machine, statement, scope, flow, guarded);
}

function runGuarded(
  machine: Machine,
  statement: ts.TryStatement,
  catchClause: ts.CatchClause,
  scope: Scope,
  flow: Flow,
): Completion {
  const attempt: { mayThrow: ts.Node | undefined } = { mayThrow: undefined };
  machine.tries.push(attempt);
  const runGuardedBlock = (): Completion | FileThrows => {
    try {
      return runBlock(machine, statement.tryBlock.statements, scope, flow);
    } catch (interruption) {
      if (interruption instanceof FileThrows) return interruption;
      throw interruption;
    } finally {
      machine.tries.pop();
    }
  };
  const { result, takeBack } = machine.world.record(runGuardedBlock);
  if (attempt.mayThrow !== undefined) {
    // It is not known where the block ends: what is reached from where it begins counts, and not from where it led.
    takeBack();
    const cause = unknown(attempt.mayThrow, l10n.t("whether this throws is not known"));
    return runUnfollowed(machine, statement, scope, cause);
  }
  return result instanceof FileThrows ? runCatch(machine, catchClause, scope, flow, result) : result;
}

function runCatch(
  machine: Machine,
  { variableDeclaration, block }: ts.CatchClause,
  scope: Scope,
  flow: Flow,
  { node, reason, thrown }: FileThrows,
): Completion {
  const inner = new Scope(scope);
  const name = variableDeclaration?.name;
  const value = thrown ?? unknown(node, reason);
  if (name !== undefined) bindPattern(machine, name, inner, value, { initializer: undefined, kind: "let" });
  return runBlock(machine, block.statements, inner, flow);
}

/** The `finally` runs however the rest ends, and may end it in another way. */
function runFinally(
  machine: Machine,
  { finallyBlock }: ts.TryStatement,
  scope: Scope,
  flow: Flow,
  run: () => Completion,
): Completion {
  if (finallyBlock === undefined) return run();
  const last = (): Completion => runBlock(machine, finallyBlock.statements, scope, flow);
  let end: Completion;
  try {
    end = run();
  } catch (interruption) {
    if (!(interruption instanceof FileThrows)) throw interruption;
    const completion = last();
    if (completion.type === "normal") throw interruption;
    return completion;
  }
  const completion = last();
  return completion.type === "normal" ? end : completion;
}
