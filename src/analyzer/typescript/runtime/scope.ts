import type { ts } from "ts-morph";
import type { Cell } from "./world.ts";
import type { CodeValue, Value } from "./value.ts";

/** A name and what it holds; undefined before its declaration has run. */
export interface Binding {
  readonly value: Cell<Value | undefined, "variable">;
  readonly constant: boolean;
  /** Whether it comes from another file; what is not followed there is told where it is used. */
  readonly imported?: "followed" | "unfollowed";
}

/** The names that are declared in one block, function or file, and those around. */
export class Scope {
  readonly #bindings = new Map<string, Binding>();
  readonly #code = new Map<ts.Node, CodeValue>();

  constructor(readonly outer: Scope | undefined) {}

  declare(name: string, binding: Binding): void {
    this.#bindings.set(name, binding);
  }

  /** The binding that a name means here; undefined when the file declares none. */
  find(name: string): Binding | undefined {
    return this.#bindings.get(name) ?? this.outer?.find(name);
  }

  /** The bindings of this very scope. */
  bindings(): Iterable<readonly [string, Binding]> {
    return this.#bindings;
  }

  /** The binding of this very scope. */
  own(name: string): Binding | undefined {
    return this.#bindings.get(name);
  }

  /** Code that runs in this scope, as a value: for the same code, the same one. */
  codeOf(node: ts.Node): CodeValue {
    const code = this.#code.get(node) ?? { type: "code", node, scope: this };
    this.#code.set(node, code);
    return code;
  }
}
