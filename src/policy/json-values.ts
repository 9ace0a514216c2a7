import { definedEntries, scalar } from "./located-values.ts";
import type { Located, LocatedEntry, Origin } from "./located.ts";

/** A value as plain data. Not only what JSON can hold: NaN and the infinities may be in it. */
export type PlainValue = string | number | boolean | null | PlainValue[] | PlainObject;
export interface PlainObject {
  [key: string]: PlainValue;
}

/**
 * Plain data as a located value, every part of it with the same origin. It accepts any value and never throws: what
 * JSON cannot hold (a function, a symbol, a bigint, an object inside itself) becomes NaN, which no list accepts.
 */
export function locateJson(value: unknown, origin: Origin): Located {
  const root = locateShallowly(value, origin);
  // A stack of our own, because hostile values are nested deeper than calls can be.
  const steps: LocateStep[] = [{ value, located: root }];
  const enclosing = new Set<unknown>();
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.located === "leave") {
      enclosing.delete(step.value);
    } else if (step.located.kind !== "scalar") {
      enclosing.add(step.value);
      steps.push({ value: step.value, located: "leave" });
      fillContainer(step.value as object, step.located, (child) => {
        const located = enclosing.has(child) ? scalar(Number.NaN, origin) : locateShallowly(child, origin);
        if (located.kind !== "scalar") steps.push({ value: child, located });
        return located;
      });
    }
  }
  return root;
}

/**
 * A located value as plain data. Keys whose value is undefined are left out; undefined items and unknown values become
 * null. `__proto__` is a key like any other.
 */
export function plainValue(located: Located): PlainValue {
  const root = plainShallowly(located);
  const steps: PlainStep[] = [{ located, plain: root }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    for (const [key, child] of childrenOf(step.located)) {
      const plain = plainShallowly(child);
      Object.defineProperty(step.plain, key, { value: plain, enumerable: true, configurable: true, writable: true });
      steps.push({ located: child, plain });
    }
  }
  return root;
}

interface LocateStep {
  readonly value: unknown;
  readonly located: OpenValue | "leave";
}

/** A located value whose container, if it is one, is still being filled. */
type OpenValue =
  | { readonly kind: "scalar"; readonly value: string | number | boolean | null | undefined; readonly origin: Origin }
  | { readonly kind: "list"; readonly items: Located[]; readonly origin: Origin }
  | { readonly kind: "object"; readonly entries: LocatedEntry[]; readonly origin: Origin };

interface PlainStep {
  readonly located: Located;
  readonly plain: PlainValue;
}

function locateShallowly(value: unknown, origin: Origin): OpenValue {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
    case "undefined":
      return { kind: "scalar", value, origin };
    case "object":
      if (value === null) return { kind: "scalar", value, origin };
      return Array.isArray(value) ? { kind: "list", items: [], origin } : { kind: "object", entries: [], origin };
    case "bigint":
    case "function":
    case "symbol":
      return { kind: "scalar", value: Number.NaN, origin };
  }
}

function fillContainer(
  source: object,
  target: Exclude<OpenValue, { kind: "scalar" }>,
  locate: (child: unknown) => Located,
): void {
  if (target.kind === "list") {
    for (const child of source as readonly unknown[]) target.items.push(locate(child));
  } else {
    for (const [key, child] of Object.entries(source)) {
      target.entries.push({ key, keyOrigin: target.origin, value: locate(child) });
    }
  }
}

function plainShallowly(located: Located): PlainValue {
  switch (located.kind) {
    case "scalar":
      return located.value ?? null;
    case "list":
      return [];
    case "object":
      return {};
    case "unknown":
      return null;
  }
}

function childrenOf(located: Located): readonly (readonly [string | number, Located])[] {
  switch (located.kind) {
    case "list":
      return located.items.map((item, index) => [index, item]);
    case "object":
      return definedEntries(located).map(({ key, value }) => [key, value]);
    case "scalar":
    case "unknown":
      return [];
  }
}
