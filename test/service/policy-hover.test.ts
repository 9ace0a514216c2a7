import assert from "node:assert/strict";
import { findManagedPolicy, findService } from "../../src/catalog/index.ts";
import { hoverTextAt } from "./support/check-hover.ts";

describe("hover in policies", () => {
  it("on a service tells its name and all its actions by access level", () => {
    const text = hoverTextAt(`config.ci.iam.policy = ["sq$0s"];`) ?? "";
    const actions = findService("sqs")?.actions ?? [];
    assert.match(text, new RegExp(`\\*\\*Amazon SQS\\*\\* has ${actions.length} actions: \\d+ Read, `));
    for (const { name } of actions) assert.ok(text.includes(`\`${name}\``), name);
    assert.match(text, /\(https:\/\/docs\.aws\.amazon\.com\/service-authorization\/.*\/list_amazonsqs\.html\)/);
  });

  it("on a service whose page has no certain name leads to the index of the reference", () => {
    const text = hoverTextAt(`config.ci.iam.policy = ["xra$0y"];`) ?? "";
    assert.match(text, /\/reference_policies_actions-resources-contextkeys\.html\)/);
  });

  it("on an action tells what it is for and what can limit it", () => {
    checkParagraphs(`config.ci.iam.policy = [{ Action: ["iam:Pass$0Role"] }];`, [
      "**`iam:PassRole`** (Write)",
      "Grants permission to pass a role to a service.",
      "Resources:\n- role (required): `arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}`",
      /^Condition keys: .*`iam:PassedToService`/,
    ]);
    checkParagraphs(`config.ci.iam.policy = ["s3:listallmybuc$0kets"];`, ["Resources: works with `*` only."]);
  });

  it("on a wildcard names every action that it means", () => {
    checkParagraphs(`config.ci.iam.policy = [{ NotAction: "s3:Get*A$0cl" }];`, [
      "`s3:Get*Acl` means 3 actions of Amazon S3: 3 Read.",
      "- Read (3): `GetBucketAcl`, `GetObjectAcl`, `GetObjectVersionAcl`",
    ]);
    const all = hoverTextAt(`config.ci.iam.policy = ["ec2:*$0"];`) ?? "";
    for (const { name } of findService("ec2")?.actions ?? []) assert.ok(all.includes(`\`${name}\``), name);
  });

  it("on a wildcard for several services names them with their actions, or counts what is too much to name", () => {
    checkParagraphs(`config.ci.iam.policy = ["s3*:ListAllMy$0*"];`, [
      "- List (2): `s3:ListAllMyBuckets`, `s3express:ListAllMyDirectoryBuckets`",
    ]);
    checkParagraphs(`config.ci.iam.policy = ["$0*"];`, [
      "`*` becomes the action `*:*`.",
      /^- `a2c`: 2 Read, 2 Write\n- [^]*\n- `xray`: /,
    ]);
  });

  it("on a managed policy tells what it grants, and shows its document", () => {
    const policy = findManagedPolicy("service-role/AWSLambdaBasicExecutionRole")!;
    checkParagraphs(`config.ci.iam.managed_policy = ["service-role/AWSLambdaBasic$0ExecutionRole"];`, [
      `**\`AWSLambdaBasicExecutionRole\`** ${policy.version}, last changed on ${policy.updated}: \`${policy.arn}\``,
      "Allows 3 actions:",
      "- `logs`: 3 Write",
      `\`\`\`json\n${JSON.stringify(policy.document, undefined, 2)}\n\`\`\``,
    ]);
  });

  it("on a managed policy of another path tells the right one", () => {
    checkParagraphs(`config.ci.iam.managed_policy = ["AWSLambdaBasic$0ExecutionRole"];`, [
      "AWS has no managed policy `AWSLambdaBasicExecutionRole`. It has `service-role/AWSLambdaBasicExecutionRole`.",
    ]);
  });

  it("on a managed policy says where conditions and denials limit what it grants", () => {
    const text = hoverTextAt(`config.ci.iam.managed_policy = ["PowerUser$0Access"];`) ?? "";
    assert.doesNotMatch(text, /- `organizations`: \d+ List, .*Write/);
    assert.doesNotMatch(text, /Other statements deny/);
    assert.match(
      hoverTextAt(`config.ci.iam.managed_policy = ["AWSSupport$0Access", "AWSDenyAll"];`) ?? "",
      /Allows \d+ actions/,
    );
    assert.match(hoverTextAt(`config.ci.iam.managed_policy = ["AWSDeny$0All"];`) ?? "", /Other statements deny/);
  });

  it("on the keys of a policy says what they are for", () => {
    const policy = (marked: string): string => `config.ci.iam.policy = [${marked}];`;
    const keys = {
      [policy(`{ Eff$0ect: "Allow", Action: "s3:*" }`)]: "**`Effect`**: whether the statement allows or denies",
      [policy(`{ Statement: [{ Resour$0ce: "*" }] }`)]: "**`Resource`**: the ARNs of what",
      [policy(`{ PolicyName: "A", Policy$0Document: {} }`)]: "**`PolicyDocument`**: the document",
      [policy(`{ PolicyDocument: { Vers$0ion: "2012-10-17" } }`)]: "**`Version`**: the version of the policy language",
    };
    for (const [statement, text] of Object.entries(keys)) {
      assert.ok(hoverTextAt(statement)?.startsWith(text), `${statement} ${hoverTextAt(statement) ?? ""}`);
    }
  });

  it("on operators and keys of conditions says what they compare", () => {
    const condition = (marked: string): string =>
      `config.ci.iam.policy = [{ Action: "s3:*", Condition: { ${marked} } }];`;
    checkParagraphs(condition(`"ForAnyValue:StringLike$0IfExists": {}`), [
      /^\*\*`ForAnyValue:StringLikeIfExists`\*\*: the text matches one of the given/,
      /^With `ForAnyValue:` at least one value/,
      /^With `IfExists` it also holds when/,
    ]);
    checkParagraphs(condition(`StringLike: { "s3:pref$0ix": "a/*" }`), [
      "**`s3:prefix`** (String)",
      "Filters access by key name prefix.",
    ]);
    checkParagraphs(condition(`StringEquals: { "aws:ResourceTag/te$0am": "a" }`), [
      "**`aws:ResourceTag/${TagKey}`** (String)",
    ]);
    assert.equal(hoverTextAt(condition(`StringEqual$0: {}`)), undefined);
    assert.equal(hoverTextAt(condition(`StringEquals: { "s3:pre$0fx": "a" }`)), undefined);
  });

  it("on a resource tells which types it can be of", () => {
    const resource = (marked: string): string => `config.ci.iam.policy = [{ Action: "s3:*", Resource: [${marked}] }];`;
    checkParagraphs(resource(`"arn:aws:s3:::buc$0ket/*"`), [
      "`arn:aws:s3:::bucket/*` can be of Amazon S3:",
      "- object: `arn:${Partition}:s3:::${BucketName}/${ObjectName}`",
    ]);
    checkParagraphs(resource(`"arn:aws:s3:::buc$0ket"`), ["- bucket: `arn:${Partition}:s3:::${BucketName}`"]);
    checkParagraphs(resource(`"$0*"`), ["`*` means all resources."]);
    assert.equal(hoverTextAt(resource(`"arn:aws:nothing$0:::bucket"`)), undefined);
  });

  it("finds strings by where they were written, constants and helpers among them", () => {
    const statements = [
      `const actions = ["sqs:Send$0Message"]; config.ci.iam.policy = [{ Action: actions }];`,
      `const allow = (...Action) => ({ Effect: "Allow", Action }); config.ci.iam.policy.push(allow("sqs:Send$0Message"));`,
      `config.ci.iam.policy = [{ Statement: [[{ Action: ["sqs:Send$0Message"] }]] }];`,
      `config.ci.iam.policy = [{ PolicyName: "A", PolicyDocument: { Statement: { Action: "sqs:Send$0Message" } } }];`,
    ];
    for (const statement of statements) checkParagraphs(statement, ["**`sqs:SendMessage`** (Write)"]);
  });
});

/** Checks that the hover at `$0` in the statement of a block has these paragraphs, among others. */
function checkParagraphs(statement: string, expected: readonly (string | RegExp)[]): void {
  const text = hoverTextAt(statement) ?? "";
  const found = text.split("\n\n");
  for (const paragraph of expected) {
    const isThere =
      typeof paragraph === "string"
        ? `\n\n${text}\n\n`.includes(`\n\n${paragraph}\n\n`)
        : found.some((one) => paragraph.test(one));
    assert.ok(isThere, `${String(paragraph)} is not in the hover:\n${text}`);
  }
}
