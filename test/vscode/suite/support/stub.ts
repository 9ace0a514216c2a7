/** A function that has been replaced. */
export interface Stub {
  readonly restore: () => void;
}

/** Replaces a function of an object until `restore` is called; the extension under test sees the replacement too. */
export function stub<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  replacement: Owner[Name],
): Stub {
  const original = owner[name];
  Object.defineProperty(owner, name, { value: replacement, configurable: true, writable: true });
  return {
    restore: () => {
      Object.defineProperty(owner, name, { value: original, configurable: true, writable: true });
    },
  };
}
