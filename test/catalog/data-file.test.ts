import assert from "node:assert/strict";
import { dataBytes, giveDataFile } from "../../src/catalog/data-bytes.ts";
import { DataFile, dataFileNames } from "../../src/catalog/data-file.ts";

describe("a data file", () => {
  it("is what was given, in bytes, and else what lies beside the code", () => {
    giveDataFile("given.txt", new TextEncoder().encode('one\t{ "n": 1 }\ntwö\t"é"\n'));
    const file = new DataFile<unknown>("given.txt");
    assert.deepEqual([...file.keys()], ["one", "twö"]);
    assert.deepEqual([file.get("one"), file.get("twö"), file.get("three")], [{ n: 1 }, "é", undefined]);
    assert.ok(dataBytes("actions.txt").length > 1000);
  });

  it("is named, so that all can be given", () => {
    const file = new DataFile("another.txt");
    assert.ok(dataFileNames().includes("another.txt"));
    assert.throws(() => [...file.keys()], /another\.txt/);
  });
});
