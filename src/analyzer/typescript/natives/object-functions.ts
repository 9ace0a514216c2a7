import { callNotFollowed } from "../evaluate/calls.ts";
import { setMember } from "../evaluate/members.ts";
import type { Machine } from "../machine.ts";
import { inEnumerationOrder } from "../runtime/key-order.ts";
import { forgetValue } from "../runtime/forget.ts";
import { freeze as freezeValue } from "../runtime/frozen.ts";
import {
  anyNumberOf,
  isNullish,
  isReference,
  list,
  type NativeCall,
  type NativeValue,
  primitive,
  type Value,
} from "../runtime/value.ts";

/** Each gives undefined when this call of it is not followed; then nothing has changed yet. */
type ObjectFunction = (machine: Machine, call: NativeCall) => Value | undefined;

const functions: ReadonlyMap<string, ObjectFunction> = new Map<string, ObjectFunction>([
  ["assign", assign],
  ["freeze", freeze],
  ["keys", (_machine, call) => listOf(call, ([key]) => primitive(key, call.node))],
  ["values", (_machine, call) => listOf(call, ([, value]) => value)],
  ["entries", (_machine, call) => listOf(call, ([key, value]) => list([primitive(key, call.node), value], call.node))],
]);

/** `Object`, with those of its functions that are followed. */
export const objectFunctions: NativeValue = {
  type: "native",
  name: "Object",
  member: (_machine, name) => {
    const run = functions.get(name);
    if (run === undefined) return undefined;
    return {
      type: "native",
      name: `Object.${name}`,
      call: (machine, call) =>
        run(machine, call) ?? callNotFollowed(machine, call, `this call of Object.${name} is not followed here`),
    };
  },
};

function assign(machine: Machine, { args, node }: NativeCall): Value | undefined {
  const [target, ...sources] = args;
  if (target === undefined || !isReference(target)) return undefined;
  for (const source of sources) {
    if (isNullish(source) === true) continue;
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
  const { properties, open } = source.content.current;
  if (open !== undefined) forgetValue(machine, target, open);
  for (const [key, { value, keyPlace }] of properties) {
    const keyNode = keyPlace === "default" ? node : keyPlace;
    const property = keyNode.parent;
    setMember(machine, target, key, value, { key: keyNode, expression: property, value: property });
  }
}

function freeze(machine: Machine, { args: [value] }: NativeCall): Value | undefined {
  if (value !== undefined) freezeValue(machine, value);
  return value;
}

function listOf({ args: [value], node }: NativeCall, pick: (entry: [string, Value]) => Value): Value | undefined {
  if (value?.type !== "object" || value.part.current !== undefined) return undefined;
  const { properties, open } = value.content.current;
  if (open !== undefined) return list([anyNumberOf(open)], node);
  const keys = inEnumerationOrder([...properties.keys()]);
  return list(
    keys.map((key) => pick([key, properties.get(key)?.value ?? primitive(undefined, node)])),
    node,
  );
}
