import type { ObjectValue } from "../runtime/value.ts";

/** Marks the keys of private members (`#name`), which are nothing to anybody else. */
const mark = "\0";

export function privateKey(name: string): string {
  return mark + name;
}

export function isPrivateKey(key: string): boolean {
  return key.startsWith(mark);
}

/** Where an instance of a class has its private fields. */
export function privatesOf(instance: ObjectValue): ObjectValue {
  return instance.privates ?? instance;
}
