import assert from "node:assert/strict";
import { createDeployReader, oneFile, type Reading } from "../../../src/analyzer/index.ts";
import { listKeys, type ListKey, type Located } from "../../../src/policy/index.ts";
import { execute, type ExecutedLists } from "./execute.ts";

export const uri = "file:///project/config/jets/deploy.ts";

/** What stands for a value that is not known, when a reading is turned into plain data. */
export const notKnown = Symbol("not known");

export function read(text: string): Reading {
  return createDeployReader().read(oneFile(uri, text));
}

/** The lists of a reading as JSON; `notKnown` where a list is not known from end to end. */
export function plainLists(reading: Reading): Record<ListKey, unknown> {
  const lists = listKeys.map((key) => [key, isKnown(reading.lists[key]) ? plain(reading.lists[key]) : notKnown]);
  return Object.fromEntries(lists) as Record<ListKey, unknown>;
}

/** The reader knows everything that a text says, and it is what executing the text gives. */
export function checkKnown(text: string): void {
  checkSound(text);
  assert.deepEqual(read(text).unknowns, [], `all of this should be known:\n${text}`);
}

/** What the reader says to know of a text is what executing it gives. */
export function checkSound(text: string): void {
  const lists = plainLists(read(text));
  const executed = execute(text);
  for (const key of listKeys) {
    if (lists[key] !== notKnown) assert.deepEqual(asJson(lists[key]), executed[key], `${key} of:\n${text}`);
  }
}

/** Every unknown of a text, as `list: expression, because reason`, and the lists that are known all the same. */
export function checkUnknown(text: string, expected: readonly string[], known: Partial<ExecutedLists> = {}): void {
  const reading = read(text);
  const unknowns = reading.unknowns.map(
    ({ lists, expression, reason }) => `${lists.join(", ")}: ${expression}: ${reason}`,
  );
  assert.deepEqual(unknowns, expected, text);
  for (const unknown of reading.unknowns) {
    const source = text.slice(unknown.range.start, unknown.range.end).replace(/\s+/g, " ");
    assert.equal(source, unknown.expression, "the range of an unknown is that of its expression");
  }
  const lists = plainLists(reading);
  for (const key of listKeys) if (key in known) assert.deepEqual(lists[key], known[key], key);
}

export function plain(located: Located): unknown {
  switch (located.kind) {
    case "scalar":
      return located.value;
    case "list":
      return located.items.map((item) => plain(item) ?? null);
    case "object":
      return Object.fromEntries(
        located.entries.map(({ key, value }) => [key, plain(value)] as const).filter(isDefined),
      );
    case "unknown":
      return notKnown;
  }
}

/** Infinities and NaN are null in JSON, which the executed lists come as. */
function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function isDefined([, value]: readonly [string, unknown]): boolean {
  return value !== undefined;
}

function isKnown(located: Located): boolean {
  if (located.kind === "list") return located.items.every(isKnown);
  if (located.kind === "object") return located.entries.every(({ value }) => isKnown(value));
  return located.kind !== "unknown";
}
