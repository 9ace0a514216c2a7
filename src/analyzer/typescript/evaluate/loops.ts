import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { CoursesPart } from "../runtime/interruptions.ts";
import { Scope } from "../runtime/scope.ts";
import { truthiness, unknown, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { targetOf } from "./assignment.ts";
import { evaluate } from "./expressions.ts";
import { itemsOf } from "./iteration.ts";
import { bindPattern, isConst, isVar } from "./patterns.ts";
import { type Completion, normal, runDeclarations, runStatement, runUnfollowed, scopeOfVar } from "./statements.ts";

/** Follows `for (… of …)`, item by item; items that the loop itself adds to a list are gone through too. */
export function runForOf(machine: Machine, statement: ts.ForOfStatement, scope: Scope): Completion {
  const { initializer, expression, statement: body } = statement;
  const value = evaluate(machine, expression, scope);
  const start = itemsOf(machine, value, expression);
  if (statement.awaitModifier !== undefined) {
    return runUnfollowed(machine, statement, scope, unknown(expression, "what is waited for is not followed here"));
  }
  return guarded(machine, statement, scope, () => {
    const present = (): readonly Value[] => (value.type === "list" ? value.items.current : start);
    for (let index = 0; index < present().length; index++) {
      const item = present()[index] as Value;
      if (item.type === "unknown" && item.spread) return runUnfollowed(machine, statement, scope, item);
      const inner = new Scope(scope);
      bindItem(machine, initializer, item, inner, statement);
      const leaving = afterRound(runStatement(machine, body, inner), statement);
      if (leaving !== undefined) return leaving;
    }
    return normal;
  });
}

/** Follows `for (…; …; …)`. */
export function runFor(machine: Machine, statement: ts.ForStatement, scope: Scope): Completion {
  const { initializer, condition, incrementor, statement: body } = statement;
  const inner = new Scope(scope);
  if (initializer !== undefined && ts.isVariableDeclarationList(initializer))
    runDeclarations(machine, initializer, inner);
  else if (initializer !== undefined) evaluate(machine, initializer, inner);
  return guarded(machine, statement, inner, () => {
    let round = copyOf(inner, initializer);
    while (holds(machine, condition, round)) {
      const leaving = afterRound(runStatement(machine, body, round), statement);
      if (leaving !== undefined) return leaving;
      round = copyOf(round, initializer);
      if (incrementor !== undefined) evaluate(machine, incrementor, round);
    }
    return normal;
  });
}

/** Follows `while`. */
export function runWhile(machine: Machine, statement: ts.WhileStatement, scope: Scope): Completion {
  return guarded(machine, statement, scope, () => {
    while (holds(machine, statement.expression, scope)) {
      const leaving = afterRound(runStatement(machine, statement.statement, scope), statement);
      if (leaving !== undefined) return leaving;
    }
    return normal;
  });
}

/** Follows `do … while`. */
export function runDo(machine: Machine, statement: ts.DoStatement, scope: Scope): Completion {
  return guarded(machine, statement, scope, () => {
    do {
      const leaving = afterRound(runStatement(machine, statement.statement, scope), statement);
      if (leaving !== undefined) return leaving;
    } while (holds(machine, statement.expression, scope));
    return normal;
  });
}

/** A loop of which it is not known how often it goes round is not followed from there on. */
function guarded(machine: Machine, statement: ts.IterationStatement, scope: Scope, run: () => Completion): Completion {
  try {
    return run();
  } catch (interruption) {
    if (!(interruption instanceof CoursesPart)) throw interruption;
    return runUnfollowed(machine, statement, scope, unknown(interruption.node, "it decides how the loop goes on"));
  }
}

function holds(machine: Machine, condition: ts.Expression | undefined, scope: Scope): boolean {
  if (condition === undefined) return true;
  machine.step(condition);
  const answer = truthiness(evaluate(machine, condition, scope));
  if (answer === undefined) throw new CoursesPart(condition);
  return answer;
}

/** How the loop ends when a round has ended in a certain way; undefined when it goes on. */
function afterRound(completion: Completion, loop: ts.IterationStatement): Completion | undefined {
  if (completion.type === "normal" || completion.type === "return") {
    return completion.type === "normal" ? undefined : completion;
  }
  const isOwn = completion.label === undefined || labelsOf(loop).includes(completion.label);
  if (!isOwn) return completion;
  return completion.type === "break" ? normal : undefined;
}

function labelsOf(loop: ts.Node): readonly string[] {
  const { parent } = loop;
  return ts.isLabeledStatement(parent) ? [parent.label.text, ...labelsOf(parent)] : [];
}

function bindItem(
  machine: Machine,
  initializer: ts.ForInitializer,
  item: Value,
  scope: Scope,
  statement: ts.ForOfStatement,
): void {
  if (!ts.isVariableDeclarationList(initializer)) {
    targetOf(machine, initializer, statement, scope).set(item, undefined);
    return;
  }
  const [declaration] = initializer.declarations;
  if (declaration === undefined) return;
  const home = isVar(initializer) ? scopeOfVar(scope, declaration.name) : scope;
  bindPattern(machine, declaration.name, home, item, { initializer: undefined, constant: isConst(initializer) });
}

/** Each round has variables of its own, so that functions made in it keep theirs. */
function copyOf(scope: Scope, initializer: ts.ForInitializer | undefined): Scope {
  if (initializer === undefined || !ts.isVariableDeclarationList(initializer)) return scope;
  if (isVar(initializer)) return scope;
  const copy = new Scope(scope.outer);
  for (const [name, { value, constant }] of scope.bindings()) {
    copy.declare(name, { value: new Cell("variable", value.current), constant });
  }
  return copy;
}
