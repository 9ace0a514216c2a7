import * as l10n from "@vscode/l10n";
import { runCodeWithin } from "../evaluate/brought-code.ts";
import { readEach } from "../evaluate/properties.ts";
import type { Machine } from "../machine.ts";
import { FileThrows } from "../runtime/interruptions.ts";
import {
  collection,
  type Entry,
  list,
  type NativeCall,
  object,
  type ObjectContent,
  type ObjectValue,
  type Property,
  type Reference,
  regex,
  unknown,
  type Value,
} from "../runtime/value.ts";
import { argumentAt } from "./arguments.ts";

/** What is nested more deeply than this is not copied. */
const deepest = 200;

/** `structuredClone`: copies a value with all that hangs below it; what is there twice is so in the copy. */
export function structuredCloneOf(machine: Machine, call: NativeCall): Value | undefined {
  if (call.args.length !== 1) return undefined;
  const value = argumentAt(call, 0);
  runCodeWithin(machine, value, call.node);
  return new Cloning(machine, call.node).of(value);
}

class Cloning {
  readonly #copies = new Map<Reference, Value>();
  #depth = 0;

  constructor(
    private readonly machine: Machine,
    private readonly node: NativeCall["node"],
  ) {}

  of(value: Value): Value {
    this.machine.step(this.node);
    switch (value.type) {
      case "primitive":
        return value;
      case "unknown":
        this.machine.mayThrow(this.node);
        return { ...value, perhaps: [] };
      case "function":
        throw new FileThrows(this.node, l10n.t("a function cannot be cloned"));
      case "native":
      case "iterator":
        this.machine.mayThrow(this.node);
        return unknown(this.node, l10n.t("what is cloned here is not followed"));
      case "list":
      case "object":
      case "collection":
      case "regex":
        return this.#copies.get(value) ?? this.#copy(value);
    }
  }

  #copy(value: Exclude<Reference, { type: "iterator" }>): Value {
    if (this.#depth > deepest) return unknown(this.node, l10n.t("what is nested this deeply is not followed"));
    this.#depth++;
    const copy = this.#copyDeep(value);
    this.#depth--;
    return copy;
  }

  #copyDeep(value: Exclude<Reference, { type: "iterator" }>): Value {
    switch (value.type) {
      case "list": {
        const copy = this.#note(value, list([], value.place));
        copy.items.current = value.items.current.map((item) => this.of(item));
        return copy;
      }
      case "object": {
        if (value.part.current !== undefined) {
          return unknown(this.node, l10n.t("a part of the configuration is not cloned here"));
        }
        const copy = this.#note(value, object(new Map(), value.place));
        copy.content.current = this.#content(value);
        return copy;
      }
      case "collection": {
        const copy = this.#note(value, collection(value.of, [], value.place));
        copy.entries.current = value.entries.current.map((entry) => this.#entry(entry));
        return copy;
      }
      case "regex":
        return this.#note(value, regex(value.source, value.flags, value.place));
    }
  }

  #note<T extends Reference>(original: T, copy: T): T {
    this.#copies.set(original, copy);
    return copy;
  }

  #content(object: ObjectValue): ObjectContent {
    const { open, optional } = object.content.current;
    const copies = new Map<string, Property>();
    for (const { key, value, keyPlace } of readEach(this.machine, object, this.node)) {
      copies.set(key, { value: this.of(value), keyPlace });
    }
    return { properties: copies, open: open && { ...open, perhaps: [] }, ...(optional && { optional }) };
  }

  #entry(entry: Entry): Entry {
    if ("cause" in entry) return { number: entry.number, cause: { ...entry.cause, perhaps: [] }, keys: undefined };
    return { number: entry.number, key: this.of(entry.key), value: this.of(entry.value) };
  }
}
