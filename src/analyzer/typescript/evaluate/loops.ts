import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { CoursesPart } from "../runtime/interruptions.ts";
import { Scope } from "../runtime/scope.ts";
import { truthiness } from "../runtime/truthiness.ts";
import { type Primitive, unknown, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { assignPattern } from "./assignment.ts";
import { evaluate } from "./expressions.ts";
import { type Completion, type End, type Flow, type Frame, normal, runInside } from "./flow.ts";
import { turnsOf } from "./iteration.ts";
import { bindPattern, declareLoopVariables, isVar, kindOf } from "./patterns.ts";
import { enumerableKeys, hasKey } from "./property-names.ts";
import { runDeclarations, runStatement, runUnfollowed } from "./statements.ts";
import type { Turns } from "./walk.ts";

/** Follows `for (… of …)`, item by item; items that the loop itself adds to a list are gone through too. */
export function runForOf(machine: Machine, statement: ts.ForOfStatement, scope: Scope, flow: Flow): Completion {
  const value = evaluateHead(machine, statement, scope);
  const turns = turnsOf(machine, value, statement.expression);
  if (statement.awaitModifier !== undefined) {
    const cause = unknown(statement.expression, l10n.t("what is waited for is not followed here"));
    return runUnfollowed(machine, statement, scope, cause);
  }
  return runForEach(machine, statement, scope, flow, turns);
}

/** Follows `for (… in …)`, key by key; a key that the loop takes away before its turn is left out. */
export function runForIn(machine: Machine, statement: ts.ForInStatement, scope: Scope, flow: Flow): Completion {
  const value = evaluateHead(machine, statement, scope);
  const keys = enumerableKeys(machine, value, statement.expression);
  const present = (index: number): number => {
    const skipped = keys
      .slice(index)
      .findIndex((key) => key.type === "unknown" || isStillThere(value, key, statement.expression));
    return skipped < 0 ? keys.length : index + skipped;
  };
  const next = (index: number): number => present(index + 1);
  return runForEach(machine, statement, scope, flow, { first: 0, itemAt: (index) => keys[index], next });
}

/** Follows `for (…; …; …)`. */
export function runFor(machine: Machine, statement: ts.ForStatement, scope: Scope, flow: Flow): Completion {
  const { initializer, condition, incrementor } = statement;
  const inner = new Scope(scope);
  if (initializer !== undefined) declareLoopVariables(initializer, inner);
  if (initializer !== undefined && ts.isVariableDeclarationList(initializer)) {
    runDeclarations(machine, initializer, inner);
  } else if (initializer !== undefined) evaluate(machine, initializer, inner);
  const next = (round: Scope): Scope => {
    const copy = copyOf(round, initializer);
    if (incrementor !== undefined) evaluate(machine, incrementor, copy);
    return copy;
  };
  const begins = (round: Scope): Scope | undefined => (holds(machine, condition, round) ? round : undefined);
  return guarded(machine, statement, inner, () => {
    return goRound(machine, statement, flow, copyOf(inner, initializer), { begins, next });
  });
}

/** Follows `while`. */
export function runWhile(machine: Machine, statement: ts.WhileStatement, scope: Scope, flow: Flow): Completion {
  const begins = (): Scope | undefined => (holds(machine, statement.expression, scope) ? scope : undefined);
  return guarded(machine, statement, scope, () => {
    return goRound(machine, statement, flow, undefined, { begins, next: () => undefined });
  });
}

/** Follows `do … while`. */
export function runDo(machine: Machine, statement: ts.DoStatement, scope: Scope, flow: Flow): Completion {
  const begins = (isFirst: boolean): Scope | undefined => {
    return isFirst || holds(machine, statement.expression, scope) ? scope : undefined;
  };
  return guarded(machine, statement, scope, () => {
    return goRound(machine, statement, flow, true, { begins, next: () => false });
  });
}

/** What decides about the rounds of a loop; `State` is what tells one round from another. */
interface Rounds<State> {
  /** Begins a round; undefined when there is none. */
  readonly begins: (state: State) => Scope | undefined;
  readonly next: (state: State) => State;
}

function goRound<State>(
  machine: Machine,
  loop: ts.IterationStatement,
  flow: Flow,
  first: State,
  rounds: Rounds<State>,
): Completion {
  for (let state = first; ; state = rounds.next(state)) {
    const scope = rounds.begins(state);
    if (scope === undefined) return normal;
    const round = state;
    const goOn = (around: Flow): Completion => goRound(machine, loop, around, rounds.next(round), rounds);
    const { end, isFinished } = runBody(machine, loop, scope, flow, goOn);
    if (isFinished) return end;
    const leaving = afterRound(end, loop);
    if (leaving !== undefined) return leaving;
  }
}

/** Runs the body of a loop, which has two ends: that of the round, and that of the loop. */
function runBody(
  machine: Machine,
  loop: ts.IterationStatement,
  scope: Scope,
  flow: Flow,
  goOn: (flow: Flow) => Completion,
): ReturnType<typeof runInside> {
  const endOfLoop: Frame = { run: (end, around) => afterRound(end, loop) ?? goOn(around), mayEndAlike: true };
  const endOfRound: Frame = { run: (end) => (afterRound(end, loop) === undefined ? normal : end), mayEndAlike: true };
  return runInside(flow, endOfLoop, (around) => {
    return runInside(around, endOfRound, (inner) => runStatement(machine, loop.statement, scope, inner)).end;
  });
}

function runForEach(
  machine: Machine,
  statement: ts.ForOfStatement | ts.ForInStatement,
  scope: Scope,
  flow: Flow,
  { first, itemAt, next }: Turns,
): Completion {
  const begins = (index: number): Scope | undefined => {
    const item = itemAt(index);
    if (item === undefined) return undefined;
    if (item.type === "unknown" && item.spread) throw new CoursesPart(item.node);
    const inner = new Scope(scope);
    bindItem(machine, statement, item, inner);
    return inner;
  };
  return guarded(machine, statement, scope, () => {
    return goRound(machine, statement, flow, first, { begins, next });
  });
}

function isStillThere(value: Value, { value: key }: Primitive, node: ts.Node): boolean {
  const answer = value.type === "primitive" ? true : hasKey(value, String(key));
  if (answer === undefined) throw new CoursesPart(node);
  return answer;
}

/** A loop of which it is not known how often it goes round is not followed from there on. */
function guarded(machine: Machine, statement: ts.IterationStatement, scope: Scope, run: () => Completion): Completion {
  try {
    return run();
  } catch (interruption) {
    if (!(interruption instanceof CoursesPart)) throw interruption;
    return runUnfollowed(
      machine,
      statement,
      scope,
      unknown(interruption.node, l10n.t("it decides how the loop goes on")),
    );
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
function afterRound(end: End, loop: ts.IterationStatement): End | undefined {
  if (end.type === "normal" || end.type === "return") return end.type === "normal" ? undefined : end;
  const isOwn = end.label === undefined || labelsOf(loop).includes(end.label);
  if (!isOwn) return end;
  return end.type === "break" ? normal : undefined;
}

function labelsOf(loop: ts.Node): readonly string[] {
  const { parent } = loop;
  return ts.isLabeledStatement(parent) ? [parent.label.text, ...labelsOf(parent)] : [];
}

/** The loop's variables are there already while what it goes through is evaluated, but have no value. */
function evaluateHead(machine: Machine, statement: ts.ForOfStatement | ts.ForInStatement, scope: Scope): Value {
  const inner = new Scope(scope);
  declareLoopVariables(statement.initializer, inner);
  return evaluate(machine, statement.expression, inner);
}

function bindItem(machine: Machine, statement: ts.ForOfStatement | ts.ForInStatement, item: Value, scope: Scope): void {
  const { initializer } = statement;
  if (!ts.isVariableDeclarationList(initializer)) {
    assignPattern(machine, initializer, item, statement, scope);
    return;
  }
  const [declaration] = initializer.declarations;
  if (declaration === undefined) return;
  declareLoopVariables(initializer, scope);
  bindPattern(machine, declaration.name, scope, item, { initializer: undefined, kind: kindOf(initializer) });
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
