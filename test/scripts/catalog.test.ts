import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogFiles } from "../../scripts/catalog/files.mts";
import { flag, list, oneOf, record, shaped, text, texts } from "../../scripts/catalog/shapes.mts";
import { repository } from "../support/built.ts";

describe("the generator of the catalog", () => {
  it("writes the files that are there, and the same each time", function () {
    this.timeout(60_000);
    for (const [file, written] of catalogFiles()) {
      const found = readFileSync(join(repository, "src/catalog/data", file), "utf8");
      assert.ok(written === found, `${file} is another after npm run update-catalog`);
    }
  });

  it("fails on a key that it does not know, and on one that is missing", () => {
    assert.deepEqual(shaped({ arn: 1, key: 2, extra: 3 }, "a type", ["arn", "key"], ["extra"]), {
      arn: 1,
      key: 2,
      extra: 3,
    });
    assert.throws(() => shaped({ arn: 1, key: 2, extra: 3 }, "a type", ["arn", "key"]), {
      message: "a type must be the keys arn, key, and is [ 'arn', 'key', 'extra' ]",
    });
    assert.throws(() => shaped({ arn: 1 }, "a type", ["arn", "key"]), /^Error: a type must be the keys arn, key/);
  });

  const wrong: Readonly<Record<string, () => unknown>> = {
    "an array for an object": () => record([], "it"),
    "null for an object": () => record(null, "it"),
    "a number for a text": () => text(5, "it"),
    "a text for a flag": () => flag("true", "it"),
    "an object for a list": () => list({}, "it"),
    "a number among texts": () => texts(["a", 5], "it"),
    "an access level that is new": () => oneOf("Execute", ["Read", "Write"], "it"),
  };
  for (const [name, read] of Object.entries(wrong)) {
    it(`fails on ${name}`, () => {
      assert.throws(read, /^Error: it must be /);
    });
  }
});
