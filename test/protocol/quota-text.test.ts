import assert from "node:assert/strict";
import { isExceeded, quotaText, type PreviewQuota } from "../../src/protocol/index.ts";

const inline: PreviewQuota = { of: "inlinePolicies", used: 9012, isAtLeast: false, quota: 10_240 };

describe("the text of a quota", () => {
  it("says how much is used of how much", () => {
    assert.equal(quotaText(inline), "9,012 of 10,240 characters of inline policies");
    assert.equal(quotaText({ ...inline, of: "managedPolicies", used: 8, quota: 10 }), "8 of 10 managed policies");
  });

  it("says when something unknown may add to it", () => {
    assert.equal(quotaText({ ...inline, isAtLeast: true }), "at least 9,012 of 10,240 characters of inline policies");
  });

  it("says that it is too many only beyond the quota", () => {
    assert.equal(isExceeded({ ...inline, used: 10_240 }), false);
    assert.equal(quotaText({ ...inline, used: 10_241 }), "10,241 of 10,240 characters of inline policies, too many");
  });
});
