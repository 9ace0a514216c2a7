import assert from "node:assert/strict";
import { findService } from "../../src/catalog/index.ts";
import { matchingActions, matchingServices } from "../../src/permissions/index.ts";

describe("the actions that a pattern matches", () => {
  const names = (pattern: string): string[] =>
    matchingActions(pattern).map(({ service, name }) => `${service}:${name}`);

  it("are those of a name, in any case", () => {
    assert.deepEqual(names("S3:getobject"), ["s3:GetObject"]);
    assert.deepEqual(names("s3:GetObjects"), []);
  });

  it("are those that wildcards stand for", () => {
    assert.deepEqual(names("sqs:*MessageBatch"), []);
    assert.deepEqual(names("sqs:?etQueue*"), ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SetQueueAttributes"]);
    assert.equal(names("sqs:*").length, findService("sqs")?.actions.length);
    assert.deepEqual(names("s3*:ListBucket"), [
      "s3:ListBucket",
      "s3-object-lambda:ListBucket",
      "s3-outposts:ListBucket",
    ]);
  });

  it("are all for a star, and none for what is no action", () => {
    assert(names("*").length > 20_000);
    assert.deepEqual(names("*"), names("*:*"));
    assert.deepEqual(names("s3"), []);
    assert.deepEqual(names("nothing:*"), []);
  });

  it("tell their services", () => {
    assert.deepEqual(matchingServices("dynamodb*:Get*"), ["dynamodb"]);
    assert.deepEqual(matchingServices("dynamo:*"), []);
  });
});
