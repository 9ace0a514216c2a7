import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import { evaluate } from "../evaluate/expressions.ts";
import { callValue } from "../evaluate/calls.ts";
import { declareHoisted, declareVars } from "../evaluate/patterns.ts";
import { runForeignCall, runOutermost } from "../evaluate/statements.ts";
import type { Machine } from "../machine.ts";
import { forgetCodeInLists } from "../runtime/code-in-lists.ts";
import { BudgetExceeded, CoursesPart, FileThrows } from "../runtime/interruptions.ts";
import { Scope } from "../runtime/scope.ts";
import { unknown, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { defaultExportName } from "../syntax/module-links.ts";
import { unwrap } from "../syntax/unwrap.ts";
import { declareImports } from "./imports.ts";
import type { ModuleGraph } from "./module-graph.ts";
import type { RunningOrder, RunningStep } from "./running-order.ts";
import type { SourceModule } from "./source-module.ts";

/** Follows deploy files from the first statement of the first to the last; what cannot be followed to the end is lost. */
export function runLayers(machine: Machine, graph: ModuleGraph, order: RunningOrder): void {
  const { unfollowed } = graph;
  if (unfollowed !== undefined) machine.lose(unknown(unfollowed.node, unfollowed.reason));
  try {
    const run = new ModuleRun(machine, graph);
    for (const [layer, steps] of order) run.configureBy(layer, steps);
    // Code that was handed something may run later, too.
    const [callee] = machine.foreignCalls.values();
    if (callee !== undefined) runForeignCall(machine, callee);
    forgetCodeInLists(machine);
  } catch (interruption) {
    if (interruption instanceof FileThrows) machine.lose(unknown(interruption.node, throwReason(interruption)));
    else if (interruption instanceof BudgetExceeded) machine.lose(unknown(interruption.node, interruption.reason));
    else if (interruption instanceof CoursesPart)
      machine.lose(unknown(interruption.node, l10n.t("which statements run is not known")));
    else throw interruption;
  }
}

/** One run of the files of a project: each runs once, after those that it imports. */
class ModuleRun {
  readonly #scopes = new Map<SourceModule, Scope>();

  constructor(
    private readonly machine: Machine,
    private readonly graph: ModuleGraph,
  ) {}

  /** Runs a deploy file. A default export that is a callback configures when the file has run (SPEC section 1). */
  configureBy(layer: SourceModule, steps: readonly RunningStep[]): void {
    for (const step of steps) {
      if (step.kind === "declare") this.#openScope(step.module);
      else if (step.kind === "run") this.#run(step.module);
      else this.machine.mayBeExtended = true;
    }
    const [statement] = layer.relevance.defaultExports;
    const exported = this.#scopes.get(layer)?.own(defaultExportName)?.value.current;
    if (statement === undefined || exported?.type !== "function") return;
    const node = ts.isExportAssignment(statement) ? unwrap(statement.expression) : statement;
    this.machine.configuration.calls.push(node);
    callValue(this.machine, exported, { args: [this.machine.configuration.root], node });
  }

  #run(module: SourceModule): void {
    const scope = this.#scopes.get(module);
    if (scope === undefined) return;
    declareImports({ machine: this.machine, graph: this.graph, scopes: this.#scopes }, module, scope);
    if (module.tree.isJson) this.#runJson(module, this.#statementsOf(module), scope);
    else for (const statement of this.#statementsOf(module)) this.#runTopLevel(statement, scope);
  }

  /** Declares what a file knows by a name before its first statement runs. */
  #openScope(module: SourceModule): void {
    const scope = new Scope(undefined);
    this.#scopes.set(module, scope);
    scope.declare(defaultExportName, { value: new Cell("variable", undefined), constant: true });
    declareVars(this.#statementsOf(module), scope);
    declareHoisted(this.#statementsOf(module), scope);
  }

  #statementsOf(module: SourceModule): readonly ts.Statement[] {
    return module.tree.isJson ? module.tree.statements : this.machine.topLevelOf(module);
  }

  #runTopLevel(statement: ts.Statement, scope: Scope): void {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return;
    if (ts.isImportEqualsDeclaration(statement)) return;
    if (ts.isExportAssignment(statement) && !this.machine.foreignCalls.has(statement))
      this.#setDefault(scope, this.#defaultExport(statement, scope));
    else {
      if (ts.isFunctionDeclaration(statement) && isDefaultExport(statement)) {
        this.#setDefault(scope, { type: "function", node: statement, scope });
      }
      runOutermost(this.machine, statement, scope);
    }
  }

  #defaultExport(statement: ts.ExportAssignment, scope: Scope): Value {
    const expression = unwrap(statement.expression);
    const wrapped = ts.isCallExpression(expression) ? wrappedCallback(this.machine, expression, scope) : undefined;
    return wrapped ?? evaluate(this.machine, expression, scope);
  }

  #setDefault(scope: Scope, value: Value): void {
    const binding = scope.own(defaultExportName);
    if (binding !== undefined) this.machine.world.set(binding.value, value);
  }

  #runJson(module: SourceModule, [statement]: readonly ts.Statement[], scope: Scope): void {
    if (statement === undefined || !ts.isExpressionStatement(statement)) return;
    const isValid = module.tree.syntaxErrors().length === 0;
    const value: Value = isValid
      ? evaluate(this.machine, statement.expression, scope)
      : unknown(statement, l10n.t("the file is not valid JSON"));
    this.#setDefault(scope, value);
    if (value.type !== "object") return;
    for (const [name, property] of value.content.current.properties) {
      scope.declare(name, { value: new Cell("variable", property.value), constant: true });
    }
  }
}

/** What a call of a function of another file is handed, when that is a callback: `defineDeploy((config) => {…})`. */
function wrappedCallback(machine: Machine, call: ts.CallExpression, scope: Scope): Value | undefined {
  if (!ts.isIdentifier(call.expression) || call.arguments.length === 0) return undefined;
  const callee = evaluate(machine, call.expression, scope);
  if (callee.type !== "unknown") return undefined;
  const args = call.arguments.filter((argument) => !ts.isSpreadElement(argument));
  return args.map((argument) => evaluate(machine, argument, scope)).find(({ type }) => type === "function");
}

function isDefaultExport(statement: ts.FunctionDeclaration): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function throwReason({ reason }: FileThrows): string {
  return l10n.t("{0}, so the deploy stops here", reason);
}
