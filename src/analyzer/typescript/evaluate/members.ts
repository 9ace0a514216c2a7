import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import { listKeyOf, listKeys, type ListKey } from "../../../policy/index.ts";
import { adoptPart, partBelow, propertyOfList, type WriteSite } from "../configuration.ts";
import type { Machine } from "../machine.ts";
import { isAbsent } from "../natives/absent-members.ts";
import { escape, forgetDoubles, forgetValue } from "../runtime/forget.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { isCode, orOneOf, sharedOf } from "../runtime/shared.ts";
import { isNullish } from "../runtime/truthiness.ts";
import {
  heldBy,
  type FunctionValue,
  isReference,
  object,
  type ObjectValue,
  primitive,
  type Property,
  type Shared,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { checkNotFrozen } from "../runtime/frozen.ts";
import { getLibraryMember, setLibraryMember } from "./library-members.ts";
import { getListMember, isIndex, setListMember } from "./list-members.ts";
import { bringsCode, conversions, runBroughtCode } from "./brought-code.ts";
import { type ClassValue, isClass } from "./classes.ts";
import { withOwn, withProperty } from "./object-content.ts";
import { storeInUnknown } from "./library-calls.ts";
import { ownProperty } from "../runtime/own-property.ts";
import { isPrivateKey } from "./privates.ts";
import { findProperty, readProperty, writeAccessor } from "./properties.ts";
import { runStoredCode, storeCode } from "./stored-code.ts";

/** A key that a member is asked for by: a name, or one that cannot be known. */
export type Key = string | UnknownValue;

/** The value of a member. `node` is the whole access, `keyNode` the name in it. */
export function getMember(machine: Machine, base: Value, key: Key, node: ts.Node, keyNode: ts.Node): Value {
  if (isNullish(base) === true)
    throw new FileThrows(node, l10n.t("{0} is read from a value that is missing", describeKey(key)));
  if (typeof key !== "string") {
    if (base.type === "object" && bringsCode(base)) forgetValue(machine, base, key);
    else runBroughtCode(machine, base);
    return unknown(key.node, key.reason, sharedWithin(base));
  }
  if (isAbsent(machine, base, key)) return primitive(undefined, keyNode);
  switch (base.type) {
    case "list":
      return getListMember(machine, base, key, node);
    case "object":
      return getObjectMember(machine, base, key, node, keyNode);
    case "collection":
    case "iterator":
    case "regex":
      return getLibraryMember(machine, base, key, node);
    case "primitive":
      return getPrimitiveMember(base.value, key, node);
    case "native":
      return base.member?.(machine, key, node) ?? getUnfollowed(base.name, key, node);
    case "function":
      return getFunctionMember(machine, base, key, node);
    case "unknown":
      machine.mayThrow(node);
      runBroughtCode(machine, base);
      return { ...base, spread: false, perhaps: sharedWithin(base) };
  }
}

/** Puts a value in the place of a member. */
export function setMember(machine: Machine, base: Value, key: Key, value: Value, site: WriteSite): void {
  if (isNullish(base) === true)
    throw new FileThrows(site.expression, l10n.t("{0} is set on a missing value", describeKey(key)));
  if (isClass(base) && typeof key === "string" && !isOfFunctions(base, key)) {
    setObjectMember(machine, base.class.statics, key, { value, keyPlace: site.key }, site, base);
    if (conversions.has(key))
      storeCode(machine, base, [value], unknown(site.expression, l10n.t("what this changes is not followed here")));
    return;
  }
  if (base.type === "unknown" || base.type === "native" || base.type === "function") {
    setBeyondReach(machine, base, key, value, site);
    return;
  }
  if (base.type === "primitive") {
    if (key === "__proto__") return;
    throw new FileThrows(site.expression, l10n.t("{0} is set on a value that cannot have it", describeKey(key)));
  }
  if (typeof key !== "string") {
    setUnknownMember(machine, base, key, value, site);
    return;
  }
  if (base.type === "list") setListMember(machine, base, key, value, site);
  else if (base.type === "object") setObjectMember(machine, base, key, { value, keyPlace: site.key }, site);
  else setLibraryMember(machine, base, key, value, site);
}

/** Whether a class has a member only as all functions have it, some of which cannot be set. */
function isOfFunctions(base: ClassValue, key: string): boolean {
  return (key in Function.prototype || key === "prototype") && findProperty(base.class.statics, key) === undefined;
}

/** Puts a property on an object and records what that means for the configuration. */
export function setObjectMember(
  machine: Machine,
  base: ObjectValue,
  key: string,
  property: Property,
  site: WriteSite,
  receiver: Value = base,
): void {
  if (isPrivateKey(key) && base.privates?.content.current.properties.has(key) === true) {
    setObjectMember(machine, base.privates, key, property, site);
    return;
  }
  if (isBeyondUnderstanding(base, key)) {
    machine.lose(unknown(site.expression, l10n.t("what this changes is not followed here")));
    return;
  }
  const accessor = accessorOf(base, key);
  if (accessor !== undefined) {
    writeAccessor(machine, accessor, receiver, property.value, site.expression);
    return;
  }
  checkNotFrozen(machine, base, site.expression);
  const part = base.part.current;
  recordAccess(machine, base, key, site.key);
  const name = part === "iam" ? spellingIn(base, key) : key;
  const content = base.content.current;
  machine.step(site.expression, content.properties.size);
  machine.world.set(base.content, withOwn(content, name, property));
  forgetDoubles(machine, base, unknown(site.expression, l10n.t("it may be changed here")));
  if (part === "iam") recordListWrite(machine, key, site);
  if (part !== undefined && part !== "other") adoptBelow(machine, base, key, property.value, site);
}

function getObjectMember(machine: Machine, base: ObjectValue, key: string, node: ts.Node, keyNode: ts.Node): Value {
  const part = base.part.current;
  recordAccess(machine, base, key, keyNode);
  if (part === "iam") {
    const list = listKeyOf(key);
    const property = list === undefined ? undefined : propertyOfList(base, list);
    if (list !== undefined) return property?.value ?? primitive(undefined, keyNode);
  }
  const { privates } = base;
  const own = privates && isPrivateKey(key) ? ownProperty(privates.content.current, key, privates) : undefined;
  const property = own ?? findProperty(base, key);
  if (property !== undefined) return readProperty(machine, property, base, node);
  if (part !== undefined) return springIntoBeing(machine, base, key, keyNode);
  if (base.isBare !== true && key in Object.prototype)
    return { ...unknown(keyNode, l10n.t("{0} is not followed here", key), [base]), isShared: true };
  return primitive(undefined, keyNode);
}

/**
 * Another prototype changes every property; a variable of a namespace changes within it too, and what a member of an enum is
 * may have been written into the code.
 */
export function isBeyondUnderstanding({ place }: ObjectValue, key: string): boolean {
  const isDeclared = place !== "default" && (ts.isModuleDeclaration(place) || ts.isEnumDeclaration(place));
  return key === "__proto__" || isDeclared;
}

/** The accessor that takes what a property is set to; an own property hides one that is inherited. */
function accessorOf(object: ObjectValue, key: string): Property["accessor"] {
  return findProperty(object, key)?.accessor;
}

function getFunctionMember(machine: Machine, base: FunctionValue, key: string, node: ts.Node): Value {
  const property = isClass(base) ? findProperty(base.class.statics, key) : undefined;
  if (property !== undefined) return readProperty(machine, property, base, node);
  if (isClass(base) && !(key in Function.prototype) && key !== "prototype") return primitive(undefined, node);
  const cause = unknown(node, l10n.t("{0} of a function is not followed here", key), [base]);
  runStoredCode(machine, cause);
  return isClass(base) && key === "prototype" ? { ...cause, isShared: true } : cause;
}

function getUnfollowed(owner: string, key: string, node: ts.Node): UnknownValue {
  const value = unknown(node, l10n.t("{0}.{1} is not followed here", owner, key));
  return key === "prototype" ? { ...value, isShared: true } : value;
}

function springIntoBeing(machine: Machine, base: ObjectValue, key: string, keyNode: ts.Node): ObjectValue {
  const child = object(new Map(), keyNode, "other");
  machine.world.set(base.content, withProperty(base.content.current, key, child, keyNode));
  return child;
}

function getPrimitiveMember(value: unknown, key: string, node: ts.Node): Value {
  if (typeof value !== "string") return unknown(node, l10n.t("{0} of this value is not followed here", key));
  if (key === "length") return primitive(value.length, node);
  if (isIndex(key)) return primitive(value[Number(key)], node);
  return unknown(node, l10n.t("{0} of a text is not followed here", key));
}

/** What is written to lies outside of what is followed: a value that is not known, or a part of the language itself. */
function setBeyondReach(machine: Machine, base: Value, key: Key, value: Value, { expression }: WriteSite): void {
  const cause = unknown(expression, l10n.t("{0} is set on something that is not followed here", describeKey(key)));
  if (base.type === "native" && base.name.startsWith("process")) machine.isEnvironmentWritten = true;
  else if (base.type === "native") machine.lose(cause);
  if (base.type === "unknown" && base.isShared) machine.lose(cause);
  machine.mayThrow(expression);
  forgetValue(machine, base, orOneOf(cause, [value]));
  escape(machine, [value], cause);
  storeInUnknown(machine, base, value);
  storeCode(machine, base, [value], cause);
}

function setUnknownMember(machine: Machine, base: Value, key: UnknownValue, value: Value, site: WriteSite): void {
  machine.mayThrow(site.expression);
  forgetValue(machine, base, orOneOf(key, [value]));
  escape(machine, [value], key);
  storeCode(machine, base, [value], key);
  if (base.type !== "object" || base.part.current === undefined) return;
  if (base.part.current === "iam") for (const list of listKeys) recordWriteOf(machine, list, site);
  else if (base.part.current !== "other") machine.lose(key);
}

function adoptBelow(machine: Machine, base: ObjectValue, key: string, value: Value, site: WriteSite): void {
  const part = partBelow(base.part.current ?? "other", key);
  if (part === "other") return;
  adoptPart(machine.world, value, part);
  recordKeysOf(machine, value);
  for (const list of listKeys) recordWriteOf(machine, list, siteWithin(machine, list, site));
}

/** The keys of an object that has become a part of the configuration are named where the object was made. */
function recordKeysOf(machine: Machine, value: Value): void {
  const of = value.type === "object" ? value.part.current : undefined;
  if (value.type !== "object" || of === undefined || of === "other") return;
  const { place, content } = value;
  if (place !== "default" && ts.isObjectLiteralExpression(place))
    machine.configuration.literals.push({ of, literal: place });
  for (const [key, { keyPlace, value: below }] of content.current.properties) {
    if (keyPlace !== "default") recordAccess(machine, value, key, keyPlace);
    recordKeysOf(machine, below);
  }
}

/** When a whole object takes the place of `iam`, each list is written by the property that holds it. */
function siteWithin(machine: Machine, list: ListKey, site: WriteSite): WriteSite {
  const { iam } = machine.configuration;
  const place = iam?.type === "object" ? propertyOfList(iam, list)?.keyPlace : undefined;
  if (place === undefined || place === "default") return site;
  const property = place.parent;
  if (!ts.isPropertyAssignment(property)) return { key: place, expression: property, value: place };
  return { key: place, expression: property, value: property.initializer };
}

function recordListWrite(machine: Machine, key: string, site: WriteSite): void {
  const list = listKeyOf(key);
  if (list !== undefined) recordWriteOf(machine, list, site);
}

function recordWriteOf(machine: Machine, list: ListKey, site: WriteSite): void {
  machine.configuration.recordWrite(list, "replaced", site, machine.world);
}

function recordAccess(machine: Machine, { part }: ObjectValue, key: string, keyNode: ts.Node): void {
  const of = part.current;
  if (of === undefined || of === "other") return;
  const { configuration } = machine;
  configuration.accesses.push({ of, name: keyNode });
  const list = of === "iam" ? listKeyOf(key) : undefined;
  if (list !== undefined) configuration.mentions.push({ of: list, node: keyNode });
  else if (of === "iam") configuration.unknownKeys.set(keyNode, key);
  else if (partBelow(of, key) !== "other") configuration.mentions.push({ of: key as "ci" | "iam", node: keyNode });
}

/** The spelling under which the object already holds a list, so that it has each list once. */
function spellingIn(iam: ObjectValue, key: string): string {
  const list = listKeyOf(key);
  if (list === undefined) return key;
  return [...iam.content.current.properties.keys()].find((name) => listKeyOf(name) === list) ?? key;
}

/** What can be reached from a value, that its member may be. */
export function sharedWithin(value: Value): readonly Shared[] {
  const sources = value.type === "unknown" ? value.perhaps : isReference(value) ? [value] : [];
  return sources.flatMap((source) => (isCode(source) ? [source] : heldBy(source).flatMap(sharedOf)));
}

function describeKey(key: Key): string {
  return typeof key === "string" ? `"${key}"` : l10n.t("A property");
}
