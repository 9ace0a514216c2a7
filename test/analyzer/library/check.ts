import assert from "node:assert/strict";
import type { Located } from "../../../src/policy/index.ts";
import { execute, type ExecutedLists } from "../support/execute.ts";
import { mayBe } from "../support/may-be.ts";
import { checkKnown, read } from "../support/read.ts";
import { show } from "../support/show.ts";

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
  for (const executed of worlds.flatMap((world) => executedLists(body, world))) {
    assert.ok(mayBe(policy, executed.policy), explain(body, policy, executed.policy));
  }
}

/** The reasons of the unknowns in `policy` after a callback's body. */
export function reasonsOf(body: string): readonly string[] {
  return read(inCallback(body)).unknowns.map(({ reason }) => reason);
}

function inCallback(body: string): string {
  return `Jets.deploy.configure((config) => { ${body} });`;
}

/** The lists as JSON has them; nothing when the body throws. */
function executedLists(body: string, world: Readonly<Record<string, string>>): ExecutedLists[] {
  try {
    return [execute(inCallback(body), world)];
  } catch {
    return [];
  }
}

function explain(body: string, policy: Located, executed: unknown): string {
  return `${body}\nis read as ${show(policy)}\nand gives ${JSON.stringify(executed)}`;
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
