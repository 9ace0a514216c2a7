import assert from "node:assert/strict";
import fc from "fast-check";
import { highlightYaml } from "../../../src/preview/role/highlight-yaml.ts";

describe("the colours of the YAML", () => {
  it("tell keys, values, punctuation and comments apart", () => {
    checkColours([
      "Policies:",
      "[Policies key][: mark]",
      "  - PolicyName: DefaultPolicy",
      "[- mark][PolicyName key][: mark][DefaultPolicy value]",
      "    Version: '2012-10-17'",
      "[Version key][: mark]['2012-10-17' value]",
      "    # unknown: process.env.EXTRA",
      "[# unknown: process.env.EXTRA comment]",
      "    Action:",
      "[Action key][: mark]",
      "      - s3:*",
      "[- mark][s3:* value]",
    ]);
  });

  it("never change the text", () => {
    const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", " "));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const texts = highlightYaml(lines).map((tokens) => tokens.map(({ text }) => text).join(""));
        assert.deepEqual(texts, lines);
      }),
    );
  });
});

/** Checks pairs of a line of YAML and its coloured stretches. */
function checkColours(pairs: readonly string[]): void {
  const lines = pairs.filter((_, index) => index % 2 === 0);
  const coloured = highlightYaml(lines).map((tokens) =>
    tokens.map(({ text, className }) => (className === "" ? "" : `[${text} ${meaning(className)}]`)).join(""),
  );
  assert.deepEqual(
    coloured,
    pairs.filter((_, index) => index % 2 === 1),
  );
}

function meaning(className: string): string {
  if (className.includes("propertyName")) return "key";
  if (className.includes("string") || className.includes("content")) return "value";
  return className.includes("comment") ? "comment" : "mark";
}
