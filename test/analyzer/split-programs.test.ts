import assert from "node:assert/strict";
import { seed } from "../support/seed.ts";
import { Choices } from "./support/choices.ts";
import { writeProgram } from "./support/programs.ts";
import { readProject } from "./support/project.ts";
import { plainLists, read } from "./support/read.ts";

/** What all programs declare at their start and never assign again: it may as well stand in another file. */
const movable = /^(?:const|enum|function) (?:fixed|Effect|u0|add|twice|pick|statement|tagged)\b.*\n/gm;
const names = ["fixed", "Effect", "u0", "m0", "add", "twice", "pick", "statement", "tagged"];

/** A program in two files: the first imports from the second. */
function split(text: string): Record<string, string> {
  const library = (text.match(movable) ?? []).map((line) => `export ${line}`).join("");
  return {
    "deploy.ts": `import { ${names.join(", ")} } from "./library";\n${text.replaceAll(movable, "")}`,
    "library.ts": library,
  };
}

describe("a program in two files", () => {
  it("says what it says in one", () => {
    for (let index = 0; index < Number(process.env["PROGRAMS"] ?? 400); index++) {
      const { text } = writeProgram(Choices.random(seed + index));
      const files = split(text);
      assert.deepEqual(
        plainLists(readProject(files)),
        plainLists(read(text)),
        `SEED=${seed + index} PROGRAMS=1:\n${text}`,
      );
    }
  }).timeout(120_000);
});
