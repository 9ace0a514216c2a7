import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A data file that has a line for each key: the key, a tab, and JSON. It is read when it is first asked for, and a line is
 * decoded and parsed when its key is. The file stays in memory as bytes: as texts the lines would take more, and longer.
 */
export class DataFile<Value> {
  readonly #name: string;
  readonly #values = new Map<string, Value>();
  #lines: Lines | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** All keys, in the order of the file. */
  keys(): Iterable<string> {
    return this.#read().places.keys();
  }

  /** What there is to know of a key; undefined for a key that the file does not have. */
  get(key: string): Value | undefined {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const { bytes, places } = this.#read();
    const place = places.get(key);
    if (place === undefined) return undefined;
    const value = JSON.parse(bytes.toString("utf8", ...place)) as Value;
    this.#values.set(key, value);
    return value;
  }

  /** The keys in whose JSON a text occurs as it stands there, in the order of the file; nothing is parsed for it. */
  keysWith(text: string): readonly string[] {
    const { bytes, places } = this.#read();
    const keys: string[] = [];
    let found = bytes.indexOf(text);
    for (const [key, [start, end]] of places) {
      if (found >= 0 && found < start) found = bytes.indexOf(text, start);
      if (found < 0) break;
      if (found < end) keys.push(key);
    }
    return keys;
  }

  #read(): Lines {
    return (this.#lines ??= linesOf(dataBytes(this.#name)));
  }
}

interface Lines {
  readonly bytes: Buffer;
  /** Where the JSON of each key starts and ends. */
  readonly places: ReadonlyMap<string, readonly [start: number, end: number]>;
}

/** The data lies beside the code: in `src/catalog/data` and in `dist/data`. */
function dataBytes(file: string): Buffer {
  return readFileSync(join(import.meta.dirname, "data", file));
}

function linesOf(bytes: Buffer): Lines {
  const places = new Map<string, readonly [number, number]>();
  let start = 0;
  for (let end = bytes.indexOf("\n"); end >= 0; end = bytes.indexOf("\n", start)) {
    const tab = bytes.indexOf("\t", start);
    places.set(bytes.toString("utf8", start, tab), [tab + 1, end]);
    start = end + 1;
  }
  return { bytes, places };
}
