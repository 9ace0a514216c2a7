import assert from "node:assert/strict";
import { vsixProblems } from "../../scripts/vsix-contents.ts";

describe("the contents of the package", () => {
  const complete = [
    ...["dist/extension.js", "dist/preview.js", "dist/server.js", "dist/service.js"],
    ...["dist/web/extension.js", "dist/web/server.js"],
    ...["dist/data/actions.txt", "dist/data/services.txt", "dist/data/managed-policies.txt"],
    ...["templates/config/jets.d.ts", "templates/config/jets/deploy.ts", "snippets/typescript.json"],
    ...["dist/ThirdPartyNotices.txt", "package.json", "package.nls.json"],
    ...["de", "es", "ja", "zh-cn"].flatMap((language) => [
      `package.nls.${language}.json`,
      `l10n/bundle.l10n.${language}.json`,
    ]),
  ];

  it("are right with the six bundles, the data, the notices and the manifest", () => {
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

  it("lack no language", () => {
    const files = complete.filter((file) => file !== "package.nls.ja.json");
    assert.deepEqual(vsixProblems(files, 0), ["package.nls.ja.json is missing in the package."]);
  });

  it("stay under five megabytes", () => {
    assert.deepEqual(vsixProblems(complete, 5_000_001), ["The package weighs 5000001 bytes, more than 5000000."]);
  });
});
