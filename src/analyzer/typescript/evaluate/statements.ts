import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { escape, forgetReachOf } from "../runtime/forget.ts";
import { CoursesPart, FileThrows } from "../runtime/interruptions.ts";
import { Scope } from "../runtime/scope.ts";
import { truthiness } from "../runtime/truthiness.ts";
import { primitive, unknown, type UnknownValue, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { evaluateClass } from "./classes.ts";
import { evaluateEnum } from "./enums.ts";
import { conditionCause } from "./choices.ts";
import { evaluate } from "./expressions.ts";
import { isAmbient } from "../syntax/ambient.ts";
import {
  closed,
  type Completion,
  type End,
  type Flow,
  followBoth,
  type Frame,
  noFlow,
  normal,
  runInside,
} from "./flow.ts";
import { runDo, runFor, runForIn, runForOf, runWhile } from "./loops.ts";
import { runNamespace } from "./namespaces.ts";
import { bindPattern, declareHoisted, kindOf } from "./patterns.ts";
import { runSwitch } from "./switch.ts";
import { runTry } from "./try.ts";

/** Runs the body of a function whose names are declared already; gives what it returns. */
export function runBody(machine: Machine, body: ts.Block, scope: Scope): Value {
  const atEnd = (end: End): End => {
    checkJump(end, body);
    return end.type === "return" ? end : { type: "return", value: primitive(undefined, body) };
  };
  const { end } = runInside(noFlow, { run: atEnd, mayEndAlike: true }, (flow) =>
    runList(machine, machine.statementsOf(body), scope, flow),
  );
  checkJump(end, body);
  return end.type === "return" ? end.value : primitive(undefined, body);
}

/** @throws FileThrows when a jump has left all that is around it: no file with that can be run */
function checkJump(end: Completion, node: ts.Node): void {
  if (end.type === "break" || end.type === "continue") {
    throw new FileThrows(node, l10n.t("a jump leads to nothing that is around it"));
  }
}

/** Runs a statement that is in no function. @throws FileThrows when it would end one */
export function runOutermost(machine: Machine, statement: ts.Statement, scope: Scope): void {
  const end = runStatement(machine, statement, scope);
  checkJump(end, statement);
  if (end.type === "return") throw new FileThrows(statement, l10n.t("a return is in no function"));
}

/** Runs the statements of a block in a scope of their own. */
export function runBlock(
  machine: Machine,
  statements: readonly ts.Statement[],
  scope: Scope,
  flow: Flow = noFlow,
): Completion {
  const inner = new Scope(scope);
  declareHoisted(statements, inner);
  return runList(machine, statements, inner, flow);
}

/** Runs statements one after the other. */
export function runList(
  machine: Machine,
  statements: readonly ts.Statement[],
  scope: Scope,
  flow: Flow = noFlow,
): Completion {
  for (const [index, statement] of statements.entries()) {
    const run: Frame["run"] = (end, around) => {
      return end.type === "normal" ? runList(machine, statements.slice(index + 1), scope, around) : end;
    };
    const rest = { run, mayEndAlike: false };
    const { end, isFinished } = runInside(flow, rest, (inner) => runStatement(machine, statement, scope, inner));
    if (isFinished || end.type !== "normal") return end;
  }
  return normal;
}

/** Runs one statement. */
export function runStatement(machine: Machine, statement: ts.Statement, scope: Scope, flow: Flow = noFlow): Completion {
  machine.step(statement);
  const callee = machine.foreignCalls.get(statement);
  if (callee !== undefined) {
    runForeignCall(machine, callee);
    return normal;
  }
  switch (statement.kind) {
    case ts.SyntaxKind.ExpressionStatement:
      evaluate(machine, (statement as ts.ExpressionStatement).expression, scope);
      return normal;
    case ts.SyntaxKind.VariableStatement:
      return runVariables(machine, statement as ts.VariableStatement, scope);
    case ts.SyntaxKind.Block:
      return runBlock(machine, (statement as ts.Block).statements, scope, flow);
    case ts.SyntaxKind.IfStatement:
      return runIf(machine, statement as ts.IfStatement, scope, flow);
    case ts.SyntaxKind.ReturnStatement:
      return runReturn(machine, statement as ts.ReturnStatement, scope);
    case ts.SyntaxKind.EnumDeclaration:
      return runEnum(machine, statement as ts.EnumDeclaration, scope);
    case ts.SyntaxKind.ClassDeclaration:
      return runClass(machine, statement as ts.ClassDeclaration, scope);
    case ts.SyntaxKind.ThrowStatement:
      return runThrow(machine, statement as ts.ThrowStatement, scope);
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.InterfaceDeclaration:
    case ts.SyntaxKind.TypeAliasDeclaration:
    case ts.SyntaxKind.EmptyStatement:
      return normal;
    default:
      return runJumpOrLoop(machine, statement, scope, flow);
  }
}

/** Lets code that is not read run, which may change what such code was handed before. */
export function runForeignCall(machine: Machine, callee: ts.Identifier): void {
  escape(machine, [], unknown(callee, l10n.t("{0} may run code that was handed this before", callee.text)));
}

function runJumpOrLoop(machine: Machine, statement: ts.Statement, scope: Scope, flow: Flow): Completion {
  if (ts.isBreakStatement(statement)) return { type: "break", label: statement.label?.text };
  if (ts.isContinueStatement(statement)) return { type: "continue", label: statement.label?.text };
  if (ts.isForOfStatement(statement)) return runForOf(machine, statement, scope, flow);
  if (ts.isForInStatement(statement)) return runForIn(machine, statement, scope, flow);
  if (ts.isForStatement(statement)) return runFor(machine, statement, scope, flow);
  if (ts.isWhileStatement(statement)) return runWhile(machine, statement, scope, flow);
  if (ts.isDoStatement(statement)) return runDo(machine, statement, scope, flow);
  if (ts.isSwitchStatement(statement)) return runSwitch(machine, statement, scope, flow);
  if (ts.isTryStatement(statement)) return runTry(machine, statement, scope, closed(flow));
  if (ts.isLabeledStatement(statement)) return runLabeled(machine, statement, scope, flow);
  if (ts.isModuleDeclaration(statement)) return runNamespace(machine, statement, scope);
  if (statement.kind === ts.SyntaxKind.DebuggerStatement) return normal;
  return runUnfollowed(machine, statement, scope, unknown(statement, l10n.t("code of this kind is not followed here")));
}

function runLabeled(machine: Machine, labeled: ts.LabeledStatement, scope: Scope, flow: Flow): Completion {
  const { label, statement } = labeled;
  const atEnd = (end: End): End => (end.type === "break" && end.label === label.text ? normal : end);
  const { end, isFinished } = runInside(flow, { run: atEnd, mayEndAlike: true }, (inner) =>
    runStatement(machine, statement, scope, inner),
  );
  return isFinished ? end : atEnd(end);
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
  // It may call code that is not read, too.
  escape(machine, [], cause);
  if (mayLeave(statement)) throw new CoursesPart(cause.node);
  return normal;
}

function runIf(machine: Machine, statement: ts.IfStatement, scope: Scope, flow: Flow): Completion {
  const { expression, thenStatement, elseStatement } = statement;
  const condition = evaluate(machine, expression, scope);
  const one = (around: Flow): Completion => runStatement(machine, thenStatement, scope, around);
  const other = (around: Flow): Completion => {
    return elseStatement === undefined ? normal : runStatement(machine, elseStatement, scope, around);
  };
  const holds = truthiness(condition);
  if (holds !== undefined) return holds ? one(flow) : other(flow);
  return followBoth(machine, conditionCause(condition, expression), flow, one, other);
}

function runVariables(machine: Machine, statement: ts.VariableStatement, scope: Scope): Completion {
  if (isAmbient(statement)) return normal;
  runDeclarations(machine, statement.declarationList, scope);
  return normal;
}

/** Gives the variables of a declaration their values. */
export function runDeclarations(machine: Machine, declarations: ts.VariableDeclarationList, scope: Scope): void {
  const kind = kindOf(declarations);
  for (const { name, initializer } of declarations.declarations) {
    if (initializer === undefined && kind === "var") continue;
    const value = initializer === undefined ? primitive(undefined, name) : evaluate(machine, initializer, scope);
    bindPattern(machine, name, scope, value, { initializer: undefined, kind });
  }
}

function runReturn(machine: Machine, statement: ts.ReturnStatement, scope: Scope): Completion {
  const { expression } = statement;
  const value = expression === undefined ? primitive(undefined, statement) : evaluate(machine, expression, scope);
  return { type: "return", value };
}

function runEnum(machine: Machine, statement: ts.EnumDeclaration, scope: Scope): Completion {
  if (isAmbient(statement)) return normal;
  const present = scope.own(statement.name.text)?.value.current;
  const value = evaluateEnum(machine, statement, scope, present);
  scope.declare(statement.name.text, { value: new Cell("variable", value), constant: false });
  return normal;
}

function runClass(machine: Machine, statement: ts.ClassDeclaration, scope: Scope): Completion {
  if (isAmbient(statement)) return normal;
  const value = evaluateClass(machine, statement, scope);
  const { name } = statement;
  if (name !== undefined) bindPattern(machine, name, scope, value, { initializer: undefined, kind: "let" });
  return normal;
}

function runThrow(machine: Machine, statement: ts.ThrowStatement, scope: Scope): Completion {
  const thrown = evaluate(machine, statement.expression, scope);
  throw new FileThrows(statement, l10n.t("the file throws here"), thrown);
}

/** Whether a statement may end what is around it: it has a return, or a jump to somewhere outside of it. */
export function mayLeave(node: ts.Node, targets: readonly string[] = []): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  if (ts.isReturnStatement(node)) return true;
  if (ts.isBreakOrContinueStatement(node)) return !targets.includes(node.label?.text ?? targetOf(node));
  const within = [...targets, ...targetsOf(node)];
  return ts.forEachChild(node, (child) => mayLeave(child, within) || undefined) ?? false;
}

const unlabelledBreak = " break";
const unlabelledContinue = " continue";

function targetOf(jump: ts.BreakOrContinueStatement): string {
  return ts.isBreakStatement(jump) ? unlabelledBreak : unlabelledContinue;
}

/** The jumps that end at a statement. */
function targetsOf(node: ts.Node): readonly string[] {
  if (ts.isLabeledStatement(node)) return [node.label.text];
  if (ts.isSwitchStatement(node)) return [unlabelledBreak];
  return ts.isIterationStatement(node, false) ? [unlabelledBreak, unlabelledContinue] : [];
}
