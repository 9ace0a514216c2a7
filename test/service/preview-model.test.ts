import assert from "node:assert/strict";
import { createPreviewModel } from "../../src/service/index.ts";
import { annotatedLines, previewOf, versionsOf } from "./support/check-preview.ts";
import { inBlock, snippetUri } from "./support/snippet.ts";

describe("preview model", () => {
  it("says of each line where it came from", () => {
    const text = inBlock(
      `config.ci.iam.policy = [`,
      `  { Action: ["ec2:*", process.env.MORE], Effect: "Allow" },`,
      `];`,
    );
    assert.deepEqual(annotatedLines(previewOf(text), text), [
      "Policies: |",
      "  - PolicyName: DefaultPolicy | default",
      "    PolicyDocument: |",
      "      Version: '2012-10-17' |",
      "      Statement: |",
      "        - Action: |",
      "            - cloudformation:* | default",
      "            - codebuild:* | default",
      "            - iam:* | default",
      "            - logs:* | default",
      "            - s3:* | default",
      "          Effect: Allow |",
      '          Resource: "*" |',
      '  - PolicyName: CustomPolicy | [\n    { Action: ["ec2:*", process.env.MORE], Effect: "Allow" },\n  ]',
      "    PolicyDocument: |",
      "      Version: '2012-10-17' |",
      "      Statement: |",
      "        - Action: | Action",
      '            - ec2:* | "ec2:*"',
      "            # unknown: process.env.MORE | unknown process.env.MORE: process.env.MORE is read when the deploy runs",
      '          Effect: Allow | "Allow"',
      "ManagedPolicyArns: |",
      "  - arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess | default",
      "  - arn:aws:iam::aws:policy/AWSLambda_ReadOnlyAccess | default",
    ]);
  });

  it("tells the size of the inline policies from 80 % of IAM's quota on", () => {
    // Jets' default policy has 140 characters, and that of `policy` 89 with the action "s3:".
    const sized = (characters: number, ...more: readonly string[]): string =>
      inBlock(`config.ci.iam.policy = ["s3:${"a".repeat(characters - 140 - 89)}"${more.join("")}];`);
    const quota = { of: "inlinePolicies", isAtLeast: false, quota: 10_240 };
    assert.equal(previewOf(sized(8191)).quotas, undefined);
    assert.deepEqual(previewOf(sized(8192)).quotas, [{ ...quota, used: 8192 }]);
    assert.deepEqual(previewOf(sized(10_241)).quotas, [{ ...quota, used: 10_241 }]);
    assert.deepEqual(
      previewOf(sized(8192, ", process.env.MORE")).quotas?.map(({ isAtLeast }) => isAtLeast),
      [true],
    );
  });

  it("tells the number of managed policies from 80 % of the quota on, each counted once", () => {
    const managed = (count: number): string =>
      inBlock(
        `config.ci.iam.managed_policy = [${Array.from({ length: count }, (_, index) => `"P${index}"`).join()}, "AmazonSSMReadOnlyAccess"];`,
      );
    const quota = { of: "managedPolicies", isAtLeast: false, quota: 10 };
    assert.equal(previewOf(managed(5)).quotas, undefined);
    assert.deepEqual(previewOf(managed(6)).quotas, [{ ...quota, used: 8 }]);
    assert.deepEqual(previewOf(managed(9)).quotas, [{ ...quota, used: 11 }]);
  });

  it("counts what the role has and what is wrong with it", () => {
    const text = inBlock(
      `config.ci.iam.policy = ["s3", { Statement: [{ Action: "a:b" }, [{ Action: "a:c" }]] }, process.env.MORE, ""];`,
      `config.ci.iam.managed_policy = "PowerUserAccess";`,
      `config.ci.iam.default_policy = ["*", { PolicyName: "X", PolicyDocument: { Statement: { Action: "x:y" } } }];`,
    );
    assert.deepEqual(previewOf(text).summary, {
      policies: 3,
      statements: 5,
      managedPolicies: 3,
      errors: 1,
      warnings: 1,
      unknowns: 1,
    });
  });

  it("counts problems as they are reported", () => {
    const text = inBlock(`config.ci.iam.policy = ["", null];`, `config.ci.iam.managed_policy = "A";`);
    const { summary } = createPreviewModel(versionsOf(text), { "empty-item": "off", "not-an-array": "error" });
    assert.deepEqual([summary.errors, summary.warnings], [1, 0]);
  });

  it("tells whether there is a role, the defaults alone, or nothing known", () => {
    assert.equal(previewOf(inBlock(`config.ci.iam.policy = [];`)).state, "role");
    assert.equal(previewOf(inBlock(`// config.ci.iam.policy = [];`)).state, "defaults");
    assert.equal(previewOf(inBlock(`config.ci.iam = await load();`)).state, "unknown");
    assert.equal(previewOf(inBlock(`config.ci.iam.policy = await load();`)).state, "role");
  });

  it("tells which defaults an override loses, where, and what can be done", () => {
    const [banner, ...others] = previewOf(
      inBlock(`config.ci.iam.default_policy = ["s3", "ec2", "iam", "logs"];`),
    ).banners;
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...banner, lost: banner?.lost.map(({ name }) => name) },
      {
        list: "default_policy",
        severity: "warning",
        lost: ["cloudformation", "codebuild"],
        place: { uri: snippetUri, start: { line: 1, character: 16 }, end: { line: 1, character: 30 } },
        fix: "Add to policy instead",
      },
    );
    assert.match(banner?.lost[1]?.consequence ?? "", /deploy build/);
  });

  it("does not say that nothing is lost where that cannot be told", () => {
    const [banner] = previewOf(inBlock(`config.ci.iam.default_policy = ["s3", process.env.EXTRA];`)).banners;
    assert.deepEqual([banner?.lost, banner?.unclear], [[], ["cloudformation", "codebuild", "iam", "logs"]]);
  });

  it("offers no fix of an override where there is none", () => {
    const later = inBlock(`config.ci.iam.default_policy = ["ec2"];`, `config.ci.iam.policy = ["s3"];`);
    assert.equal(previewOf(later).banners[0]?.fix, undefined);
    assert.equal(previewOf(inBlock(`config.ci.iam.default_policy = [];`)).banners[0]?.fix, undefined);
    const twice = inBlock(`config.ci.iam.default_policy = ["s3"];`, `config.ci.iam.default_policy = ["ec2"];`);
    assert.equal(previewOf(twice).banners[0]?.fix, undefined);
    const good = inBlock(`config.ci.iam.default_policy = ["ec2"];`);
    assert.notEqual(previewOf(good).banners[0]?.fix, undefined);
    assert.equal(previewOf(good, `${good}(`).banners[0]?.fix, undefined);
  });

  it("has no banner for an override that is silenced or turned off", () => {
    const override = `config.ci.iam.default_policy = ["ec2"];`;
    const silenced = inBlock("// jets-ci-iam-disable-next-line default-policy-overridden -- on purpose", override);
    assert.deepEqual(previewOf(silenced).banners, []);
    const off = createPreviewModel(versionsOf(inBlock(override)), { "default-policy-overridden": "off" });
    assert.deepEqual(off.banners, []);
  });

  describe("while the text is broken", () => {
    const good = inBlock(`config.ci.iam.policy = ["s3"];`, `config.ci.iam.default_policy = ["*"];`);
    const broken = inBlock(`const x = {`, `config.ci.iam.policy = ["s3"];`, `config.ci.iam.default_policy = ["*"];`);

    it("keeps the last good lines, at the places where they are by now", () => {
      const before = previewOf(good);
      const after = previewOf(good, broken);
      assert.deepEqual([before.freshness, after.freshness, after.version], ["current", "stale", 2]);
      assert.deepEqual(annotatedLines(after, broken), annotatedLines(before, good));
      assert.deepEqual(after.summary, before.summary);
      assert.equal(after.banners[0]?.place.start.line, 3);
    });

    it("keeps them through further broken texts, and drops them with the next good one", () => {
      const stale = previewOf(good, broken, `${broken}\n(`);
      assert.deepEqual(annotatedLines(stale, broken), annotatedLines(previewOf(good), good));
      const next = previewOf(good, broken, inBlock(`config.ci.iam.policy = [];`));
      assert.deepEqual([next.freshness, next.lines.length], ["current", previewOf("").lines.length]);
    });

    it("takes typing at one place as one change, however long it goes on", () => {
      const typed = ["(", "(a", "(ab", "(abc"] as const;
      const { changesSinceGood } = versionsOf(good, ...typed.map((text) => good + text), `(${good}(abc`);
      assert.deepEqual(changesSinceGood.get(snippetUri), [
        { start: good.length, end: good.length, newLength: 4 },
        { start: 0, end: 0, newLength: 1 },
      ]);
    });

    it("shows what can be read when there never was a good text", () => {
      const preview = previewOf(broken);
      assert.equal(preview.freshness, "broken");
      assert.ok(preview.lines.length > 0);
    });
  });
});
