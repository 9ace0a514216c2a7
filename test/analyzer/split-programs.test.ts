import assert from "node:assert/strict";
import { listKeys } from "../../src/policy/index.ts";
import { seed } from "../support/seed.ts";
import { Choices } from "./support/choices.ts";
import { writeProgram } from "./support/programs.ts";
import { readProject } from "./support/project.ts";
import { notKnown, plainLists, read } from "./support/read.ts";

/** What all programs declare at their start and never assign again: it may as well stand in another file. */
const movable = /^(?:const|enum|function) (?:fixed|Effect|u0|add|twice|pick|statement|tagged)\b.*\n/gm;
const names = ["fixed", "Effect", "u0", "m0", "add", "twice", "pick", "statement", "tagged"];

const leftOutCalls = /may run code that was handed this before$/;

/** A program in two files: the first imports from the second. */
function split(text: string): Record<string, string> {
  const library = (text.match(movable) ?? []).map((line) => `export ${line}`).join("");
  return {
    "deploy.ts": `import { ${names.join(", ")} } from "./library";\n${text.replaceAll(movable, "")}`,
    "library.ts": library,
  };
}

describe("a program in two files", () => {
  // But where calls in statements without a say count, as foreign code was handed something: which statements these are
  // is another matter in two files. Then nothing that is known contradicts.
  it("says what it says in one", () => {
    for (let index = 0; index < Number(process.env["PROGRAMS"] ?? 400); index++) {
      const { text } = writeProgram(Choices.random(seed + index));
      const readings = [read(text), readProject(split(text))] as const;
      const [inOne, inTwo] = [plainLists(readings[0]), plainLists(readings[1])];
      const countsLeftOut = readings.some(({ unknowns }) => unknowns.some(({ reason }) => leftOutCalls.test(reason)));
      for (const key of listKeys) {
        const isDoubted = countsLeftOut && [inOne[key], inTwo[key]].includes(notKnown);
        if (!isDoubted) assert.deepEqual(inTwo[key], inOne[key], `SEED=${seed + index} PROGRAMS=1: ${key}\n${text}`);
      }
    }
  }).timeout(120_000);
});
