import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import { sharedOf } from "../runtime/shared.ts";
import type { Machine } from "../machine.ts";
import type { Scope } from "../runtime/scope.ts";
import { primitive, unknown, type Value } from "../runtime/value.ts";
import type { Key } from "./members.ts";
import { findProperty, readProperty } from "./properties.ts";

/** The name under which a scope has what `super` means in it. */
export const superName = "super";

/** What `super` is here; an unknown where it is that of an object literal. */
export function evaluateSuper(node: ts.Expression, scope: Scope): Value {
  return scope.find(superName)?.value.current ?? unknown(node, l10n.t("super is not followed here"));
}

/** What `this` is here. */
export function evaluateThis(node: ts.Expression, scope: Scope): Value {
  return scope.find("this")?.value.current ?? unknown(node, l10n.t("what this is here is not known"));
}

/** The value of `super.name`: the code of the class above, which sees the same `this`. */
export function memberOfSuper(machine: Machine, base: Value, key: Key, node: ts.Expression, scope: Scope): Value {
  const receiver = evaluateThis(node, scope);
  if (base.type !== "object" || typeof key !== "string" || key in Object.prototype) {
    return unknown(node, l10n.t("this member of super is not followed here"), sharedOf(receiver));
  }
  const property = findProperty(base, key);
  return property === undefined ? primitive(undefined, node) : readProperty(machine, property, receiver, node);
}
