import assert from "node:assert/strict";
import type { PreviewSummary } from "../../src/protocol/index.ts";
import { summaryParts, summarySeparator } from "../../src/preview/summary-text.ts";

describe("the summary of the preview", () => {
  const calm: PreviewSummary = { policies: 2, statements: 2, managedPolicies: 2, errors: 0, warnings: 0, unknowns: 0 };

  it("counts what the role has", () => {
    checkSummary(calm, "2 policies · 2 statements · 2 managed policies");
  });

  it("says one and none in words that fit", () => {
    checkSummary(
      { ...calm, policies: 1, statements: 1, managedPolicies: 0 },
      "1 policy · 1 statement · no managed policies",
    );
  });

  it("ends with what is wrong, the worst first", () => {
    checkSummary(
      { ...calm, errors: 1, warnings: 2, unknowns: 1 },
      "2 policies · 2 statements · 2 managed policies · 1 error · 2 warnings · 1 unknown",
    );
  });
});

function checkSummary(summary: PreviewSummary, expected: string): void {
  const parts = summaryParts(summary).map(({ text }) => text);
  assert.equal(parts.join(summarySeparator), expected);
}
