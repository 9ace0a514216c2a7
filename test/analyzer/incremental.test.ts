import assert from "node:assert/strict";
import fc from "fast-check";
import { createDeployReader, oneFile, type DeployReader } from "../../src/analyzer/index.ts";
import { read, uri } from "./support/read.ts";
import { goldenTexts, trickyTexts } from "./support/texts.ts";

/** An edit as shares of the text that it is made to, so that it fits any. */
interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const pieces = ["x", '"', "'", "`", "/*", "*/", "//", "\n", ";", "{", "}", "(", ")", "[", "]", ",", ".", "=", " ", "0"];
const words = [
  "await ",
  "yield ",
  "export ",
  "const z = 1",
  "config.ci.iam.policy",
  '"s3", ',
  "if (x) ",
  "return",
  "async ",
  "${",
  "throw 1;",
];

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 12 })),
    inserted: fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...words), fc.constant("")),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("reading again after an edit", () => {
  it("gives what reading the whole text gives", () => {
    const texts = fc.constantFrom(...goldenTexts.values(), ...trickyTexts);
    const law = fc.property(texts, edits, (text, sequence) => {
      const reader = createDeployReader();
      reader.read(oneFile(uri, text));
      let current = text;
      for (const edit of sequence) current = readEdited(reader, current, edit);
    });
    fc.assert(law, { numRuns: Number(process.env["RUNS"] ?? 500) });
  }).timeout(60_000);

  it("gives it for every character typed into a callback of many statements", () => {
    const before = "Jets.deploy.configure((config) => {\n  config.lambda.a = 1;\n  ";
    const after = "\n  config.lambda.b = 2;\n});\n";
    const typed = 'config.ci.iam.policy = ["s3", `ec2`]; // why\n';
    const reader = createDeployReader();
    reader.read(oneFile(uri, before + after));
    for (let length = 1; length <= typed.length; length++) {
      const text = before + typed.slice(0, length) + after;
      const change = { start: before.length + length - 1, end: before.length + length - 1, newLength: 1 };
      assert.deepEqual(reader.read(oneFile(uri, text, change)), read(text), text);
    }
  });

  it("gives it for texts that the statement alone would be parsed otherwise", () => {
    const block = "Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [];\n});\n";
    const sequences = [
      [block, ";" + block, ";;" + block, "*/;;" + block],
      ["", ","].map((start) => `${start}export = (c) => {};\nJets.deploy.configure((c) => {\n}await );\n`),
      [`x;\nexport default (c) => {};\n`, `export default x;\nexport default (c) => {};\n`],
    ];
    for (const texts of sequences) {
      const reader = createDeployReader();
      for (const text of texts) assert.deepEqual(reader.read(oneFile(uri, text)), read(text), text);
    }
  });

  it("finds out by itself what changed when it is not told, or told wrongly", () => {
    const reader = createDeployReader();
    for (const text of [...goldenTexts.values()]) {
      assert.deepEqual(reader.read(oneFile(uri, text, { start: 0, end: 1, newLength: 2 })), read(text));
      assert.deepEqual(reader.read(oneFile(uri, `${text}\n`)), read(`${text}\n`));
    }
  });
});

function readEdited(reader: DeployReader, text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + removed);
  const edited = text.slice(0, start) + inserted + text.slice(end);
  const reading = reader.read(oneFile(uri, edited, { start, end, newLength: inserted.length }));
  assert.deepEqual(reading, read(edited), edited);
  return edited;
}
