import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { globalValue } from "../natives/globals.ts";
import { callbackBody } from "../syntax/callback-body.ts";
import { isType } from "../syntax/names.ts";
import type { ModuleGraph } from "./module-graph.ts";
import type { SourceModule } from "./source-module.ts";

/** What statements that are not followed call, which is code that is not read. */
export type ForeignCalls = ReadonlyMap<ts.Statement, ts.Identifier>;

/**
 * Statements that have no say are left out. But where code that is not read was handed something, they may call such code,
 * which may change that.
 *
 * @returns those of each file that do; none where nothing was handed over
 */
export function leftOutCalls(machine: Machine, graph: ModuleGraph): ReadonlyMap<SourceModule, ForeignCalls> {
  if (!machine.hasHandedOver) return new Map();
  return new Map([...graph.modules].map((module) => [module, callsIn(machine, module)]));
}

function callsIn(machine: Machine, module: SourceModule): ForeignCalls {
  const calls = new Map<ts.Statement, ts.Identifier>();
  for (const statement of leftOut(machine, module)) {
    const callee = foreignCallee(machine, statement);
    if (callee !== undefined) calls.set(statement, callee);
  }
  return calls;
}

/** The statements of a file, and of the callbacks in it, that are not run. */
function* leftOut(machine: Machine, module: SourceModule): Generator<ts.Statement> {
  const run = new Set(machine.topLevelOf(module));
  for (const statement of module.tree.isJson ? [] : module.tree.statements) {
    if (!run.has(statement)) yield statement;
    const body = run.has(statement) ? callbackBody(statement) : undefined;
    if (body === undefined) continue;
    const runInside = new Set(machine.statementsOf(body));
    for (const inner of module.tree.statementsOf(body)) if (!runInside.has(inner)) yield inner;
  }
}

const callees = new WeakMap<ts.Statement, readonly ts.Identifier[]>();

/** The name of something that a statement calls, and that is not one of the language’s own. */
function foreignCallee(machine: Machine, statement: ts.Statement): ts.Identifier | undefined {
  const names = callees.get(statement) ?? calleesIn(statement);
  callees.set(statement, names);
  return names.find((name) => globalValue(machine, name).type === "unknown");
}

function calleesIn(statement: ts.Statement): readonly ts.Identifier[] {
  const names: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (isType(node)) return;
    const called = ts.isTaggedTemplateExpression(node) ? node.tag : isCall(node) ? node.expression : undefined;
    const name = called && nameAtStart(called);
    if (name !== undefined) names.push(name);
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return names;
}

function isCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

/** The name that `a.b().c` begins with. */
function nameAtStart(expression: ts.Expression): ts.Identifier | undefined {
  let start = expression;
  while (!ts.isIdentifier(start)) {
    if (!("expression" in start)) return undefined;
    start = start.expression as ts.Expression;
  }
  return start;
}
