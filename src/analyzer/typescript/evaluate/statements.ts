import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { forgetReachOf } from "../runtime/forget.ts";
import { fork } from "../runtime/fork.ts";
import { CoursesPart, FileThrows } from "../runtime/interruptions.ts";
import { Scope } from "../runtime/scope.ts";
import { primitive, truthiness, unknown, type UnknownValue, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { evaluateEnum } from "./enums.ts";
import { conditionCause, evaluate } from "./expressions.ts";
import { isAmbient } from "../syntax/ambient.ts";
import { runDo, runFor, runForOf, runWhile } from "./loops.ts";
import { bindPattern, declareHoisted, isConst, isVar } from "./patterns.ts";
import { runSwitch } from "./switch.ts";
import { runTry } from "./try.ts";

/** How a statement ends: by itself, or by leaving what is around it. */
export type Completion =
  | { readonly type: "normal" }
  | { readonly type: "return"; readonly value: Value }
  | { readonly type: "break" | "continue"; readonly label: string | undefined };

export const normal: Completion = { type: "normal" };

/** Runs the body of a function whose names are declared already; gives what it returns. */
export function runBody(machine: Machine, body: ts.Block, scope: Scope): Value | undefined {
  const statements = machine.statementsOf(body);
  const completion = runList(machine, statements, scope, (end) => {
    return end.type === "normal" ? { type: "return", value: primitive(undefined, body) } : end;
  });
  return completion.type === "return" ? completion.value : undefined;
}

/** Runs the statements of a block in a scope of their own. */
export function runBlock(machine: Machine, statements: readonly ts.Statement[], scope: Scope): Completion {
  const inner = new Scope(scope);
  declareHoisted(statements, inner);
  return runList(machine, statements, inner);
}

/**
 * Runs statements one after the other. When it is not known how one of them ends, what follows is run for each course
 * that gets there.
 *
 * @param atEnd makes of how the whole list ends what it means there: the end of a function is a return
 */
export function runList(
  machine: Machine,
  statements: readonly ts.Statement[],
  scope: Scope,
  atEnd: (end: Completion) => Completion = (end) => end,
): Completion {
  for (const [index, statement] of statements.entries()) {
    const rest = (): Completion => runList(machine, statements.slice(index + 1), scope, atEnd);
    const completion = ts.isIfStatement(statement)
      ? runIf(machine, statement, scope, rest, atEnd)
      : runStatement(machine, statement, scope);
    if (completion.type !== "normal") return atEnd(completion);
  }
  return atEnd(normal);
}

/** Runs one statement. */
export function runStatement(machine: Machine, statement: ts.Statement, scope: Scope): Completion {
  machine.step(statement);
  switch (statement.kind) {
    case ts.SyntaxKind.ExpressionStatement:
      evaluate(machine, (statement as ts.ExpressionStatement).expression, scope);
      return normal;
    case ts.SyntaxKind.VariableStatement:
      return runVariables(machine, statement as ts.VariableStatement, scope);
    case ts.SyntaxKind.Block:
      return runBlock(machine, (statement as ts.Block).statements, scope);
    case ts.SyntaxKind.IfStatement:
      return runList(machine, [statement], scope);
    case ts.SyntaxKind.ReturnStatement:
      return runReturn(machine, statement as ts.ReturnStatement, scope);
    case ts.SyntaxKind.EnumDeclaration:
      return runEnum(machine, statement as ts.EnumDeclaration, scope);
    case ts.SyntaxKind.ThrowStatement:
      return runThrow(machine, statement as ts.ThrowStatement, scope);
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.InterfaceDeclaration:
    case ts.SyntaxKind.TypeAliasDeclaration:
    case ts.SyntaxKind.EmptyStatement:
      return normal;
    default:
      return runJumpOrLoop(machine, statement, scope);
  }
}

function runJumpOrLoop(machine: Machine, statement: ts.Statement, scope: Scope): Completion {
  if (ts.isBreakStatement(statement)) return { type: "break", label: statement.label?.text };
  if (ts.isContinueStatement(statement)) return { type: "continue", label: statement.label?.text };
  if (ts.isForOfStatement(statement)) return runForOf(machine, statement, scope);
  if (ts.isForStatement(statement)) return runFor(machine, statement, scope);
  if (ts.isWhileStatement(statement)) return runWhile(machine, statement, scope);
  if (ts.isDoStatement(statement)) return runDo(machine, statement, scope);
  if (ts.isSwitchStatement(statement)) return runSwitch(machine, statement, scope);
  if (ts.isTryStatement(statement)) return runTry(machine, statement, scope);
  if (ts.isLabeledStatement(statement)) return runLabeled(machine, statement, scope);
  return runUnfollowed(machine, statement, scope, unknown(statement, "code of this kind is not followed here"));
}

function runLabeled(machine: Machine, { label, statement }: ts.LabeledStatement, scope: Scope): Completion {
  const completion = runStatement(machine, statement, scope);
  return completion.type === "break" && completion.label === label.text ? normal : completion;
}

/** A statement of which it is not known what it does: all that it can change is not known any more. */
export function runUnfollowed(
  machine: Machine,
  statement: ts.Statement,
  scope: Scope,
  cause: UnknownValue,
): Completion {
  if (isAmbient(statement)) return normal;
  machine.mayThrow(statement);
  forgetReachOf(machine, statement, scope, cause);
  if (ts.isClassDeclaration(statement) && statement.name !== undefined) {
    scope.declare(statement.name.text, { value: new Cell("variable", cause), constant: false });
  }
  if (mayLeave(statement)) throw new CoursesPart(cause.node);
  return normal;
}

function runIf(
  machine: Machine,
  statement: ts.IfStatement,
  scope: Scope,
  rest: () => Completion,
  atEnd: (end: Completion) => Completion,
): Completion {
  machine.step(statement);
  const condition = evaluate(machine, statement.expression, scope);
  const one = (): Completion => runStatement(machine, statement.thenStatement, scope);
  const other = (): Completion => {
    return statement.elseStatement === undefined ? normal : runStatement(machine, statement.elseStatement, scope);
  };
  const holds = truthiness(condition);
  if (holds !== undefined) return holds ? one() : other();
  const cause = conditionCause(condition, statement.expression);
  const joined = forkCompletions(machine, cause, one, other);
  if (joined !== undefined) return joined;
  const thenRest = (course: () => Completion) => (): Completion => {
    const completion = course();
    return completion.type === "normal" ? rest() : atEnd(completion);
  };
  const whole = forkCompletions(machine, cause, thenRest(one), thenRest(other));
  if (whole === undefined) throw new CoursesPart(cause.node);
  return whole;
}

/** Follows two courses; undefined, with nothing changed, when they end in different ways. */
export function forkCompletions(
  machine: Machine,
  cause: UnknownValue,
  one: () => Completion,
  other: () => Completion,
): Completion | undefined {
  try {
    return fork(machine, cause, { one, other }, (a, b, joiner) => {
      if (a.type === "return" && b.type === "return") return { type: "return", value: joiner.values(a.value, b.value) };
      if (a.type === "return" || b.type === "return" || a.type !== b.type) throw new CoursesPart(cause.node);
      if (a.type !== "normal" && b.type !== "normal" && a.label !== b.label) throw new CoursesPart(cause.node);
      return a;
    });
  } catch (interruption) {
    if (interruption instanceof CoursesPart && interruption.node === cause.node) return undefined;
    throw interruption;
  }
}

function runVariables(machine: Machine, statement: ts.VariableStatement, scope: Scope): Completion {
  if (isAmbient(statement)) return normal;
  runDeclarations(machine, statement.declarationList, scope);
  return normal;
}

/** Gives the variables of a declaration their values. */
export function runDeclarations(machine: Machine, declarations: ts.VariableDeclarationList, scope: Scope): void {
  const constant = isConst(declarations);
  for (const { name, initializer } of declarations.declarations) {
    if (initializer === undefined && isVar(declarations)) continue;
    const value = initializer === undefined ? primitive(undefined, name) : evaluate(machine, initializer, scope);
    const home = isVar(declarations) ? scopeOfVar(scope, name) : scope;
    bindPattern(machine, name, home, value, { initializer: undefined, constant });
  }
}

/** `var` in a block means the variable of the function around. */
export function scopeOfVar(scope: Scope, name: ts.BindingName): Scope {
  if (!ts.isIdentifier(name)) return scope;
  let home: Scope | undefined = scope;
  while (home !== undefined && home.own(name.text) === undefined) home = home.outer;
  return home ?? scope;
}

function runReturn(machine: Machine, statement: ts.ReturnStatement, scope: Scope): Completion {
  const { expression } = statement;
  const value = expression === undefined ? primitive(undefined, statement) : evaluate(machine, expression, scope);
  return { type: "return", value };
}

function runEnum(machine: Machine, statement: ts.EnumDeclaration, scope: Scope): Completion {
  if (isAmbient(statement)) return normal;
  const value = evaluateEnum(machine, statement, scope);
  scope.declare(statement.name.text, { value: new Cell("variable", value), constant: false });
  return normal;
}

function runThrow(machine: Machine, statement: ts.ThrowStatement, scope: Scope): Completion {
  const thrown = evaluate(machine, statement.expression, scope);
  throw new FileThrows(statement, "the file throws here", thrown);
}

/** Whether a statement may end what is around it: it has a return, or a jump that is not its own. */
function mayLeave(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  if (ts.isReturnStatement(node) || ts.isBreakOrContinueStatement(node)) return true;
  return ts.forEachChild(node, (child) => mayLeave(child) || undefined) ?? false;
}
