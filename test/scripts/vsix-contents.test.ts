import assert from "node:assert/strict";
import { vsixProblems } from "../../scripts/vsix-contents.ts";

describe("the contents of the package", () => {
  const complete = [
    ...["dist/extension.js", "dist/preview.js", "dist/server.js", "dist/service.js"],
    ...["dist/ThirdPartyNotices.txt", "package.json"],
  ];

  it("are right with the four bundles, the notices and the manifest", () => {
    assert.deepEqual(vsixProblems(complete, 3_000_000), []);
  });

  it("have no source, no test and no package of npm", () => {
    const files = [...complete, "src/policy/index.ts", "test/a.json", "node_modules/x/index.js", "dist/cli.js"];
    assert.deepEqual(
      vsixProblems(files, 0),
      files.slice(complete.length).map((file) => `${file} must not be in the package.`),
    );
  });

  it("lack no bundle", () => {
    assert.deepEqual(vsixProblems(complete.slice(1), 0), ["dist/extension.js is missing in the package."]);
  });

  it("stay under four megabytes", () => {
    assert.deepEqual(vsixProblems(complete, 4_000_001), ["The package weighs 4000001 bytes, more than 4000000."]);
  });
});
