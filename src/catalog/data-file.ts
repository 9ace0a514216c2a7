import { dataBytes } from "./data-bytes.ts";

const names: string[] = [];

/** The names of all data files. */
export function dataFileNames(): readonly string[] {
  return names;
}

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
    names.push(name);
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
    const value = JSON.parse(textAt(bytes, ...place)) as Value;
    this.#values.set(key, value);
    return value;
  }

  /** The keys in whose JSON a text occurs as it stands there, in the order of the file; nothing is parsed for it. */
  keysWith(text: string): readonly string[] {
    const { bytes, places } = this.#read();
    const characters = oneForEachByte.decode(bytes);
    const keys: string[] = [];
    let found = characters.indexOf(text);
    for (const [key, [start, end]] of places) {
      if (found >= 0 && found < start) found = characters.indexOf(text, start);
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
  readonly bytes: Uint8Array;
  /** Where the JSON of each key starts and ends. */
  readonly places: ReadonlyMap<string, readonly [start: number, end: number]>;
}

const [tabulator, lineFeed] = [0x09, 0x0a];

function linesOf(bytes: Uint8Array): Lines {
  const places = new Map<string, readonly [number, number]>();
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    const tab = bytes.indexOf(tabulator, start);
    places.set(textAt(bytes, start, tab), [tab + 1, end]);
    start = end + 1;
  }
  return { bytes, places };
}

const decoder = new TextDecoder();
const oneForEachByte = new TextDecoder("latin1");

function textAt(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
