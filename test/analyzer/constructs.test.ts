import assert from "node:assert/strict";
import { listKeys } from "../../src/policy/index.ts";
import { classes } from "./constructs/classes.ts";
import { functions } from "./constructs/functions.ts";
import { loops } from "./constructs/loops.ts";
import { objects } from "./constructs/objects.ts";
import { operators } from "./constructs/operators.ts";
import { order } from "./constructs/order.ts";
import { patterns } from "./constructs/patterns.ts";
import { notKnown, plainLists, read } from "./support/read.ts";
import { Sandbox } from "./support/sandbox.ts";
import { wholeFile } from "./support/texts.ts";
import type { Outcome } from "./support/sandbox-process.ts";

const constructs = { operators, order, patterns, objects, functions, classes, loops };

describe("constructs of the language", () => {
  const snippets = Object.entries(constructs).flatMap(([group, bodies]) =>
    Object.entries(bodies).map(([name, body]) => ({ name: `${group}: ${name}`, text: wholeFile(body) })),
  );
  let outcomes: readonly (readonly Outcome[])[];

  before(async () => {
    const sandbox = await Sandbox.open();
    outcomes = await sandbox.run(snippets.map(({ text }) => ({ text, worlds: 1 })));
    sandbox.close();
  });

  for (const [index, { name, text }] of snippets.entries()) {
    it(`are followed to the end: ${name}`, () => {
      const [outcome] = outcomes[index]!;
      assert.ok(outcome !== undefined && "lists" in outcome, `this should run: ${JSON.stringify(outcome)}`);
      const reading = read(text);
      assert.deepEqual(reading.unknowns, [], text);
      const lists = plainLists(reading);
      for (const key of listKeys) {
        if (lists[key] !== notKnown) assert.equal(JSON.stringify(lists[key]), outcome.lists[key], key);
      }
    });
  }
});
