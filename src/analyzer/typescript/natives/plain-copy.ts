import type { ts } from "ts-morph";
import { itemAt } from "../evaluate/list-members.ts";
import { ownProperties } from "../evaluate/own-properties.ts";
import { findProperty } from "../evaluate/properties.ts";
import type { Machine } from "../machine.ts";
import type { ListValue, ObjectValue, UnknownValue, Value } from "../runtime/value.ts";

/** What is nested more deeply than this is not copied. */
const deepest = 100;

/** Copies values into JavaScript's own, as far as JSON has them. */
export class PlainCopy {
  /** A value within that is not known. */
  cause: UnknownValue | undefined;
  /** Whether something contains itself. */
  isCyclic = false;
  /** Whether there is something within that says itself what it is as JSON, or is not followed. */
  isRefused = false;
  readonly #within = new Set<Value>();
  #length = 0;

  constructor(
    private readonly machine: Machine,
    private readonly node: ts.Node,
    /** How many characters stand before a line for each level. */
    private readonly indent: number,
  ) {}

  of(value: Value): unknown {
    this.machine.step(this.node);
    switch (value.type) {
      case "primitive":
        this.#grow(String(value.value).length);
        return value.value;
      case "unknown":
        this.cause ??= value;
        return undefined;
      case "list":
      case "object":
        return this.#inside(value);
      case "collection":
      case "iterator":
      case "regex":
        this.isRefused ||= this.machine.changedUnseen.has(value) || this.machine.stored.size > 0;
        return {};
      case "function":
        this.isRefused ||= this.machine.stored.size > 0;
        return undefined;
      case "native":
        this.isRefused = true;
        return undefined;
    }
  }

  #inside(value: ListValue | ObjectValue): unknown {
    if (this.#within.has(value)) this.isCyclic = true;
    if (this.#within.size >= deepest) this.isRefused = true;
    if (this.isCyclic || this.isRefused) return undefined;
    this.#within.add(value);
    const copy = value.type === "list" ? this.#ofList(value) : this.#ofObject(value);
    this.#within.delete(value);
    return copy;
  }

  /** An item may run code that changes those behind it. */
  #ofList({ items }: ListValue): readonly unknown[] {
    return items.current.map((_, index) => {
      const item = itemAt(items.current, index);
      return item === undefined ? undefined : this.of(item);
    });
  }

  #ofObject(object: ObjectValue): unknown {
    const own = ownProperties(this.machine, object, this.node);
    if (own === undefined || findProperty(object, "toJSON") !== undefined) this.isRefused = true;
    else if ("type" in own) this.cause ??= own;
    // Without a prototype there is no key that means something else.
    const copy = Object.create(null) as Record<string, unknown>;
    if (own === undefined || "type" in own || this.isRefused) return copy;
    for (const [key, read] of own) {
      this.#grow(key.length);
      const value = read();
      if (value !== undefined) copy[key] = this.of(value);
    }
    return copy;
  }

  /** What is to be written, with what stands before each line, must not grow too long. */
  #grow(length: number): void {
    this.#length += length + this.#within.size * this.indent;
    this.machine.checkLength(this.#length, "string", this.node);
  }
}
