import assert from "node:assert/strict";
import { deployFileLabel, overviewText } from "../../../src/extension/explorer/overview-text.ts";
import type { RoleOverview } from "../../../src/protocol/index.ts";

const summary: RoleOverview["summary"] = {
  policies: 2,
  statements: 5,
  managedPolicies: 1,
  errors: 0,
  warnings: 0,
  unknowns: 0,
};
const role: RoleOverview = { freshness: "current", state: "role", summary };

describe("a deploy file in the Explorer", () => {
  it("is named by what tells it from the others", () => {
    assert.equal(deployFileLabel("config/jets/deploy.ts"), "deploy.ts");
    assert.equal(deployFileLabel("config/jets/deploy/prod.ts"), "deploy/prod.ts");
    assert.equal(deployFileLabel("apps/shop/config/jets/ci.ts"), "apps/shop: ci.ts");
    assert.equal(deployFileLabel("infra/deploy.ts"), "infra/deploy.ts");
  });

  it("says what its role has", () => {
    assert.deepEqual(overviewText(role), { text: "2 policies · 1 managed policy", icon: "pass" });
  });

  it("says what is wrong before that, with the icon of the worst", () => {
    const faulty = (faults: Partial<typeof summary>) => overviewText({ ...role, summary: { ...summary, ...faults } });
    const content = "2 policies · 1 managed policy";
    assert.deepEqual(faulty({ errors: 1, warnings: 2 }), { text: `1 error · 2 warnings · ${content}`, icon: "error" });
    assert.deepEqual(faulty({ warnings: 1, unknowns: 1 }), {
      text: `1 warning · 1 unknown · ${content}`,
      icon: "warning",
    });
    assert.deepEqual(faulty({ unknowns: 3 }), { text: `3 unknown · ${content}`, icon: "question" });
  });

  it("says when the file tells nothing of the role", () => {
    assert.deepEqual(overviewText({ ...role, state: "defaults" }), { text: "Jets’ defaults", icon: "info" });
    assert.deepEqual(overviewText({ ...role, state: "unknown" }), {
      text: "not known before the deploy runs",
      icon: "question",
    });
    assert.deepEqual(overviewText({ ...role, freshness: "broken" }), { text: "syntax error", icon: "error" });
  });
});
