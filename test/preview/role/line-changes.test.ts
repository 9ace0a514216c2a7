import assert from "node:assert/strict";
import { lineChanges } from "../../../src/preview/role/line-changes.ts";

describe("what an edit has changed in the lines of a role", () => {
  it("is what was added, also where the same line was there already", () => {
    assert.deepEqual(lineChanges(["a", "b"], ["a", "a", "c", "b"]), { added: [1, 2], removedBefore: undefined });
  });

  it("is where something was removed", () => {
    assert.deepEqual(lineChanges(["a", "b", "c"], ["a", "c"]), { added: [], removedBefore: 1 });
  });

  it("is both where a line has become another", () => {
    assert.deepEqual(lineChanges(["a", "b", "c"], ["a", "x", "c"]), { added: [1], removedBefore: 1 });
  });

  it("is nothing where nothing has changed or lines have only moved", () => {
    const nothing = { added: [], removedBefore: undefined };
    assert.deepEqual(lineChanges(["a", "b"], ["a", "b"]), nothing);
    assert.deepEqual(lineChanges(["a", "b"], ["b", "a"]), nothing);
  });
});
