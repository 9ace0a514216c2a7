import { toText } from "../evaluate/coercions.ts";
import type { Machine } from "../machine.ts";
import { type NativeCall, primitive, type RegexValue, type Value } from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";
import type { Method } from "./methods.ts";
import { madeOf } from "./native-function.ts";
import { matchValue, search } from "./regexes.ts";

/** The methods of regular expressions. */
export const regexMethods: ReadonlyMap<string, Method<RegexValue>> = new Map<string, Method<RegexValue>>([
  ["test", searching((native, text, { node }) => primitive(native.test(text), node))],
  [
    "exec",
    searching((native, text, { node }) => {
      const match = native.exec(text);
      return match === null ? primitive(null, node) : matchValue(match, node);
    }),
  ],
]);

function searching(run: (native: RegExp, text: string, call: NativeCall) => Value): Method<RegexValue> {
  return (machine: Machine, receiver, call) => {
    const text = toText(machine, argumentAt(call, 0), call.node);
    if (text.type === "unknown") {
      // A search that goes on from where the last one ended goes on from nobody knows where.
      if (/[gy]/.test(receiver.flags)) machine.world.set(receiver.position, undefined);
      return madeOf(text, call.node);
    }
    const plain = String(text.value);
    return search(machine, receiver, plain, call.node, (native) => run(native, plain, call))?.found;
  };
}
