import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { Scope } from "../runtime/scope.ts";
import {
  object,
  type ObjectContent,
  type ObjectValue,
  primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { Cell } from "../runtime/world.ts";
import { evaluate } from "./expressions.ts";

/**
 * The object that an enum is at run time; numbers lead back to their names.
 *
 * @param present what an enum of the same name has made already, to which this one adds
 */
export function evaluateEnum(
  machine: Machine,
  statement: ts.EnumDeclaration,
  scope: Scope,
  present: Value | undefined,
): Value {
  const made = isEnum(present) ? present : object(new Map(), statement);
  const inner = new Scope(scope);
  for (const [name, { value }] of made.content.current.properties) declare(inner, name, value);
  let next: Value = primitive(0, statement);
  for (const member of statement.members) {
    const name = nameOf(member);
    if (name === undefined) return unknown(member, l10n.t("this enum is not followed here"));
    const value = member.initializer === undefined ? next : evaluate(machine, member.initializer, inner);
    machine.world.set(made.content, withMember(made.content.current, name, value, member));
    declare(inner, name, value);
    next = following(value, member);
  }
  return made;
}

function isEnum(value: Value | undefined): value is ObjectValue {
  return value?.type === "object" && value.place !== "default" && ts.isEnumDeclaration(value.place);
}

function declare(scope: Scope, name: string, value: Value): void {
  scope.declare(name, { value: new Cell("variable", value), constant: true });
}

/** Of a value that is not known, it is not known either whether it is a number that leads back to the name. */
function withMember(content: ObjectContent, name: string, value: Value, member: ts.EnumMember): ObjectContent {
  const properties = new Map(content.properties).set(name, { value, keyPlace: member.name });
  if (value.type !== "primitive") {
    const cause: UnknownValue =
      value.type === "unknown" ? value : unknown(member, l10n.t("this value is not followed here"));
    return { properties, open: content.open ?? cause };
  }
  if (typeof value.value === "number") {
    properties.set(String(value.value), { value: primitive(name, member.name), keyPlace: member.name });
  }
  return { ...content, properties };
}

function following(value: Value, member: ts.EnumMember): Value {
  if (value.type === "primitive" && typeof value.value === "number") return primitive(value.value + 1, member);
  return value.type === "unknown" ? value : unknown(member, l10n.t("it has no value"));
}

function nameOf({ name }: ts.EnumMember): string | undefined {
  if (ts.isComputedPropertyName(name))
    return ts.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
  return ts.isPrivateIdentifier(name) ? undefined : name.text;
}
