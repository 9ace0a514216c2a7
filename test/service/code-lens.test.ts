import assert from "node:assert/strict";
import { codeLenses } from "../../src/service/index.ts";
import { versionsOf } from "./support/check-preview.ts";
import { inBlock, snippetUri } from "./support/snippet.ts";

describe("code lens", () => {
  it("stands on each call that configures, says what the role has and opens the preview", () => {
    const text =
      inBlock(`config.ci.iam.policy = ["s3", process.env.A];`) + inBlock(`config.ci.iam.managed_policy = ["A"];`);
    const command = {
      title: "IAM: 2 policies · 2 statements · 3 managed policies · 1 unknown",
      command: "jetsCiIam.openPreviewToSide",
      arguments: [snippetUri],
    };
    assert.deepEqual(codeLenses(versionsOf(text)), [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 21 } }, command },
      { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 21 } }, command },
    ]);
  });

  it("counts one of a thing as one", () => {
    const text = inBlock(`config.ci.iam.default_policy = []; config.ci.iam.policy = ["s3"];`);
    const [lens] = codeLenses(versionsOf(text + inBlock(`config.ci.iam.default_managed_policy = ["A"];`)));
    assert.equal(lens?.command?.title, "IAM: 1 policy · 1 statement · 1 managed policy");
  });

  it("says no more than that there is something unknown where all is", () => {
    const [lens] = codeLenses(versionsOf(`config.ci.iam = JSON.parse(process.env.IAM ?? "");`));
    assert.equal(lens?.command?.title, "IAM: 1 unknown");
  });

  it("keeps the last good numbers while the text is broken", () => {
    const [lens] = codeLenses(
      versionsOf(inBlock(`config.ci.iam.policy = ["s3"];`), inBlock(`config.ci.iam.policy = [(`)),
    );
    assert.equal(lens?.command?.title, "IAM: 2 policies · 2 statements · 2 managed policies");
  });

  it("is absent from a file that configures nothing", () => {
    assert.deepEqual(codeLenses(versionsOf("export {};")), []);
  });
});
