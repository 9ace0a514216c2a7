const given = new Map<string, Uint8Array>();

/** Gives the bytes of a data file where there is no disk to read it from, before anything of it is asked for. */
export function giveDataFile(name: string, bytes: Uint8Array): void {
  given.set(name, bytes);
}

/** The bytes of a data file. The files lie beside the code: in `src/catalog/data` and in `dist/data`. */
export function dataBytes(name: string): Uint8Array {
  const bytes = given.get(name);
  if (bytes !== undefined) return bytes;
  const { process } = globalThis as { process?: NodeJS.Process };
  if (process === undefined) throw new Error(`${name} was not given, and there is no disk to read it from.`);
  // Asked for like this, since an import would keep browsers from loading the same bundle.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  return readFileSync(process.getBuiltinModule("node:path").join(import.meta.dirname, "data", name));
}
