import { advance } from "../evaluate/walk.ts";
import type { Machine } from "../machine.ts";
import { type IteratorValue, type NativeCall, object, primitive, unknown, type Value } from "../runtime/value.ts";
import type { Method } from "./methods.ts";

/** The methods of what goes through a list, a `Set` or a `Map`. */
export const iteratorMethods: ReadonlyMap<string, Method<IteratorValue>> = new Map([["next", next]]);

function next(machine: Machine, receiver: IteratorValue, { node }: NativeCall): Value {
  const item = advance(machine, receiver, node);
  if (item?.type === "unknown" && item.spread) {
    machine.world.set(receiver.position, undefined);
    return step({ ...item, spread: false }, unknown(item.node, item.reason), node);
  }
  return step(item ?? primitive(undefined, node), primitive(item === undefined, node), node);
}

function step(value: Value, done: Value, node: NativeCall["node"]): Value {
  return object(
    new Map([
      ["value", { value, keyPlace: node }],
      ["done", { value: done, keyPlace: node }],
    ]),
    node,
  );
}
