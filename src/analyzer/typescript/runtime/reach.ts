import { ts } from "ts-morph";
import { listKeyOf } from "../../../policy/index.ts";
import { bringsCode } from "../evaluate/brought-code.ts";
import { findProperty } from "../evaluate/properties.ts";
import type { Machine } from "../machine.ts";
import { globalValue } from "../natives/globals.ts";
import { isPropertyName, isType } from "../syntax/names.ts";
import { attachesCode, declaresCode } from "../syntax/attached-code.ts";
import { isAssigned, isCalled, isDeleted, memberAfter } from "../syntax/uses.ts";
import type { Binding, Scope } from "./scope.ts";
import { isCode } from "./shared.ts";
import {
  type CodeValue,
  type FunctionValue,
  heldBy,
  isReference,
  type ObjectValue,
  type Reference,
  type Shared,
  type Value,
} from "./value.ts";

/** What it takes to look at one value, or to look up one name, in items that are copied. */
const itemsPerLook = 16;

/** All that code can change which is not followed and has some values at hand. */
export class Reach {
  /** What it can change in any way. */
  readonly references = new Set<Reference>();
  /** The variables that it assigns. */
  readonly variables = new Set<Binding["value"]>();
  /** The properties that it assigns. */
  readonly properties = new Map<ObjectValue, Set<string>>();
  /** The functions that it can call, and what declares some itself. */
  readonly code = new Set<FunctionValue | CodeValue>();
  /** Whether something that is not known is named in it, which may be code that is not read. */
  meetsForeign = false;
  readonly #read = new Set<CodeValue>();
  #attachesCode = false;

  /** @param node where that code runs */
  constructor(
    readonly machine: Machine,
    readonly node: ts.Node,
  ) {}

  /**
   * Adds what can be reached from some values.
   *
   * @throws BudgetExceeded when that is more than may be followed
   */
  add(values: Iterable<Value | Shared>): void {
    const queue = [...values];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next.type === "native" && next.reach !== undefined) queue.push(next.reach);
      else if (next.type === "unknown") queue.push(...next.perhaps.filter((shared) => !this.#has(shared)));
      else if (isCode(next)) queue.push(...this.#belowCode(next));
      else if (isReference(next) && !this.references.has(next)) queue.push(...this.#belowReference(next));
    }
  }

  /** The code that may run when something is read or converted that this code has made. */
  get brought(): readonly (FunctionValue | CodeValue)[] {
    return this.#attachesCode ? [...this.code] : [];
  }

  /** Counts one look. */
  look(): void {
    this.machine.step(this.node, itemsPerLook);
  }

  /** Code is looked through that runs in a scope; whether that is the first time. */
  isFirst(code: CodeValue): boolean {
    if (this.#read.has(code)) return false;
    this.#read.add(code);
    this.#attachesCode ||= attachesCode(code.node);
    return true;
  }

  #has(shared: Shared): boolean {
    return isReference(shared) ? this.references.has(shared) : this.code.has(shared);
  }

  #belowReference(reference: Reference): readonly (Value | Shared)[] {
    this.look();
    this.references.add(reference);
    this.#attachesCode ||= reference.type === "object" && bringsCode(reference);
    return [...reference.perhaps, ...codeOf(reference), ...heldBy(reference)];
  }

  #belowCode(code: FunctionValue | CodeValue): readonly Value[] {
    if (this.code.has(code)) return [];
    this.look();
    if (code.type === "function" || declaresCode(code.node)) this.code.add(code);
    const named = namedIn(this, code.scope.codeOf(code.node));
    if (code.type === "code" || code.class === undefined) return named;
    const { statics, base } = code.class;
    return base === undefined ? [...named, statics] : [...named, statics, base];
  }
}

/** What code can reach that has some values at hand at a node. */
export function reachOf(machine: Machine, values: Iterable<Value | Shared>, node: ts.Node): Reach {
  const reach = new Reach(machine, node);
  reach.add(values);
  return reach;
}

/** What an instance of a class brings along besides its properties. */
function codeOf(reference: Reference): readonly Value[] {
  if (reference.type !== "object") return [];
  const { prototype, privates } = reference;
  const own = privates === undefined ? [] : [privates];
  if (prototype === undefined) return own;
  return [
    ...own,
    ...[...prototype.content.current.properties.values()].map(({ value }) => value),
    ...codeOf(prototype),
  ];
}

/** The values that code can reach by the names in it. */
function namedIn(reach: Reach, code: CodeValue): readonly Value[] {
  if (!reach.isFirst(code)) return [];
  const found: Value[] = [];
  const visit = (node: ts.Node): void => {
    if (isType(node)) return;
    if (ts.isIdentifier(node)) found.push(...byName(reach, node, code.scope));
    else if (isThis(node)) found.push(...byThis(reach, node, code.scope));
    else ts.forEachChild(node, visit);
  };
  visit(code.node);
  return found;
}

function byName(reach: Reach, name: ts.Identifier, scope: Scope): readonly Value[] {
  if (isPropertyName(name)) return [];
  reach.look();
  const binding = scope.find(name.text);
  const value = binding === undefined ? globalValue(reach.machine, name) : binding.value.current;
  if (binding !== undefined && !binding.constant && isAssigned(name)) reach.variables.add(binding.value);
  if (value?.type === "unknown") reach.meetsForeign = true;
  return value === undefined ? [] : byChain(reach, name, value);
}

/** `super` stands for the same value. */
function isThis(node: ts.Node): node is ts.Expression {
  return node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword;
}

function byThis(reach: Reach, node: ts.Expression, scope: Scope): readonly Value[] {
  const value = scope.find("this")?.value.current;
  if (value === undefined) return [];
  return node.kind === ts.SyntaxKind.ThisKeyword ? byChain(reach, node, value) : [value];
}

/** Of `a.b.c`, code reaches only what `c` is; of `a.b = …` only the property `b`. */
function byChain(reach: Reach, name: ts.Expression, start: Value): readonly Value[] {
  let value = start;
  let link = memberAfter(name);
  while (link !== undefined && value.type === "object" && value.part.current !== "other") {
    const { access, key } = link;
    const property = findProperty(value, listKeyOf(key) ?? key);
    if (isDeleted(access) || property?.accessor !== undefined) break;
    if (isAssigned(access)) return byProperty(reach, value, key);
    if (property === undefined || (isCalled(access) && seesReceiver(property.value))) break;
    value = property.value;
    link = memberAfter(access);
  }
  return [value];
}

/** Whether what is called as a method may change what it is a method of. */
function seesReceiver(method: Value): boolean {
  return method.type === "unknown" || (method.type === "function" && !ts.isArrowFunction(method.node));
}

function byProperty(reach: Reach, owner: ObjectValue, key: string): readonly Value[] {
  const part = owner.part.current;
  if (part === "config" || part === "ci") return [owner];
  const name = part === "iam" ? listKeyOf(key) : key;
  if (name !== undefined) reach.properties.set(owner, new Set(reach.properties.get(owner)).add(name));
  return [];
}
