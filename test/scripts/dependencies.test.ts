import assert from "node:assert/strict";
import { isStale } from "../../scripts/dependencies.mjs";

describe("installed packages", () => {
  const wanted = {
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "2.0.0", optional: true },
    },
  };

  it("are fresh with the versions of package-lock.json, whatever is optional", () => {
    assert.equal(isStale(wanted, { packages: { "node_modules/a": { version: "1.0.0" } } }), false);
  });

  it("are stale with another version", () => {
    assert.equal(isStale(wanted, { packages: { "node_modules/a": { version: "1.0.1" } } }), true);
  });

  it("are stale when one is missing", () => {
    assert.equal(isStale(wanted, { packages: {} }), true);
  });
});
