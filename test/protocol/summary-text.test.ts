import assert from "node:assert/strict";
import { contentParts, faultParts, joinParts, type PreviewSummary } from "../../src/protocol/index.ts";

describe("the summary of a role", () => {
  const calm: PreviewSummary = { policies: 2, statements: 2, managedPolicies: 2, errors: 0, warnings: 0, unknowns: 0 };

  it("counts what the role has", () => {
    checkSummary(calm, "2 policies · 2 statements · 2 managed policies", "");
  });

  it("says one and none in words that fit", () => {
    const summary = { ...calm, policies: 1, statements: 1, managedPolicies: 0 };
    checkSummary(summary, "1 policy · 1 statement · no managed policies", "");
  });

  it("does not say that there are none where something is unknown", () => {
    checkSummary({ ...calm, policies: 0, statements: 0, unknowns: 1 }, "2 managed policies", "1 unknown");
  });

  it("counts what is wrong, the worst first", () => {
    const summary = { ...calm, errors: 1, warnings: 2, unknowns: 1 };
    checkSummary(summary, "2 policies · 2 statements · 2 managed policies", "1 error · 2 warnings · 1 unknown");
  });
});

function checkSummary(summary: PreviewSummary, content: string, faults: string): void {
  assert.equal(joinParts(contentParts(summary)), content);
  assert.equal(joinParts(faultParts(summary)), faults);
}
