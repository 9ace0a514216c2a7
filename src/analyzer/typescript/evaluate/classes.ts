import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { checkConstructor } from "../runtime/callable.ts";
import { forgetReachOf } from "../runtime/forget.ts";
import type { ClassParts } from "../runtime/functions.ts";
import { Scope } from "../runtime/scope.ts";
import { type FunctionValue, object, type ObjectValue, unknown, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { accessorProperty } from "./accessors.ts";
import { evaluate } from "./expressions.ts";
import { keyOfName } from "./keys.ts";
import { withOwn, withProperty } from "./object-content.ts";
import { declareVars } from "./patterns.ts";
import { runBlock } from "./statements.ts";
import { superName } from "./super.ts";

/** A class of the file. */
export type ClassValue = FunctionValue & { readonly class: ClassParts; readonly node: ts.ClassLikeDeclaration };

export function isClass(value: Value): value is ClassValue {
  return value.type === "function" && value.class !== undefined;
}

/** The class that a declaration or an expression makes; an unknown when it has something that is not followed. */
export function evaluateClass(machine: Machine, node: ts.ClassLikeDeclaration, scope: Scope): Value {
  const heritage = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const base = heritage === undefined ? undefined : evaluate(machine, heritage.expression, scope);
  if (base !== undefined && !isNull(base)) checkConstructor(base, heritage ?? node);
  if ((base !== undefined && !isClass(base)) || !node.members.every(isFollowed) || ts.getDecorators(node)?.length) {
    return refuse(machine, node, scope);
  }
  const made = emptyClass(node, base, scope);
  if (node.name !== undefined) {
    made.scope.declare(node.name.text, { value: new Cell("variable", made), constant: true });
  }
  for (const member of node.members) if (!addMethod(machine, made, member)) return refuse(machine, node, scope);
  for (const member of node.members) addStatic(machine, made, member);
  return made;
}

function isNull(value: Value): boolean {
  return value.type === "primitive" && value.value === null;
}

/** Declares what `this` and `super` mean in the code of a class that belongs to one value: fields and static blocks. */
export function scopeFor(receiver: Value, inner: Scope): Scope {
  const scope = new Scope(inner);
  scope.declare("this", { value: new Cell("variable", receiver), constant: true });
  return scope;
}

/** Gives an object a field, whatever setter it may inherit. */
export function defineField(
  machine: Machine,
  owner: ObjectValue,
  field: ts.PropertyDeclaration,
  key: string,
  value: Value,
): void {
  machine.world.set(owner.content, withProperty(owner.content.current, key, value, field.name));
}

/** Fields that only tell their type, and `abstract` ones, are nothing at run time. */
export function isField(member: ts.ClassElement): member is ts.PropertyDeclaration {
  return ts.isPropertyDeclaration(member) && !has(member, ts.SyntaxKind.DeclareKeyword, ts.SyntaxKind.AbstractKeyword);
}

export function isStatic(member: ts.ClassElement): boolean {
  return has(member, ts.SyntaxKind.StaticKeyword);
}

function emptyClass(node: ts.ClassLikeDeclaration, base: ClassValue | undefined, scope: Scope): ClassValue {
  const outer = new Scope(scope);
  const statics: ObjectValue = { ...object(new Map(), node), ...inheriting(base?.class.statics) };
  const prototype: ObjectValue = { ...object(new Map(), node), ...inheriting(base?.class.prototype) };
  const forStatics = new Scope(outer);
  const forInstances = new Scope(outer);
  if (base !== undefined) {
    forStatics.declare(superName, { value: new Cell("variable", base.class.statics), constant: true });
    forInstances.declare(superName, { value: new Cell("variable", base.class.prototype), constant: true });
  }
  const parts: ClassParts = { statics, prototype, base, forStatics, forInstances };
  const made: ClassValue = { type: "function", node, scope: outer, class: parts };
  prototype.content.current = withProperty(prototype.content.current, "constructor", made, node);
  return made;
}

function inheriting(prototype: ObjectValue | undefined): Pick<ObjectValue, "prototype"> {
  return prototype === undefined ? {} : { prototype };
}

/** Adds a method or an accessor; false when its name is not known. */
function addMethod(machine: Machine, made: ClassValue, member: ts.ClassElement): boolean {
  const isCode = ts.isMethodDeclaration(member) || ts.isAccessor(member);
  if (!isCode || member.body === undefined) return true;
  const { statics, prototype, forStatics, forInstances } = made.class;
  const key = keyOfName(machine, member.name, made.scope);
  if (typeof key !== "string" || unfollowedNames.has(key)) return false;
  const [owner, scope] = isStatic(member) ? [statics, forStatics] : [prototype, forInstances];
  const code: FunctionValue = { type: "function", node: member, scope };
  const content = owner.content.current;
  const property = ts.isMethodDeclaration(member)
    ? { value: code, keyPlace: member.name }
    : accessorProperty(code, member, content.properties.get(key));
  machine.world.set(owner.content, withOwn(content, key, property));
  return true;
}

/** Gives the class a static field, or runs a static block. */
function addStatic(machine: Machine, made: ClassValue, member: ts.ClassElement): void {
  const { statics, forStatics } = made.class;
  if (ts.isClassStaticBlockDeclaration(member)) {
    const scope = scopeFor(made, forStatics);
    declareVars(member.body.statements, scope);
    runBlock(machine, member.body.statements, scope);
  } else if (isField(member) && isStatic(member)) {
    const value = valueOfField(machine, member, made, forStatics);
    defineField(machine, statics, member, nameOfField(machine, member, made.scope), value);
  }
}

/** The key of a field, whose name is written out. */
export function nameOfField(machine: Machine, { name }: ts.PropertyDeclaration, scope: Scope): string {
  return keyOfName(machine, name, scope) as string;
}

/** What a field starts with; `receiver` is the instance or the class that it belongs to. */
export function valueOfField(
  machine: Machine,
  { initializer, name }: ts.PropertyDeclaration,
  receiver: Value,
  scope: Scope,
): Value {
  if (initializer === undefined) return { type: "primitive", value: undefined, place: name };
  return evaluate(machine, initializer, scopeFor(receiver, scope));
}

/** The names by which a class changes what its instances are to the language. */
const unfollowedNames: ReadonlySet<string> = new Set(["toJSON", "constructor", "__proto__", "then"]);

function isFollowed(member: ts.ClassElement): boolean {
  const isComputedField = ts.isPropertyDeclaration(member) && ts.isComputedPropertyName(member.name);
  return !isComputedField && !has(member, ts.SyntaxKind.AccessorKeyword, ts.SyntaxKind.Decorator);
}

function has(member: ts.ClassElement, ...kinds: readonly ts.SyntaxKind[]): boolean {
  const modifiers = ts.canHaveModifiers(member) ? member.modifiers : undefined;
  return modifiers?.some(({ kind }) => kinds.includes(kind)) ?? false;
}

/** A class that is not followed: whatever it can change is not known. */
function refuse(machine: Machine, node: ts.ClassLikeDeclaration, scope: Scope): Value {
  const cause = unknown(node.name ?? node, l10n.t("this kind of class is not followed here"));
  machine.mayThrow(node);
  return forgetReachOf(machine, node, scope, cause);
}
