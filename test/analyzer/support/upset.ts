/** Does all to values that code can do that has nothing but them. */
export class Upset {
  readonly #seen = new Set<unknown>();

  all(values: Iterable<unknown>): void {
    for (const value of values) this.#value(value);
  }

  #value(value: unknown): void {
    if (((typeof value !== "object" || value === null) && typeof value !== "function") || this.#seen.has(value)) return;
    this.#seen.add(value);
    if (typeof value === "function") this.#call(value);
    if (value instanceof Map) this.#map(value);
    else if (value instanceof Set) this.#set(value);
    else if (value instanceof RegExp) value.lastIndex = 1;
    else if ("next" in value) attempt(() => Reflect.apply(value.next as () => unknown, value, []));
    this.#members(value);
    if (Array.isArray(value)) attempt(() => value.reverse().push("upset"));
  }

  /** Runs the code, as a function and as a class. */
  #call(code: object): void {
    attempt(() => {
      this.#value(Reflect.apply(code as () => unknown, undefined, [["handed"], "handed"]));
    });
    attempt(() => {
      this.#value(Reflect.construct(code as () => unknown, [["handed"], "handed"]));
    });
  }

  #map(map: Map<unknown, unknown>): void {
    this.all([...map].flat());
    const [first] = map.keys();
    map.delete(first);
    map.set("upset", "upset");
  }

  #set(set: Set<unknown>): void {
    this.all([...set]);
    const [first] = set;
    set.delete(first);
    set.add("upset");
  }

  #members(owner: object): void {
    for (const key of keysOf(owner))
      attempt(() => {
        this.#member(owner, key);
      });
    if (!Array.isArray(owner)) attempt(() => Reflect.set(owner, "Sid", "upset"));
  }

  #member(owner: object, key: string): void {
    const value: unknown = Reflect.get(owner, key);
    if (typeof value === "function" && key !== "constructor") Reflect.apply(value, owner, [["handed"], "handed"]);
    this.#value(value);
    Reflect.set(owner, key, typeof value === "string" ? value + "!" : (value ?? "upset"));
  }
}

/** The names that an object has, and those that its classes have; what every object has is left alone. */
function keysOf(owner: object): readonly string[] {
  const above: unknown = Object.getPrototypeOf(owner);
  const isCommon =
    above === null || Object.getPrototypeOf(above) === null || owner instanceof Array || typeof owner === "function";
  return [...Object.getOwnPropertyNames(owner), ...(isCommon ? [] : keysOf(above as object))];
}

function attempt(run: () => void): void {
  try {
    run();
  } catch {
    // What it cannot do, it leaves.
  }
}
