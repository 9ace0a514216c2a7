import * as l10n from "@vscode/l10n";
import { runBroughtCode } from "../evaluate/brought-code.ts";
import { hasOwnProperty, type OwnProperty, ownProperties } from "../evaluate/own-properties.ts";
import { itemsOf } from "../evaluate/iteration.ts";
import { keyOfValue } from "../evaluate/keys.ts";
import { setMember, sharedWithin } from "../evaluate/members.ts";
import { readEach } from "../evaluate/properties.ts";
import { opened, withProperty } from "../evaluate/object-content.ts";
import { storeCode } from "../evaluate/stored-code.ts";
import { itemsPerPair } from "../evaluate/walk.ts";
import type { Machine } from "../machine.ts";
import { forgetValue } from "../runtime/forget.ts";
import { freeze as freezeValue, isFrozen } from "../runtime/frozen.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import { orOneOf, sharedOf } from "../runtime/shared.ts";
import { isNullish } from "../runtime/truthiness.ts";
import {
  anyNumberOf,
  isReference,
  list,
  type NativeCall,
  type NativeValue,
  object,
  type ObjectContent,
  primitive,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";
import { madeOf, namespace, type NativeFunction } from "./native-function.ts";
import { type Pair, pairOf } from "./pairs.ts";

/** `Object`, with those of its functions that are followed. */
export function objectFunctions(): NativeValue {
  return namespace("Object", { functions });
}

/** `Reflect`, of which nothing is followed. */
export function reflectFunctions(): NativeValue {
  return namespace("Reflect", {
    functions: new Map([
      ["set", put],
      ["defineProperty", put],
      ["setPrototypeOf", put],
    ]),
  });
}

const functions: ReadonlyMap<string, NativeFunction> = new Map<string, NativeFunction>([
  ["assign", assign],
  ["defineProperty", put],
  ["defineProperties", put],
  ["setPrototypeOf", put],
  ["freeze", freeze],
  ["isFrozen", frozen],
  ["hasOwn", hasOwn],
  ["fromEntries", fromEntries],
  ["keys", (machine, call) => listOf(machine, call, ([key]) => primitive(key, call.node))],
  ["values", (machine, call) => listOf(machine, call, ([, value]) => value())],
  [
    "entries",
    (machine, call) =>
      listOf(
        machine,
        call,
        ([key, read]) => {
          const value = read();
          return value && list([primitive(key, call.node), value], call.node);
        },
        (value) => list([value], call.node),
      ),
  ],
]);

/** Properties are given to a value in a way that is not followed. */
function put(machine: Machine, { args, node }: NativeCall): undefined {
  const [target, ...rest] = args;
  const cause = unknown(node, l10n.t("what this changes is not followed here"));
  if (target !== undefined) storeCode(machine, target, rest, cause);
}

function assign(machine: Machine, call: NativeCall): Value | undefined {
  const { args, node } = call;
  const target = argumentAt(call, 0);
  if (isNullish(target) === true)
    throw new FileThrows(node, l10n.t("{0} is set on a missing value", l10n.t("A property")));
  if (!isReference(target)) {
    put(machine, call);
    return undefined;
  }
  for (const source of args.slice(1)) {
    if (isNullish(source) === true) continue;
    runBroughtCode(machine, source);
    if (source.type === "unknown") forgetValue(machine, target, source);
    else if (source.type === "object") assignFrom(machine, target, source, node);
    else return undefined;
  }
  return target;
}

function assignFrom(
  machine: Machine,
  target: Value,
  source: Extract<Value, { type: "object" }>,
  node: NativeCall["node"],
): void {
  const { open } = source.content.current;
  if (open !== undefined) forgetValue(machine, target, open);
  for (const { key, value, keyPlace } of readEach(machine, source, node)) {
    const keyNode = keyPlace === "default" ? node : keyPlace;
    const property = keyNode.parent;
    const assigned = open === undefined || value.type !== "unknown" ? value : orAsBefore(value, target);
    setMember(machine, target, key, assigned, { key: keyNode, expression: property, value: property });
  }
}

/** What a property becomes that is perhaps assigned. */
function orAsBefore(value: UnknownValue, target: Value): UnknownValue {
  return orOneOf(value, sharedWithin(target));
}

function freeze(machine: Machine, call: NativeCall): Value {
  const value = argumentAt(call, 0);
  freezeValue(machine, value);
  return value;
}

/** What has no properties that can be changed counts as frozen. */
function frozen(machine: Machine, call: NativeCall): Value | undefined {
  const value = argumentAt(call, 0);
  if (value.type === "primitive") return primitive(true, call.node);
  if (value.type === "unknown") return madeOf(value, call.node);
  const answer = isReference(value) ? isFrozen(machine, value) : undefined;
  return answer === undefined ? undefined : primitive(answer, call.node);
}

function hasOwn(machine: Machine, call: NativeCall): Value | undefined {
  const value = argumentAt(call, 0);
  if (isNullish(value) === true) throw new FileThrows(call.node, l10n.t("a missing value is asked for a property"));
  return hasProperty(machine, value, argumentAt(call, 1), call.node);
}

/** Whether a value itself has a property, as a value; undefined when that is not followed. */
export function hasProperty(machine: Machine, value: Value, name: Value, node: NativeCall["node"]): Value | undefined {
  const key = keyOfValue(machine, name, node);
  const answer = typeof key === "string" ? hasOwnProperty(value, key) : key;
  if (answer === undefined) return undefined;
  return typeof answer === "boolean" ? primitive(answer, node) : madeOf(answer, node);
}

function fromEntries(machine: Machine, call: NativeCall): Value | undefined {
  const { node } = call;
  const source = argumentAt(call, 0);
  if (isNullish(source) === true) throw new FileThrows(node, l10n.t("an object is made from a missing value"));
  const made = object(new Map(), node);
  for (const item of itemsOf(machine, source, node)) {
    made.content.current = withPair(machine, made.content.current, pairOf(machine, item, node), node);
  }
  return made;
}

function withPair(machine: Machine, content: ObjectContent, pair: Pair, node: NativeCall["node"]): ObjectContent {
  if (!("key" in pair)) return opened(content, pair);
  const key = keyOfValue(machine, pair.key, node);
  if (typeof key === "string") return withProperty(content, key, pair.value, node);
  return opened(content, { ...key, perhaps: sharedOf(pair.value) });
}

function listOf(
  machine: Machine,
  call: NativeCall,
  pick: (property: OwnProperty) => Value | undefined,
  wrap: (value: Value) => Value = (value) => value,
): Value | undefined {
  const { node } = call;
  const value = argumentAt(call, 0);
  if (isNullish(value) === true) throw new FileThrows(node, l10n.t("the properties of a missing value are listed"));
  const own = ownProperties(machine, value, node);
  if (own === undefined) return undefined;
  if ("type" in own) {
    const one = { ...own, perhaps: sharedWithin(value) };
    return list([anyNumberOf({ ...own, perhaps: sharedOf(wrap(one)) })], node);
  }
  machine.step(node, own.length * itemsPerPair);
  machine.checkLength(own.length, "list", node);
  return list(
    own.flatMap((property) => pick(property) ?? []),
    node,
  );
}
