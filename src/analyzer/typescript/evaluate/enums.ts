import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { Scope } from "../runtime/scope.ts";
import { object, primitive, type Property, unknown, type Value } from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { evaluate } from "./expressions.ts";

/** The object that an enum is at run time; numbers lead back to their names. */
export function evaluateEnum(machine: Machine, statement: ts.EnumDeclaration, scope: Scope): Value {
  const properties = new Map<string, Property>();
  const inner = new Scope(scope);
  let next: Value = primitive(0, statement);
  for (const member of statement.members) {
    const name = nameOf(member);
    if (name === undefined) return unknown(member, "this enum is not followed here");
    const value: Value = member.initializer === undefined ? next : evaluate(machine, member.initializer, inner);
    if (value.type !== "primitive") return unknown(member, "this enum is not followed here");
    properties.set(name, { value, keyPlace: member.name });
    inner.declare(name, { value: new Cell("variable", value), constant: true });
    if (typeof value.value === "number") {
      properties.set(String(value.value), { value: primitive(name, member.name), keyPlace: member.name });
    }
    next = typeof value.value === "number" ? primitive(value.value + 1, member) : unknown(member, "it has no value");
  }
  return object(properties, statement);
}

function nameOf({ name }: ts.EnumMember): string | undefined {
  if (ts.isComputedPropertyName(name)) return undefined;
  return ts.isPrivateIdentifier(name) ? undefined : name.text;
}
