import { toText } from "../evaluate/coercions.ts";
import { findProperty } from "../evaluate/properties.ts";
import { isListed, type ObjectValue, type Value } from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";
import type { Method } from "./methods.ts";
import { hasProperty } from "./object-functions.ts";

/** The methods that every value has which is no plain one. */
export const commonMethods: ReadonlyMap<string, Method<Value>> = new Map<string, Method<Value>>([
  ["hasOwnProperty", (machine, receiver, call) => hasProperty(machine, receiver, argumentAt(call, 0), call.node)],
  ["valueOf", (_machine, receiver) => receiver],
  [
    "toString",
    (machine, receiver, { node }) => {
      return toText(machine, receiver, node);
    },
  ],
]);

/** The method that an object has because every object has it; undefined when it has its own or may have one. */
export function objectMethod(object: ObjectValue, name: string): Method<Value> | undefined {
  const mayHaveOwn = !isListed(object.content.current) || object.part.current !== undefined;
  return mayHaveOwn || object.isBare === true || findProperty(object, name) !== undefined
    ? undefined
    : commonMethods.get(name);
}
