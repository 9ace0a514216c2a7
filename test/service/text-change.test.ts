import assert from "node:assert/strict";
import fc from "fast-check";
import { changeBetween, coveringChange, shifted } from "../../src/service/text-change.ts";

const texts = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });

describe("text changes", () => {
  it("between two texts make the one of the other, and no change is shorter", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { start, end, newLength } = changeBetween(before, after);
        assert.equal(before.slice(0, start) + after.slice(start, start + newLength) + before.slice(end), after);
        assert.ok(end === start || newLength === 0 || before[start] !== after[start]);
        assert.ok(end === start || newLength === 0 || before[end - 1] !== after[start + newLength - 1]);
      }),
    );
  });

  it("one after the other are covered by one", () => {
    fc.assert(
      fc.property(texts, texts, texts, (first, second, third) => {
        const { start, end, newLength } = coveringChange(changeBetween(first, second), changeBetween(second, third));
        assert.equal(first.slice(0, start) + third.slice(start, start + newLength) + first.slice(end), third);
      }),
    );
  });

  it("take along what they do not touch", () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (before, old, replacement, after) => {
        const change = { start: before.length, end: before.length + old.length, newLength: replacement.length };
        const text = before + replacement + after;
        const textOf = (start: number, end: number): string => {
          const range = shifted({ uri: "file:///x.ts", start, end }, change);
          return text.slice(range.start, range.end);
        };
        assert.equal(textOf(0, before.length), before);
        const afterStart = before.length + old.length;
        if (after !== "") assert.equal(textOf(afterStart, afterStart + after.length), after);
        if (before !== "" && after !== "") assert.equal(textOf(0, afterStart + after.length), text);
      }),
    );
  });

  it("keep what they touch within the text", () => {
    const uri = "file:///x.ts";
    const change = { start: 4, end: 8, newLength: 1 };
    assert.deepEqual(shifted({ uri, start: 2, end: 6 }, change), { uri, start: 2, end: 5 });
    assert.deepEqual(shifted({ uri, start: 6, end: 10 }, change), { uri, start: 4, end: 7 });
    assert.deepEqual(shifted({ uri, start: 5, end: 7 }, change), { uri, start: 4, end: 5 });
  });
});
