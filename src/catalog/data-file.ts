import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A text of the catalog's data, which lies beside the code: in `src/catalog/data` and in `dist/data`. */
export function dataText(file: string): string {
  return readFileSync(join(import.meta.dirname, "data", file), "utf8");
}

/**
 * A data file that has a line for each key: the key, a tab, and JSON. It is read when it is first asked for, and a line is
 * parsed when its key is.
 */
export class DataFile<Value> {
  readonly #name: string;
  readonly #values = new Map<string, Value>();
  #lines: ReadonlyMap<string, string> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** All keys, in the order of the file. */
  keys(): Iterable<string> {
    return this.#linesByKey().keys();
  }

  /** What there is to know of a key; undefined for a key that the file does not have. */
  get(key: string): Value | undefined {
    const known = this.#values.get(key);
    const line = this.#linesByKey().get(key);
    if (known !== undefined || line === undefined) return known;
    const value = JSON.parse(line) as Value;
    this.#values.set(key, value);
    return value;
  }

  #linesByKey(): ReadonlyMap<string, string> {
    return (this.#lines ??= new Map(
      dataText(this.#name)
        .trimEnd()
        .split("\n")
        .map((line) => {
          const tab = line.indexOf("\t");
          return [line.slice(0, tab), line.slice(tab + 1)];
        }),
    ));
  }
}
