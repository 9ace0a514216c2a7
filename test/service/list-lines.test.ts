import assert from "node:assert/strict";
import { listKeys } from "../../src/policy/index.ts";
import { listLineIndices, listLines } from "../../src/service/list-lines.ts";
import { inBlock, modelOf } from "./support/snippet.ts";

describe("the lines of a list", () => {
  const texts = [
    "",
    inBlock(`config.ci.iam.policy = ["s3", { Action: "a:b" }]; config.ci.iam.managed_policy = ["A"];`),
    inBlock(`config.ci.iam.default_policy = [];`, `config.ci.iam.default_managed_policy = [];`),
    inBlock(`config.ci.iam.default_policy = []; config.ci.iam.policy.push({ PolicyName: "X", PolicyDocument: {} });`),
    inBlock(`config.ci.iam = await load();`),
    inBlock(`config.ci.iam.policy = await load(); config.ci.iam.managed_policy = [process.env.A];`),
  ];

  it("are those of the whole role at its indices, and together all but the two keys", () => {
    for (const text of texts) {
      const model = modelOf(text);
      const indices = listKeys.flatMap((list) => listLineIndices(model, list));
      for (const list of listKeys) {
        const ofRole = listLineIndices(model, list).map((index) => model.lines[index]?.text);
        assert.deepEqual(
          listLines(model, list).map((line) => line.text),
          ofRole,
        );
      }
      assert.equal(new Set(indices).size, model.lines.length - 2, text);
    }
  });
});
