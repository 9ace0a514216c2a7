import assert from "node:assert/strict";
import { findAction } from "../../src/catalog/index.ts";
import { covers, defaultsOf } from "../../src/policy/index.ts";

describe("what Jets uses a default for", () => {
  for (const one of [...defaultsOf("default_policy"), ...defaultsOf("default_managed_policy")]) {
    for (const { what, actions } of one.uses) {
      it(`${what} needs actions of ${one.name}, as AWS spells them`, () => {
        assert.ok(actions.length > 0);
        for (const action of actions) {
          const [service = "", name = ""] = action.split(":");
          assert.equal(findAction(service, name)?.name, name);
          assert.ok(one.actions.some((pattern) => covers(pattern, action)));
        }
      });
    }
  }
});
