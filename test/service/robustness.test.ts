import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import {
  codeActions,
  codeLenses,
  completions,
  createPreviewModel,
  diagnostics,
  documented,
  exportRole,
  hover,
  linesAt,
  nextVersions,
} from "../../src/service/index.ts";
import { modelOf } from "./support/snippet.ts";

const goldenFolder = new URL("../fixtures/golden/deploy-ts/", import.meta.url);
const goldenTexts = readdirSync(goldenFolder).map((name) =>
  readFileSync(new URL(`${name}/deploy.ts`, goldenFolder), "utf8"),
);

describe("every feature", function () {
  this.timeout(60_000);

  it("answers for any text that somebody may be typing, at any place", () => {
    const edits = fc.record({
      text: fc.constantFrom(...goldenTexts),
      at: fc.nat(),
      length: fc.nat(12),
      typed: typing,
      caret: fc.nat(),
    });
    fc.assert(
      fc.property(edits, ({ text, at, length, typed, caret }) => {
        const start = at % (text.length + 1);
        askEverything(text, text.slice(0, start) + typed + text.slice(start + length), caret);
        askEverything(text, text.slice(0, start), caret);
      }),
      { numRuns: 60 },
    );
  });
  it("tells what stands at every place of texts that are odd, or cut off anywhere", () => {
    for (const text of oddTexts) {
      for (let end = 0; end <= text.length; end += 1) {
        const model = modelOf(text.slice(0, end));
        completions(model, model.document.positionAt(end));
        hover(model, model.document.positionAt(end));
      }
      const model = modelOf(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        completions(model, model.document.positionAt(offset)).slice(0, 2).map(documented);
        hover(model, model.document.positionAt(offset));
      }
    }
  });
});

const oddTexts = [
  'config.ci.iam.policy = [{ Action: ["s3:*", `s3:${x}`, "", \'"\', "\\"], Resource: "arn:aws:s3:::${b}", Sid: 5 }, [[]]];',
  'config.ci.iam.policy = { Condition: { "": { "": "" }, x: 5, "ForAllValues:": { ":": [true] } }, Action: { a: "b" } };',
  'config.ci.iam.managed_policy = ["arn:", "arn:aws:iam::aws:policy/", "/", "\u2028", { a: "b" }, null, ...x];',
  'config.ci.iam.default_policy = ["*:*", ":", "::", "s3:", ":*", "?*:?", "constructor", "__proto__:toString"];',
];

const typing = fc.oneof(
  fc.constantFrom(
    "",
    "(",
    "{",
    "[",
    '"',
    "`",
    "//",
    ".",
    "config.ci.iam.",
    "= null;",
    '"s3",',
    "...x",
    "\r\n",
    "\u2028",
  ),
  fc.string({ maxLength: 5 }),
);

function askEverything(before: string, after: string, caret: number): void {
  const versions = nextVersions(modelOf(after, 2), nextVersions(modelOf(before), undefined));
  const { current } = versions;
  const position = current.document.positionAt(caret % (after.length + 1));
  const place = { start: position, end: position };
  diagnostics(current, {});
  hover(current, position);
  completions(current, position);
  codeActions(current, place, {});
  codeLenses(versions);
  createPreviewModel(versions);
  linesAt(versions, place);
  exportRole(current, "cloudformation");
}
