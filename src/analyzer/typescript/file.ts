import { ts } from "ts-morph";
import { evaluate } from "./evaluate/expressions.ts";
import { callValue } from "./evaluate/calls.ts";
import { declareHoisted, declareVars } from "./evaluate/patterns.ts";
import { runStatement } from "./evaluate/statements.ts";
import { declareImports } from "./imports.ts";
import type { Machine } from "./machine.ts";
import { BudgetExceeded, CoursesPart, FileThrows } from "./runtime/interruptions.ts";
import { Scope } from "./runtime/scope.ts";
import { unknown, type Value } from "./runtime/value.ts";
import { unwrap } from "./syntax/unwrap.ts";

/** Follows a deploy file from its first statement to its last; what cannot be followed to the end is lost. */
export function runFile(machine: Machine): void {
  try {
    runStatements(machine);
  } catch (interruption) {
    if (interruption instanceof FileThrows) machine.lose(unknown(interruption.node, throwReason(interruption)));
    else if (interruption instanceof BudgetExceeded) machine.lose(unknown(interruption.node, interruption.reason));
    else if (interruption instanceof CoursesPart)
      machine.lose(unknown(interruption.node, "which statements run is not known"));
    else throw interruption;
  }
}

function runStatements(machine: Machine): void {
  const scope = new Scope(undefined);
  const statements = machine.relevant.topLevel;
  for (const statement of statements) if (ts.isImportDeclaration(statement)) declareImports(machine, statement, scope);
  declareVars(statements, scope);
  declareHoisted(statements, scope);
  for (const statement of statements) runTopLevel(machine, statement, scope);
}

function runTopLevel(machine: Machine, statement: ts.Statement, scope: Scope): void {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return;
  if (ts.isExportAssignment(statement)) runDefaultExport(machine, statement, scope);
  else if (ts.isFunctionDeclaration(statement) && isDefaultExport(statement)) {
    configureByExport(machine, { type: "function", node: statement, scope }, statement);
  } else runStatement(machine, statement, scope);
}

/** A default export that is a callback configures, plain or wrapped in one call (SPEC section 1). */
function runDefaultExport(machine: Machine, statement: ts.ExportAssignment, scope: Scope): void {
  const expression = unwrap(statement.expression);
  const wrapped = ts.isCallExpression(expression) ? wrappedCallback(machine, expression, scope) : undefined;
  const value = wrapped ?? evaluate(machine, expression, scope);
  if (value.type === "function") configureByExport(machine, value, expression);
}

/** What a call of a function of another file is handed, when that is a callback: `defineDeploy((config) => {…})`. */
function wrappedCallback(machine: Machine, call: ts.CallExpression, scope: Scope): Value | undefined {
  if (!ts.isIdentifier(call.expression) || call.arguments.length === 0) return undefined;
  const callee = evaluate(machine, call.expression, scope);
  if (callee.type !== "unknown") return undefined;
  const args = call.arguments.filter((argument) => !ts.isSpreadElement(argument));
  return args.map((argument) => evaluate(machine, argument, scope)).find(({ type }) => type === "function");
}

function configureByExport(machine: Machine, callback: Value, node: ts.Node): void {
  machine.configuration.calls.push(node);
  callValue(machine, callback, { args: [machine.configuration.root], node });
}

function isDefaultExport(statement: ts.FunctionDeclaration): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function throwReason({ reason }: FileThrows): string {
  return `${reason}, so the deploy stops here`;
}
