import assert from "node:assert/strict";
import { suggestedPath } from "../../src/extension/export/formats.ts";

describe("the suggested file of an exported role", () => {
  it("lies in the folder of the project and is named after the deploy file", () => {
    assert.equal(suggestedPath("/home/me/shop/config/jets/deploy.ts", "yaml"), "/home/me/shop/deploy.iam.yaml");
    assert.equal(suggestedPath("/config/jets/ci.ts", "json"), "/ci.iam.json");
  });

  it("names the environment", () => {
    assert.equal(
      suggestedPath("/shop/config/jets/deploy/production.ts", "cloudformation"),
      "/shop/deploy.production.role.cfn.yaml",
    );
  });

  it("lies beside a deploy file that stands alone", () => {
    assert.equal(suggestedPath("/ops/deploy.ts", "yaml"), "/ops/deploy.iam.yaml");
    assert.equal(suggestedPath("/v1.2/deploy", "yaml"), "/v1.2/deploy.iam.yaml");
  });
});
