import assert from "node:assert/strict";
import fc from "fast-check";
import { haveCommonText } from "../../src/policy/common-text.ts";

describe("the text that two patterns match", () => {
  const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 6 });

  it("is found, whichever has the wildcards", () => {
    assert(haveCommonText("table/*", "*able/a"));
    assert(haveCommonText("*/*", "bucket*"));
    assert(haveCommonText("a?c", "ab*"));
    assert(!haveCommonText("*/*", "bucket"));
    assert(!haveCommonText("role/*", "Role/*"));
    assert(!haveCommonText("a*b", "a*c"));
  });

  it("is one that trying all short texts finds", () => {
    const texts = Array.from({ length: 9 }, (_, length) => length).flatMap((length) =>
      Array.from({ length: 2 ** length }, (_, bits) => bits.toString(2).padStart(length, "0").slice(0, length)),
    );
    const words = texts.map((text) => text.replaceAll("0", "a").replaceAll("1", "b"));
    fc.assert(
      fc.property(pattern, pattern, (left, right) => {
        const isFound = words.some((word) => expression(left).test(word) && expression(right).test(word));
        // Two patterns of few letters that match a text at all match one that is no longer than both together.
        if (left.length + right.length <= 8) assert.equal(haveCommonText(left, right), isFound);
        else assert(!isFound || haveCommonText(left, right));
      }),
    );
  });

  function expression(text: string): RegExp {
    return new RegExp(`^${text.replaceAll("*", ".*").replaceAll("?", ".")}$`);
  }
});
