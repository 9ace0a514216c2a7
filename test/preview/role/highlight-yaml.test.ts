import assert from "node:assert/strict";
import fc from "fast-check";
import { YamlHighlighter } from "../../../src/preview/role/highlight-yaml.ts";

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
        const texts = new YamlHighlighter().highlight(lines).map((tokens) => tokens.map(({ text }) => text).join(""));
        assert.deepEqual(texts, lines);
      }),
    );
  });

  it("are the same whatever text was coloured before", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "Policies:",
        "  - PolicyName: A",
        "    Action:",
        "      - s3:*",
        "    Sid: |-",
        "  '",
        '"',
        "# no",
        "- [a, {",
        "]",
      ),
      fc.string({ unit: fc.constantFrom(..."a b : - # ' \" [ ] { } | > & * ! , %".split(" "), " ") }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(line, { minLength: 1 }), { minLength: 2, maxLength: 5 }), (texts) => {
        const highlighter = new YamlHighlighter();
        for (const lines of texts) {
          assert.deepEqual(highlighter.highlight(lines), new YamlHighlighter().highlight(lines));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are the same whatever was typed before, in a text that is long enough to be kept in parts", () => {
    const item = fc.tuple(fc.nat(99), fc.constantFrom("x", "'", "  - a: b", "|", "", "      - sqs:*"));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (edits) => {
        const highlighter = new YamlHighlighter();
        let lines = Array.from({ length: 100 }, (_, index) =>
          index % 20 === 0 ? `  - Sid: ${index}` : `      - s3:${index}`,
        );
        for (const [at, text] of edits) {
          lines = lines.with(at, text);
          assert.deepEqual(highlighter.highlight(lines), new YamlHighlighter().highlight(lines));
        }
      }),
    );
  });
});

/** Checks pairs of a line of YAML and its coloured stretches. */
function checkColours(pairs: readonly string[]): void {
  const lines = pairs.filter((_, index) => index % 2 === 0);
  const coloured = new YamlHighlighter()
    .highlight(lines)
    .map((tokens) =>
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
