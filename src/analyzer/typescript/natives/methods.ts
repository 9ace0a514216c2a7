import { isIndex } from "../evaluate/list-members.ts";
import type { Machine } from "../machine.ts";
import type { CollectionValue, NativeCall, Primitive, Value } from "../runtime/value.ts";
import { collectionMethods, mapMethods, setMethods } from "./collection-methods.ts";
import { iteratorMethods } from "./iterator-methods.ts";
import { listMethods } from "./list-methods.ts";
import { numberMethods } from "./number-methods.ts";
import { commonMethods, objectMethod } from "./object-methods.ts";
import { regexMethods } from "./regex-methods.ts";
import { callTextMethod } from "./text-methods.ts";

/** A method of values of a kind. It gives undefined when this call of it is not followed; then nothing has changed yet. */
export type Method<T extends Value> = (machine: Machine, receiver: T, call: NativeCall) => Value | undefined;

/** A method of one value. */
export type BoundMethod = (machine: Machine, call: NativeCall) => Value | undefined;

/** The method that a name means for a value; undefined when its methods are not those of the language. */
export function methodOf(receiver: Value, name: string): BoundMethod | undefined {
  switch (receiver.type) {
    case "list":
      return isIndex(name) ? undefined : bind(listMethods.get(name) ?? commonMethods.get(name), receiver);
    case "collection":
      return bind(collectionMethod(receiver, name) ?? commonMethods.get(name), receiver);
    case "iterator":
      return bind(iteratorMethods.get(name), receiver);
    case "object": {
      const method = objectMethod(receiver, name);
      return method && bind(method, receiver);
    }
    case "primitive":
      return plainMethodOf(receiver, name);
    case "regex":
      return bind(regexMethods.get(name) ?? commonMethods.get(name), receiver);
    case "function":
    case "native":
    case "unknown":
      return undefined;
  }
}

function collectionMethod({ of }: CollectionValue, name: string): Method<CollectionValue> | undefined {
  return collectionMethods.get(name) ?? (of === "Set" ? setMethods : mapMethods).get(name);
}

function plainMethodOf(receiver: Primitive, name: string): BoundMethod | undefined {
  const { value } = receiver;
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") return bind(numberMethods.get(name), receiver);
  return (machine, call) => callTextMethod(machine, value, name, call);
}

function bind<T extends Value>(method: Method<T> | undefined, receiver: T): BoundMethod {
  return (machine, call) => method?.(machine, receiver, call);
}
