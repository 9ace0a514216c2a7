import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { escape, forgetReachOf } from "../runtime/forget.ts";
import { CoursesPart, FileThrows } from "../runtime/interruptions.ts";
import type { Scope } from "../runtime/scope.ts";
import { list, object, type ObjectValue, primitive, unknown, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import type { Call } from "./calls.ts";
import { type ClassValue, defineField, isField, isStatic, nameOfField, scopeFor, valueOfField } from "./classes.ts";
import { bindParameters, runFunctionBody } from "./functions.ts";
import { withProperty } from "./object-content.ts";
import { isPrivateKey, privatesOf } from "./privates.ts";

/** The name under which the scope of a constructor has what `super(…)` calls. */
const superCallName = "super()";

/** What `new` makes of a class. */
export function construct(machine: Machine, made: ClassValue, call: Call): Value {
  const instance: ObjectValue = {
    ...object(new Map(), call.node),
    prototype: made.class.prototype,
    privates: object(new Map(), call.node),
  };
  return machine.call(call.node, () => {
    try {
      return initialize(machine, made, instance, call) ? instance : notFollowed(machine, made, instance, call.node);
    } catch (interruption) {
      if (!(interruption instanceof CoursesPart)) throw interruption;
      return notFollowed(machine, made, instance, interruption.node);
    }
  });
}

/** Calls what `super(…)` means in a constructor. */
export function callSuper(machine: Machine, scope: Scope, call: Call): Value {
  const callee = scope.find(superCallName)?.value.current;
  if (callee?.type !== "native" || callee.call === undefined)
    throw new FileThrows(call.node, l10n.t("super is called here"));
  return callee.call(machine, call);
}

/** Makes an object an instance of a class; false when it becomes something else. */
function initialize(machine: Machine, made: ClassValue, instance: ObjectValue, call: Call): boolean {
  const { base } = made.class;
  const constructor = made.node.members.find(hasCode);
  if (constructor === undefined) {
    if (base !== undefined && !initialize(machine, base as ClassValue, instance, call)) return false;
    addFields(machine, made, instance);
    return true;
  }
  const scope = scopeFor(instance, made.class.forInstances);
  scope.declare("arguments", { value: new Cell("variable", list(call.args, call.node)), constant: true });
  // Without a class above, the fields come before the defaults of the parameters.
  if (base === undefined) prepare(machine, made, instance, constructor);
  bindParameters(machine, constructor.parameters, scope, call);
  if (base === undefined) assignDeclared(machine, instance, constructor, scope);
  else declareSuperCall(machine, made, instance, constructor, scope);
  const result = runFunctionBody(machine, constructor, scope, call);
  return result.type === "primitive";
}

function declareSuperCall(
  machine: Machine,
  made: ClassValue,
  instance: ObjectValue,
  constructor: ts.ConstructorDeclaration,
  scope: Scope,
): void {
  const run = (_machine: Machine, call: Call): Value => {
    if (!initialize(machine, made.class.base as ClassValue, instance, call)) throw new CoursesPart(call.node);
    prepare(machine, made, instance, constructor);
    assignDeclared(machine, instance, constructor, scope);
    return instance;
  };
  const value: Value = { type: "native", name: "super", call: run };
  scope.declare(superCallName, { value: new Cell("variable", value), constant: true });
}

/** The fields come before the body of the constructor, those that its parameters declare first of all. */
function prepare(
  machine: Machine,
  made: ClassValue,
  instance: ObjectValue,
  constructor: ts.ConstructorDeclaration,
): void {
  setDeclared(machine, instance, constructor, (name) => primitive(undefined, name));
  addFields(machine, made, instance);
}

/** Gives the fields that the parameters declare what these have. */
function assignDeclared(
  machine: Machine,
  instance: ObjectValue,
  constructor: ts.ConstructorDeclaration,
  scope: Scope,
): void {
  setDeclared(
    machine,
    instance,
    constructor,
    (name) => scope.own(name.text)?.value.current ?? primitive(undefined, name),
  );
}

function setDeclared(
  machine: Machine,
  instance: ObjectValue,
  constructor: ts.ConstructorDeclaration,
  valueOf: (name: ts.Identifier) => Value,
): void {
  for (const parameter of constructor.parameters) {
    const { name } = parameter;
    if (!ts.isParameterPropertyDeclaration(parameter, constructor) || !ts.isIdentifier(name)) continue;
    machine.world.set(instance.content, withProperty(instance.content.current, name.text, valueOf(name), name));
  }
}

function addFields(machine: Machine, made: ClassValue, instance: ObjectValue): void {
  for (const member of made.node.members) {
    if (!isField(member) || isStatic(member)) continue;
    const key = nameOfField(machine, member, made.scope);
    const owner = isPrivateKey(key) ? privatesOf(instance) : instance;
    defineField(machine, owner, member, key, valueOfField(machine, member, instance, made.class.forInstances));
  }
}

function hasCode(member: ts.ClassElement): member is ts.ConstructorDeclaration {
  return ts.isConstructorDeclaration(member) && member.body !== undefined;
}

function notFollowed(machine: Machine, made: ClassValue, instance: ObjectValue, node: ts.Node): Value {
  const cause = unknown(node, l10n.t("what is made by new here is not followed"), [instance]);
  const value = forgetReachOf(machine, made.node, made.scope, cause);
  escape(machine, [instance], cause);
  return value;
}
