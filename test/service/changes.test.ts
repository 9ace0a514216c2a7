import assert from "node:assert/strict";
import {
  changesMarkdown,
  changesText,
  createChangesModel,
  nextVersions,
  readDeployText,
  type ChangesTable,
} from "../../src/service/index.ts";
import type { ChangesModel } from "../../src/protocol/index.ts";

describe("the changes of a deploy file", function () {
  // The first file loads the compiler.
  this.timeout(30_000);

  const uri = "file:///shop/config/jets/deploy.ts";
  const deploy = (...lines: readonly string[]): string =>
    ["Jets.deploy.configure((config) => {", ...lines.map((line) => `  config.ci.iam.${line};`), "});"].join("\n");
  const before = deploy('policy = ["sqs:SendMessage", { Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" }]');
  const after = deploy(
    'policy = ["SQS:sendMessage", { Effect: "Allow", Action: "sns:*", Resource: ["arn:aws:sns:*:*:a|b", process.env.TOPIC] }]',
    'default_managed_policy = ["AWSLambda_ReadOnlyAccess"]',
  );
  const versionsOf = (text: string) => nextVersions(readDeployText(uri, text), undefined);

  function tableOf({ rows, baseNotes }: ChangesModel, baseName: string): ChangesTable {
    return { rows, baseNotes, baseName, nameOf: (file, kind) => `${kind}/${file.slice(file.lastIndexOf("/") + 1)}` };
  }

  it("are told with what owns each row, in the role or in the base", () => {
    const { rows, base, revision } = createChangesModel(versionsOf(after), readDeployText(uri, before));
    assert.deepEqual([base, revision], ["head", 1]);
    const placed = rows.map(({ change, action, origin }) => {
      return [change, action, origin.kind, "place" in origin ? origin.place.start.line : undefined];
    });
    assert.deepEqual(placed, [
      ["added", "sns:*", "source", 1],
      ["added", "sns:*", "source", 1],
      ["removed", "s3:DeleteBucket", "base", 1],
      ["removed", "arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess", "default", undefined],
      ...["cloudformation", "codebuild", "iam", "logs", "s3"].map((name) => [
        "kept",
        `${name}:*`,
        "default",
        undefined,
      ]),
      ["kept", "SQS:sendMessage", "source", 1],
      ["kept", "arn:aws:iam::aws:policy/AWSLambda_ReadOnlyAccess", "source", 2],
    ]);
    assert.deepEqual(
      rows.slice(0, 3).map(({ isCertain, widens, resources, notes }) => ({ isCertain, widens, resources, notes })),
      [
        { isCertain: true, widens: "yes", resources: ["arn:aws:sns:*:*:a|b"], notes: [] },
        {
          isCertain: false,
          widens: "maybe",
          resources: ["process.env.TOPIC"],
          notes: [
            "process.env.TOPIC is read when the deploy runs.",
            "The role that is compared with may have the same in other words.",
          ],
        },
        { isCertain: true, widens: "yes", resources: ["*"], notes: [] },
      ],
    );
  });

  it("name the resource that an action gets, where it had others", () => {
    const statement = (resources: string) =>
      deploy(`policy = [{ Effect: "Allow", Action: "sns:Publish",\nResource: [${resources}] }]`);
    const base = readDeployText(uri, statement('"arn:aws:sns:*:*:a"'));
    const { rows } = createChangesModel(versionsOf(statement('"arn:aws:sns:*:*:a",\n"arn:aws:sns:*:*:b"')), base);
    assert.deepEqual(
      rows.filter(({ change }) => change === "added").map(({ origin }) => "place" in origin && origin.place.start.line),
      [3],
    );
  });

  it("are those of the last text without syntax errors, and say when the base has some", () => {
    const good = versionsOf(after);
    const broken = nextVersions(readDeployText(uri, after.replace("policy = [", "policy = [[")), good);
    const model = createChangesModel(broken, undefined);
    const what = ({ rows }: ChangesModel) => rows.map(({ change, action, resources }) => [change, action, resources]);
    assert.deepEqual(what(model), what(createChangesModel(good, undefined)));
    assert.equal(model.revision, 2);
    const { baseNotes } = createChangesModel(good, readDeployText(uri, before.replace("]", "")));
    assert.deepEqual(baseNotes, ["It has a syntax error, and is compared as far as it could be read."]);
  });

  it("are printed as text", () => {
    const model = createChangesModel(versionsOf(after), readDeployText(uri, before));
    assert.equal(
      changesText(tableOf(model, "HEAD")),
      `Compared with HEAD: 2 added, 2 removed, 7 kept. 2 rows allow what HEAD did not. 1 row may allow what HEAD did not.

+  [widens] Allow sns:* of CustomPolicy (source/deploy.ts:2:73) on arn:aws:sns:*:*:a|b
+? [may widen] Allow sns:* of CustomPolicy (source/deploy.ts:2:73) on process.env.TOPIC
     process.env.TOPIC is read when the deploy runs.
     The role that is compared with may have the same in other words.
-  [widens] Deny s3:DeleteBucket of CustomPolicy (base/deploy.ts:2:72) on *
-  Managed policy arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess (Jets’ default)

   Allow cloudformation:* of DefaultPolicy (Jets’ default) on *
   Allow codebuild:* of DefaultPolicy (Jets’ default) on *
   Allow iam:* of DefaultPolicy (Jets’ default) on *
   Allow logs:* of DefaultPolicy (Jets’ default) on *
   Allow s3:* of DefaultPolicy (Jets’ default) on *
   Allow SQS:sendMessage of CustomPolicy (source/deploy.ts:2:27) on *
   Managed policy arn:aws:iam::aws:policy/AWSLambda_ReadOnlyAccess (source/deploy.ts:3:43)
`,
    );
  });

  it("are printed as Markdown, in which no text of the file is more than text", () => {
    const own = `policy = [{ PolicyName: "a|<b>", PolicyDocument: { Version: "2012-10-17", Statement: [
      { Effect: "Allow", Action: "sns:\`*\`|x", Resource: "*", Condition: { Bool: { "aws:SecureTransport": true } } }] } }]`;
    const markdown = changesMarkdown(tableOf(createChangesModel(versionsOf(deploy(own)), undefined), "Jets’ defaults"));
    const [title, , summary, , head, , row] = markdown.split("\n");
    assert.equal(title, "**IAM role, compared with Jets’ defaults**");
    assert.equal(summary, "1 added, 0 removed, 7 kept. 1 row may allow what Jets’ defaults did not.");
    assert.equal(head, "| Change | Effect | Action | Resource | Condition | Policy | Source |");
    assert.equal(
      row,
      '| ⚠️ added, **may widen** | Allow | ``sns:`*`\\|x`` | `*` | `{ "Bool": { "aws:SecureTransport": true } }` | `a\\|<b>` | `source/deploy.ts:3:34` |',
    );
    assert.match(markdown, /\n\n<details>\n<summary>7 kept<\/summary>\n\n\| Change [^]*\n\n<\/details>\n$/);
  });
});
