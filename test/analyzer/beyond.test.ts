import assert from "node:assert/strict";
import { listKeys } from "../../src/policy/index.ts";
import { beyond } from "./constructs/beyond.ts";
import { notKnown, plainLists, read } from "./support/read.ts";
import { Sandbox } from "./support/sandbox.ts";
import type { Outcome } from "./support/sandbox-process.ts";
import { wholeFile } from "./support/texts.ts";
import { worlds } from "./support/worlds.ts";

describe("code that is beyond what is followed", () => {
  const snippets = Object.entries(beyond).map(([name, body]) => ({ name, text: wholeFile(body) }));
  let outcomes: readonly (readonly Outcome[])[];

  before(async () => {
    const sandbox = await Sandbox.open();
    outcomes = await sandbox.run(snippets.map(({ text }) => ({ text, worlds: worlds.length })));
    sandbox.close();
  });

  for (const [index, { name, text }] of snippets.entries()) {
    it(`leads to nothing wrong: ${name}`, () => {
      const lists = plainLists(read(text));
      for (const outcome of outcomes[index]!) {
        if ("thrown" in outcome) continue;
        for (const key of listKeys) {
          if (lists[key] !== notKnown)
            assert.equal(JSON.stringify(lists[key]), outcome.lists[key], `${key} of:\n${text}`);
        }
      }
    });
  }
});
