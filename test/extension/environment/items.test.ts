import assert from "node:assert/strict";
import { environmentItems } from "../../../src/extension/environment/items.ts";

describe("the environments to choose from", () => {
  it("are those that are known, the current one marked", () => {
    checkItems("", ["dev", "prod (current)", "staging"]);
  });

  it("may have a name that is typed", () => {
    checkItems(" blue-2 ", ["dev", "prod (current)", "staging", "Use “blue-2” as blue-2, always"]);
  });

  it("are not offered twice", () => {
    checkItems("staging", ["dev", "prod (current)", "staging"]);
  });

  it("are named as files can be", () => {
    for (const typed of ["   ", "../prod", "a b", "a\\b", ".", ".."]) {
      checkItems(typed, ["dev", "prod (current)", "staging"]);
    }
  });
});

function checkItems(typed: string, expected: readonly string[]): void {
  const items = environmentItems(["dev", "prod", "staging"], "prod", typed);
  const shown = items.map(({ label, description, name, alwaysShow }) =>
    [
      label,
      description === undefined ? "" : ` (${description})`,
      name === label ? "" : ` as ${name}`,
      alwaysShow === true ? ", always" : "",
    ].join(""),
  );
  assert.deepEqual(shown, expected);
}
