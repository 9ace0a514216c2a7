import assert from "node:assert/strict";
import fc from "fast-check";
import { covers, coversExactly, overlaps } from "../../src/policy/wildcards.ts";

describe("IAM wildcards", function () {
  this.timeout(30_000);

  const patterns = fc.string({ unit: fc.constantFrom("a", "B", ":", "*", "?"), maxLength: 7 });
  const literals = fc.string({ unit: fc.constantFrom("a", "B", ":"), maxLength: 5 });

  it("cover what they match, in any case", () => {
    assert.equal(covers("s3:*", "s3:*"), true);
    assert.equal(covers("S*:*", "s3:*"), true);
    assert.equal(covers("*", "s3:*"), true);
    assert.equal(covers("s3:Get*", "s3:*"), false);
    assert.equal(covers("s3:?", "s3:*"), false);
    assert.equal(covers("s3:???", "s3:*"), false);
    assert.equal(covers("b/?*", "b/*"), false);
    assert.equal(covers("ssm:*t*", "ssm:Get*"), true);
  });

  it("cover in their own case only where case counts", () => {
    assert.equal(coversExactly("role/A*", "role/Ab*"), true);
    assert.equal(coversExactly("role/A*", "role/ab"), false);
  });

  it("cover a text exactly when a regular expression of them matches it", () => {
    fc.assert(
      fc.property(patterns, literals, (pattern, text) => {
        assert.equal(covers(pattern, text), expressionOf(pattern).test(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("overlap with a prefix pattern exactly when some text matches both", () => {
    fc.assert(
      fc.property(patterns, literals, (pattern, prefix) => {
        const fronts = Array.from({ length: pattern.length + 1 }, (_, length) => pattern.slice(0, length));
        const isReached = fronts.some((front) => expressionOf(front).test(prefix));
        assert.equal(overlaps(pattern, `${prefix}*`), isReached);
        assert.equal(overlaps(pattern, prefix), expressionOf(pattern).test(prefix));
      }),
      { numRuns: 5000 },
    );
  });
});

function expressionOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i");
}
