import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import type { Reading } from "../../src/analyzer/index.ts";
import { listKeys, type ListKey, type Located } from "../../src/policy/index.ts";
import { attachedCode } from "./combinations/attached-code.ts";
import { broughtCode } from "./combinations/brought-code.ts";
import { courses } from "./combinations/courses.ts";
import { heldItems } from "./combinations/held-items.ts";
import { heldLists } from "./combinations/held-lists.ts";
import { storedLists } from "./combinations/stored-lists.ts";
import { unfollowedCode } from "./combinations/unfollowed-code.ts";
import { mayBeJson } from "./support/may-be.ts";
import { read } from "./support/read.ts";
import { Sandbox } from "./support/sandbox.ts";
import type { Outcome } from "./support/sandbox-process.ts";
import { show } from "./support/show.ts";
import { worlds } from "./support/worlds.ts";

const batchSize = 200;

/** The programs of which more is said than is so in one of the worlds. */
async function wrongOf(sandbox: Sandbox, texts: readonly string[]): Promise<string[]> {
  const running = sandbox.run(texts.map((text) => ({ text, worlds: worlds.length })));
  const readings: Reading["lists"][] = [];
  for (const text of texts) {
    readings.push(read(text).lists);
    // The programs are executed meanwhile, which needs us to pass them on.
    await setImmediate();
  }
  const outcomes = await running;
  return texts.flatMap((text, index) => wrongIn(text, readings[index]!, outcomes[index] ?? []));
}

function wrongIn(text: string, lists: Reading["lists"], outcomes: readonly Outcome[]): string[] {
  const executions = outcomes.flatMap((outcome) => ("lists" in outcome ? [outcome.lists] : []));
  const wrong = executions.flatMap((executed) => listKeys.flatMap((key) => wrongList(key, lists[key], executed[key])));
  return wrong.slice(0, 1).map((why) => `${text}\n${why}`);
}

/** @param executed as JSON; undefined where there is no list */
function wrongList(key: ListKey, list: Located, executed: string | undefined): string[] {
  return mayBeJson(list, executed) ? [] : [`${key} is said to be ${show(list)}, and is ${executed}`];
}

const tables = [...broughtCode, ...attachedCode, heldLists, heldItems, storedLists, unfollowedCode, courses];

describe("each use of each value", () => {
  let sandbox: Sandbox;
  before(async () => (sandbox = await Sandbox.open()));
  after(() => {
    sandbox.close();
  });

  for (const { about, programs } of tables) {
    it(`leaves known what executing it gives: ${about}`, async () => {
      for (let start = 0; start < programs.length; start += batchSize) {
        assert.deepEqual(await wrongOf(sandbox, programs.slice(start, start + batchSize)), []);
      }
    }).timeout(180_000);
  }
});
