import assert from "node:assert/strict";
import { checkCodes, checkRules } from "../../src/checks/index.ts";

describe("the rules of checks", () => {
  it("describe every code in a sentence of its own", () => {
    assert.deepEqual(Object.keys(checkRules).sort(), [...checkCodes].sort());
    const descriptions = Object.values(checkRules).map(({ description }) => description);
    assert.deepEqual(
      descriptions.filter((description) => !/^[A-Z][^\n]{10,110}\.$/.test(description)),
      [],
    );
    assert.equal(new Set(descriptions).size, descriptions.length);
  });

  it("name the place on AWS's page, whose headings write hyphens between words", () => {
    assert.match(checkRules.INVALID_ACTION.link ?? "", /UserGuide\/access-analyzer-.*-error-invalid-action$/);
    assert.match(checkRules.PRIVATE_NOTIPADDRESS_SUBSET.link ?? "", /-suggestion-private-not-ip-address-subset$/);
    assert.match(checkRules.CREATE_SLR_WITH_NOTACTION_AND_NOTRESOURCE.link ?? "", /-not-action-and-not-resource$/);
  });
});
