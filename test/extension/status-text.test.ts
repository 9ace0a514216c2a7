import assert from "node:assert/strict";
import { faultText, roleText } from "../../src/extension/status-text.ts";

describe("the language status", () => {
  const calm = { policies: 2, statements: 2, managedPolicies: 2, errors: 0, warnings: 0, unknowns: 0 };

  it("says what the role has", () => {
    assert.equal(roleText(calm), "2 policies · 2 managed policies");
    assert.equal(roleText({ ...calm, policies: 1, managedPolicies: 0 }), "1 policy · 0 managed policies");
  });

  it("says what is wrong, if anything", () => {
    assert.equal(faultText(calm), "");
    assert.equal(faultText({ ...calm, errors: 2, warnings: 1, unknowns: 3 }), "2 errors · 1 warning · 3 unknown");
  });
});
