import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import { listKeyOf } from "../../../policy/index.ts";
import type { Machine } from "../machine.ts";
import { escape, forgetDoubles, forgetValue } from "../runtime/forget.ts";
import { checkNotFrozen } from "../runtime/frozen.ts";
import { hasCertainly, ownProperty } from "../runtime/own-property.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import type { Scope } from "../runtime/scope.ts";
import { isNullish } from "../runtime/truthiness.ts";
import { type ObjectValue, primitive, unknown, type Value } from "../runtime/value.ts";
import { unwrap } from "../syntax/unwrap.ts";
import { access, type Accessed } from "./chains.ts";
import { evaluate } from "./expressions.ts";
import { isBeyondUnderstanding } from "./members.ts";
import { withoutProperty } from "./object-content.ts";

/** Takes a property away; the rest of the object stays as it is. */
export function evaluateDelete(machine: Machine, node: ts.DeleteExpression, scope: Scope): Value {
  const target = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) {
    evaluate(machine, target, scope);
    return primitive(true, node);
  }
  const accessed = access(machine, target, scope);
  if (accessed === undefined) return primitive(true, node);
  deleteMember(machine, accessed, node);
  return primitive(true, node);
}

function deleteMember(machine: Machine, { base, key, keyNode }: Accessed, node: ts.DeleteExpression): void {
  if (isNullish(base) === true) throw new FileThrows(node, l10n.t("a property of a missing value is deleted"));
  if (base.type === "primitive") return;
  if (base.type !== "object" || typeof key !== "string") {
    const cause = unknown(node, l10n.t("what is deleted here is not followed"));
    machine.mayThrow(node);
    if (base.type === "native" || (base.type === "unknown" && base.isShared === true)) machine.lose(cause);
    forgetValue(machine, base, cause);
    if (base.type === "unknown") escape(machine, [], cause);
    return;
  }
  const part = base.part.current;
  if (part === "config" || part === "ci") machine.lose(unknown(node, l10n.t("a part of the configuration is deleted")));
  if (isBeyondUnderstanding(base, key)) machine.lose(unknown(node, l10n.t("what this changes is not followed here")));
  checkDeletable(machine, base, key, node);
  deleteProperty(machine, base, key, node);
  const list = part === "iam" ? listKeyOf(key) : undefined;
  if (list !== undefined) {
    const site = { key: keyNode, expression: node, value: undefined };
    machine.configuration.recordWrite(list, "replaced", site, machine.world);
  }
}

/** What is not there can be deleted even from a frozen object. */
function checkDeletable(machine: Machine, object: ObjectValue, key: string, node: ts.Node): void {
  const content = object.content.current;
  if (hasCertainly(content, key)) checkNotFrozen(machine, object, node);
  else if (ownProperty(content, key) !== undefined) machine.mayThrow(node);
}

function deleteProperty(machine: Machine, object: ObjectValue, key: string, node: ts.Node): void {
  const isIam = object.part.current === "iam";
  const list = isIam ? listKeyOf(key) : undefined;
  const isMeant = (name: string): boolean => name === key || (list !== undefined && listKeyOf(name) === list);
  const content = object.content.current;
  const meant = [...content.properties.keys()].filter(isMeant);
  machine.world.set(
    object.content,
    meant.reduce((kept, name) => withoutProperty(kept, name), content),
  );
  forgetDoubles(machine, object, unknown(node, l10n.t("it may be changed here")));
}
