import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { listKeys, type ListKey } from "../../src/policy/index.ts";
import { notKnown, plainLists, read } from "./support/read.ts";

const golden = new URL("../fixtures/golden/", import.meta.url);

interface Expected {
  readonly config: Record<ListKey, unknown>;
}

interface Expectation {
  readonly unknown: readonly { expression: string; at: string; lists: readonly ListKey[] }[];
  readonly known: Partial<Record<ListKey, unknown>>;
}

describe("golden deploy files", () => {
  for (const name of readdirSync(new URL("deploy-ts/", golden))) {
    it(`reads ${name} as it executes`, () => {
      const { config } = readJson(`deploy-ts/${name}/expected.json`) as Expected;
      const lists = plainLists(read(readText(`deploy-ts/${name}/deploy.ts`)));
      assert.deepEqual(lists, config);
    });
  }
});

describe("golden files with values that nobody can know", () => {
  for (const name of readdirSync(new URL("dynamic/", golden))) {
    it(`tells what is unknown in ${name}, and keeps the rest`, () => {
      const text = readText(`dynamic/${name}/deploy.ts`);
      const { unknown, known } = readJson(`dynamic/${name}/expectation.json`) as Expectation;
      const reading = read(text);
      const unknowns = reading.unknowns.map(({ expression, range, lists }) => {
        return { expression, at: describePlace(text, range.start), lists };
      });
      assert.deepEqual(unknowns, unknown);
      const lists = plainLists(reading);
      for (const key of listKeys) assert.deepEqual(lists[key], key in known ? known[key] : notKnown, key);
    });
  }
});

function describePlace(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function readText(path: string): string {
  return readFileSync(new URL(path, golden), "utf8");
}

function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}
