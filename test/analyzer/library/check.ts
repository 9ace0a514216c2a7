import assert from "node:assert/strict";
import type { Located } from "../../../src/policy/index.ts";
import { execute } from "../support/execute.ts";
import { checkKnown, read } from "../support/read.ts";

/** The worlds that a body may run in. */
const worlds: readonly Record<string, string>[] = [{}, { X: "a" }, { X: "b" }, { X: "1", Y: "a" }];

/** The reader knows the lists that a callback's body makes, and they are what running it gives. */
export function checkBody(body: string): void {
  checkKnown(inCallback(body));
}

/**
 * What is known of `policy` after a callback's body, unknowns as `<expression>`, `…` where any number; it fits what
 * running the body gives in each of the worlds.
 */
export function checkPartly(body: string, expected: string): void {
  checkShown(body, expected);
  checkFits(body);
}

/** The same for a body that is not to be run. */
export function checkShown(body: string, expected: string): void {
  assert.equal(show(read(inCallback(body)).lists.policy), expected, body);
}

/** What is known of `policy` after a callback's body, if only in part, fits what running it gives. */
export function checkFits(body: string): void {
  const { policy } = read(inCallback(body)).lists;
  for (const world of worlds) {
    const executed = executedPolicy(body, world);
    if (executed !== undefined) assert.ok(fits(policy, executed), explain(body, policy, executed));
  }
}

/** The reasons of the unknowns in `policy` after a callback's body. */
export function reasonsOf(body: string): readonly string[] {
  return read(inCallback(body)).unknowns.map(({ reason }) => reason);
}

function inCallback(body: string): string {
  return `Jets.deploy.configure((config) => { ${body} });`;
}

/** The list as JSON has it; undefined when the body throws. */
function executedPolicy(body: string, world: Readonly<Record<string, string>>): unknown {
  try {
    return execute(inCallback(body), world).policy ?? null;
  } catch {
    return undefined;
  }
}

function explain(body: string, policy: Located, executed: unknown): string {
  return `${body}\nis read as ${show(policy)}\nand gives ${JSON.stringify(executed)}`;
}

function fits(located: Located, executed: unknown): boolean {
  switch (located.kind) {
    case "unknown":
      return true;
    case "scalar":
      return Object.is(JSON.parse(JSON.stringify(located.value ?? null)), executed ?? null);
    case "list":
      return Array.isArray(executed) && fitsItems(located.items, executed);
    case "object": {
      const keys = located.entries.filter(({ value }) => value.kind !== "scalar" || value.value !== undefined);
      const given = (executed ?? {}) as Record<string, unknown>;
      return keys.every(({ key, value }) => fits(value, given[key]));
    }
  }
}

function fitsItems([first, ...rest]: readonly Located[], executed: readonly unknown[]): boolean {
  if (first === undefined) return executed.length === 0;
  const isGap = first.kind === "unknown" && first.spread;
  if (!isGap) return executed.length > 0 && fits(first, executed[0]) && fitsItems(rest, executed.slice(1));
  return [...Array(executed.length + 1).keys()].some((count) => fitsItems(rest, executed.slice(count)));
}

function show(located: Located): string {
  switch (located.kind) {
    case "scalar":
      return located.value === undefined ? "undefined" : JSON.stringify(located.value);
    case "unknown":
      return `${located.spread ? "…" : ""}<${located.expression}>`;
    case "list":
      return `[${located.items.map(show).join(", ")}]`;
    case "object":
      return `{${located.entries.map(({ key, value }) => `${key}: ${show(value)}`).join(", ")}}`;
  }
}

/** A test for each body of which everything is known. */
export function describeKnown(bodies: Readonly<Record<string, string>>): void {
  for (const [name, body] of Object.entries(bodies)) {
    it(`know ${name}`, () => {
      checkBody(body);
    });
  }
}

/** A test for each body of which something is not known. */
export function describePartly(bodies: Readonly<Record<string, readonly [body: string, policy: string]>>): void {
  for (const [name, [body, policy]] of Object.entries(bodies)) {
    it(`keep what is known ${name}`, () => {
      checkPartly(body, policy);
    });
  }
}
