import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { forgetReachOf } from "../runtime/forget.ts";
import { CoursesPart, FileThrows } from "../runtime/interruptions.ts";
import type { CallableNode } from "../runtime/functions.ts";
import { Scope } from "../runtime/scope.ts";
import { type FunctionValue, list, primitive, unknown, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import type { Call } from "./calls.ts";
import { evaluate } from "./expressions.ts";
import { itemsFrom, oneAt } from "./list-members.ts";
import { bindPattern, declareHoisted, declareVars } from "./patterns.ts";
import { runBody } from "./statements.ts";

/** Runs a function of the file with arguments. */
export function callFunction(machine: Machine, { node, scope }: FunctionValue, call: Call): Value {
  if (ts.isClassLike(node)) throw new FileThrows(call.node, l10n.t("a class is called without new"));
  return machine.call(call.node, () => {
    const inner = new Scope(scope);
    bindThis(inner, node, call);
    try {
      bindParameters(machine, node.parameters, inner, call);
      return runFunctionBody(machine, node, inner, call);
    } catch (interruption) {
      if (!(interruption instanceof CoursesPart)) throw interruption;
      const cause = unknown(interruption.node, l10n.t("which statements run is not known"));
      return forgetReachOf(machine, node, inner, cause);
    }
  });
}

/** Runs the body of a function whose parameters have their values. */
export function runFunctionBody(machine: Machine, node: CallableNode, scope: Scope, call: Call): Value {
  const { body } = node;
  if (body === undefined) return primitive(undefined, call.node);
  if (!ts.isBlock(body)) return evaluate(machine, body, scope);
  const statements = machine.statementsOf(body);
  const inner = node.parameters.some(runsCode) ? scopeBelow(scope, statements) : scope;
  declareVars(statements, inner);
  declareHoisted(statements, inner);
  return runBody(machine, body, inner);
}

/** Parameters that run code see nothing of what the body declares; a `var` starts with what a parameter of its name has. */
function scopeBelow(parameters: Scope, statements: readonly ts.Statement[]): Scope {
  const inner = new Scope(parameters);
  declareVars(statements, inner);
  for (const [name] of inner.bindings()) {
    const value = parameters.own(name)?.value.current;
    if (value !== undefined) inner.declare(name, { value: new Cell("variable", value), constant: false });
  }
  return inner;
}

function runsCode({ initializer, name }: ts.ParameterDeclaration): boolean {
  return initializer !== undefined || !ts.isIdentifier(name);
}

function bindThis(scope: Scope, node: CallableNode, { receiver, args, node: callNode }: Call): void {
  if (ts.isArrowFunction(node)) return;
  const value = receiver ?? primitive(undefined, callNode);
  scope.declare("this", { value: new Cell("variable", value), constant: true });
  scope.declare("arguments", { value: new Cell("variable", list(args, callNode)), constant: true });
}

/** Gives the parameters of a function their values. */
export function bindParameters(
  machine: Machine,
  parameters: ts.NodeArray<ts.ParameterDeclaration>,
  scope: Scope,
  { args, node }: Call,
): void {
  const own = parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === "this"));
  for (const [index, parameter] of own.entries()) {
    const isRest = parameter.dotDotDotToken !== undefined;
    const value = isRest ? list(itemsFrom(args, index), node) : (oneAt(args, index) ?? primitive(undefined, node));
    bindPattern(machine, parameter.name, scope, value, { initializer: parameter.initializer, kind: "let" });
  }
}
