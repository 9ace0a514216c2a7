import assert from "node:assert/strict";
import { servicesDate } from "../../src/catalog/index.ts";
import { checkHover, hoverTextAt } from "./support/check-hover.ts";

const link = "[Jets CI IAM Permissions](https://docs.rubyonjets.com/docs/ci/iam/)";
const asOf = `_AWS’s services as of ${servicesDate}_`;

describe("hover", () => {
  it("on a list tells what it is for, its default, and what it gives now", () => {
    checkHover(`config.ci.iam.pol$0icy = ["s3", "ec2"];`, {
      about: "policy",
      text: [
        "**`config.ci.iam.policy`**",
        "What the CI runner may do beside Jets' defaults. It becomes the policy `CustomPolicy` of the runner's role. `s3` stands for `s3:*`; objects are policy statements or whole policies.",
        "Default: `[]`",
        "In this file it gives:",
        [
          "```yaml",
          "- PolicyName: CustomPolicy",
          "  PolicyDocument:",
          "    Version: '2012-10-17'",
          "    Statement:",
          "      - Action:",
          "          - s3:*",
          "          - ec2:*",
          "        Effect: Allow",
          '        Resource: "*"',
          "```",
        ].join("\n"),
        link,
      ].join("\n\n"),
    });
  });

  it("on a managed list shows its ARNs only", () => {
    const text = hoverTextAt(`config.ci.iam.policy = ["s3"];`, `config.ci.iam.managed_$0policy = ["A", "B"];`);
    const yaml = "```yaml\n- arn:aws:iam::aws:policy/A\n- arn:aws:iam::aws:policy/B\n```";
    assert.ok(text?.includes(`In this file it gives:\n\n${yaml}\n\n`), text);
  });

  it("on a list that gives nothing says so", () => {
    assert.match(hoverTextAt(`config.ci.iam.managed_$0policy = [];`) ?? "", /In this file it gives nothing\./);
  });

  it("on a list of defaults names them, and warns where they are overridden", () => {
    const text = hoverTextAt(`config.ci.iam.default_managed_pol$0icy = ["AWSLambda_ReadOnlyAccess"];`) ?? "";
    assert.match(text, /Default: `\["AmazonSSMReadOnlyAccess", "AWSLambda_ReadOnlyAccess"\]`/);
    assert.match(text, /⚠️ This overrides .* drops AmazonSSMReadOnlyAccess/);
    assert.doesNotMatch(hoverTextAt(`config.ci.iam.polic$0y = ["s3"];`) ?? "", /⚠️/);
  });

  it("on a list of defaults does not warn where nothing is lost", () => {
    const text = hoverTextAt(`config.ci.iam.default_pol$0icy = ["*"];`) ?? "";
    assert.match(text, /default_policy/);
    assert.doesNotMatch(text, /⚠️/);
  });

  it("finds lists by alias, in brackets, in object literals and where they grow", () => {
    const statements = [
      `const { iam } = config.ci; iam.pol$0icy = ["s3"];`,
      `const { policy } = config.ci.iam; pol$0icy.push("s3");`,
      `config.ci.iam["pol$0icy"] = ["s3"];`,
      `config.ci.iam.pol$0icy.push("s3");`,
      `Object.assign(config.ci.iam, { pol$0icy: ["s3"] });`,
      `config.ci.iam = { pol$0icy: ["s3"] };`,
      `config.ci = { iam: { "pol$0icy": ["s3"] } };`,
    ];
    for (const statement of statements) {
      assert.match(hoverTextAt(statement) ?? "nothing", /^\*\*`config\.ci\.iam\.policy`\*\*/, statement);
    }
  });

  it("on iam and ci is short", () => {
    const summary = "In this file: 2 policies · 2 statements · 2 managed policies.";
    for (const [statement, path] of [
      [`config.ci.i$0am.policy = ["s3"];`, "config.ci.iam"],
      [`config.c$0i.iam.policy = ["s3"];`, "config.ci"],
    ] as const) {
      const text = hoverTextAt(statement) ?? "";
      assert.ok(text.startsWith(`**\`${path}\`**\n\n`), text);
      assert.ok(text.endsWith(`\n\n${summary}\n\n${link}`), text);
    }
  });

  it("on a string tells what it becomes", () => {
    const becomes = {
      'config.ci.iam.policy = ["s$03"];': "`s3` becomes the action `s3:*`.",
      'config.ci.iam.policy.push("ec2", $0"sqs:Send*");': "`sqs:Send*` is an action already and stays as it is.",
      'config.ci.iam.managed_policy = [["AmazonS3$0FullAccess"]];':
        "`AmazonS3FullAccess` becomes the ARN `arn:aws:iam::aws:policy/AmazonS3FullAccess`.",
      'config.ci.iam.managed_policy = ["arn:aws:iam::1:policy/X$0"];':
        "`arn:aws:iam::1:policy/X` is an ARN already and stays as it is.",
    };
    for (const [statement, text] of Object.entries(becomes)) {
      assert.equal(hoverTextAt(statement)?.split("\n\n")[0], text);
    }
  });

  it("on a string is about the whole string", () => {
    checkHover(`config.ci.iam.policy = ["dyna$0mo"];`, {
      about: '"dynamo"',
      text: `\`dynamo\` becomes the action \`dynamo:*\`.\n\nAWS has no service \`dynamo\`.\n\n${asOf}`,
    });
  });

  it("on a constant of two lists tells what it becomes in each", () => {
    const text = hoverTextAt(`const x = "A$0"; config.ci.iam.policy = [x]; config.ci.iam.managed_policy = [x];`) ?? "";
    assert.deepEqual(
      text.split("\n\n").filter((paragraph) => paragraph.includes("becomes")),
      ["`A` becomes the action `A:*`.", "`A` becomes the ARN `arn:aws:iam::aws:policy/A`."],
    );
  });

  it("on a value that cannot be known tells why", () => {
    checkHover(`config.ci.iam.policy = ["s3", process.en$0v.EXTRA];`, {
      about: "process.env.EXTRA",
      text: "process\\.env\\.EXTRA is read when the deploy runs\\. It decides policy, shown only as far as known\\.",
    });
  });

  it("on a list within a value that cannot be known is about the list", () => {
    const text = hoverTextAt(`config.ci.iam.managed_policy = [load(config.ci.iam.pol$0icy)];`) ?? "";
    assert.match(text, /^\*\*`config\.ci\.iam\.policy`/);
  });

  it("shows what somebody wrote as text, never as Markdown", () => {
    checkHover('config.ci.iam.policy = ["`$0[x](command:y)<img>`"];', {
      about: '"`[x](command:y)<img>`"',
      text: [
        "`` `[x](command:y)<img>` `` is an action already and stays as it is.",
        "`` `[x](command:y)<img>` `` matches no action of AWS.",
        asOf,
      ].join("\n\n"),
    });
    const text = hoverTextAt('config.ci.iam.pol$0icy = [{ Action: "```\\n# x" }];') ?? "";
    assert.match(text, /\n````yaml\n- PolicyName/);
    assert.match(text, /\n````\n/);
  });

  it("shortens what a very long list gives", () => {
    const items = Array.from({ length: 500 }, (_, index) => `"s${index}"`).join(", ");
    const text = hoverTextAt(`config.ci.iam.pol$0icy = [${items}];`) ?? "";
    assert.match(text, /\n# … 447 more lines\n```/);
    assert.ok(text.split("\n").length < 80);
  });

  it("is nothing elsewhere", () => {
    assert.equal(hoverTextAt(`con$0fig.lambda.iam.policy = ["s3"];`), undefined);
    assert.equal(hoverTextAt(`config.lambda.iam.pol$0icy = ["s$03"];`), undefined);
    assert.equal(hoverTextAt(`config.ci.iam.policy = ["$0"];`), undefined);
  });
});
