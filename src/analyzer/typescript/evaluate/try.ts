import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { Scope } from "../runtime/scope.ts";
import { unknown, type UnknownValue } from "../runtime/value.ts";
import type { Completion, Flow } from "./flow.ts";
import { bindPattern } from "./patterns.ts";
import { mayLeave, runBlock, runUnfollowed } from "./statements.ts";

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
  const end = endOf(machine, () => runBlock(machine, statement.tryBlock.statements, scope, flow));
  if ("doubt" in end) return runUnfollowed(machine, statement, scope, end.doubt);
  return end instanceof FileThrows ? runCatch(machine, catchClause, scope, flow, end) : end;
}

/** How something ends that is kept from throwing; with nothing changed where it is not known whether it throws. */
function endOf(machine: Machine, run: () => Completion): Completion | FileThrows | { readonly doubt: UnknownValue } {
  const attempt: { mayThrow: ts.Node | undefined } = { mayThrow: undefined };
  machine.tries.push(attempt);
  const { result, takeBack } = machine.world.record(() => {
    try {
      return endOrThrow(run);
    } finally {
      machine.tries.pop();
    }
  });
  if (attempt.mayThrow === undefined) return result;
  // It is not known where it ends: what is reached from where it begins counts, and not from where it led.
  takeBack();
  return { doubt: unknown(attempt.mayThrow, l10n.t("whether this throws is not known")) };
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
  statement: ts.TryStatement,
  scope: Scope,
  flow: Flow,
  run: () => Completion,
): Completion {
  const { finallyBlock } = statement;
  if (finallyBlock === undefined) return run();
  const end = mayLeave(finallyBlock) ? endOf(machine, run) : endOrThrow(run);
  if ("doubt" in end) return runUnfollowed(machine, statement, scope, end.doubt);
  const completion = runBlock(machine, finallyBlock.statements, scope, flow);
  if (completion.type !== "normal") return completion;
  if (end instanceof FileThrows) throw end;
  return end;
}

function endOrThrow(run: () => Completion): Completion | FileThrows {
  try {
    return run();
  } catch (interruption) {
    if (interruption instanceof FileThrows) return interruption;
    throw interruption;
  }
}
