import assert from "node:assert/strict";
import { findService, managedPolicyPaths, servicePrefixes } from "../../src/catalog/index.ts";
import { checkManagedPolicies } from "../../src/checks/policies/managed-policies.ts";
import { viewRole } from "../../src/permissions/index.ts";
import { locateJson, managedPolicyArn } from "../../src/policy/index.ts";
import { documented, modelSeenFrom, sharedCompletions } from "../../src/service/index.ts";
import { modelOfProject, projectUri } from "./support/project.ts";
import { inBlock } from "./support/snippet.ts";
import { checkTaken, itemsAt, labelsAt } from "./support/check-completion.ts";

const sqsActions = (findService("sqs")?.actions ?? []).map(({ name }) => `sqs:${name}`);

describe("completion in the strings of lists", () => {
  it("offers the services where no colon is typed yet", () => {
    for (const list of ["policy", "default_policy"]) {
      assert.deepEqual(labelsAt(`config.ci.iam.${list} = ["$0"];`), servicePrefixes());
    }
    assert.equal(
      itemsAt(`config.ci.iam.policy = ["s$0"];`).find(({ label }) => label === "s3")?.labelDetails?.description,
      "Amazon S3",
    );
    checkTaken(`config.ci.iam.policy = ["ec2", "$0"];`, "s3", `config.ci.iam.policy = ["ec2", "s3"];`);
  });

  it("offers the actions of the service behind the colon, with the wildcards that stand for several", () => {
    const labels = labelsAt(`config.ci.iam.policy = ["sqs:$0"];`);
    assert.deepEqual(
      labels.filter((label) => !label.endsWith("*")),
      sqsActions,
    );
    assert.deepEqual(
      labels.filter((label) => label.endsWith("*")),
      ["sqs:*", "sqs:Delete*", "sqs:Get*", "sqs:List*"],
    );
    const wildcard = itemsAt(`config.ci.iam.policy = ["sqs:$0"];`).find(({ label }) => label === "sqs:Get*");
    assert.equal(wildcard?.labelDetails?.description, "2 Read");
    assert.deepEqual(labelsAt(`config.ci.iam.policy = ["dynamo:$0"];`), []);
  });

  it("replaces all between the quotes, wherever the caret is and whatever the quotes are", () => {
    for (const quote of [`"`, `'`, "`"]) {
      const item = (content: string): string => `config.ci.iam.policy = [${quote}${content}${quote}, "ec2"];`;
      checkTaken(item("s3:Get$0Obj"), "s3:GetObject", item("s3:GetObject"));
      checkTaken(item("$0s3"), "sqs", item("sqs"));
      checkTaken(item("s3:$0x-y/z"), "s3:Get*", item("s3:Get*"));
    }
  });

  it("works in strings and lists that are not finished", () => {
    checkTaken(`config.ci.iam.policy = ["$0`, "s3", `config.ci.iam.policy = ["s3"`);
    checkTaken(`config.ci.iam.policy = ["s3:$0`, "s3:GetObject", `config.ci.iam.policy = ["s3:GetObject"`);
    checkTaken(
      `config.ci.iam.policy = ["ec2", 's3:Ge$0 ];`,
      "s3:GetObject",
      `config.ci.iam.policy = ["ec2", 's3:GetObject' ];`,
    );
    checkTaken(`config.ci.iam.policy.push("$0`, "s3", `config.ci.iam.policy.push("s3"`);
    checkTaken(`config.ci.iam.policy = [{ Action: "s3:$0`, "s3:*", `config.ci.iam.policy = [{ Action: "s3:*"`);
    checkTaken(`config.ci.iam.policy = [{ Action: ["s3:$0`, "s3:*", `config.ci.iam.policy = [{ Action: ["s3:*"`);
  });

  it("works in constants and helpers whose strings end up in a list", () => {
    for (const statement of [
      `const base = ["sqs:$0"]; config.ci.iam.policy = ["ec2", ...base];`,
      `const one = "sqs:$0"; config.ci.iam.policy.push(one);`,
      `const allow = (...Action) => ({ Action }); config.ci.iam.policy = [allow("sqs:$0")];`,
    ]) {
      assert.ok(labelsAt(statement).includes("sqs:SendMessage"), statement);
    }
  });

  it("works where a list is replaced later, or depends on what is not known", () => {
    for (const statement of [
      `config.ci.iam.policy = ["sqs:$0"]; config.ci.iam.policy = [];`,
      `if (process.env.X) config.ci.iam.policy = ["sqs:$0"];`,
      `if (process.env.X) { config.ci.iam.policy.push("s3", { Action: ["sqs:$0"] }); }`,
      `config.ci.iam.policy = process.env.X ? ["sqs:$0"] : ["ec2"];`,
      `config.ci.iam.policy = ["ec2", ...((process.env.X && ["sqs:$0"]) || [])];`,
      `config.ci.iam.policy = ["ec2", process.env.X ? "sqs:$0" : "s3"];`,
      `config.ci.iam.policy = ["sqs:$0"].filter((item) => item !== process.env.X);`,
      `config.ci.iam.policy = [process.env.X].concat(["sqs:$0"].filter(process.env.Y));`,
      `Object.assign(config.ci.iam, { policy: process.env.X ? ["sqs:$0"] : [] });`,
    ]) {
      assert.ok(labelsAt(statement).includes("sqs:SendMessage"), statement);
    }
    assert.ok(labelsAt(`config.ci.iam.managed_policy = process.env.X ? ["$0"] : [];`).includes("AmazonSQSFullAccess"));
    assert.ok(labelsAt(`if (process.env.X) config.ci.iam.policy = [{ Action: "s3:Get*", $0 }];`).includes("Resource"));
  });

  it("offers nothing in strings that are no items, in any course", () => {
    for (const statement of [
      `config.ci.iam.policy = process.env.X === "sqs:$0" ? ["s3"] : [];`,
      `config.ci.iam.policy = ["s3"].filter((item) => item !== "sqs:$0" && process.env.X);`,
      `config.ci.iam.policy = process.env["sqs:$0"] ? ["s3"] : [];`,
      `if (process.env.X) config.lambda.iam.policy = ["sqs:$0"];`,
    ]) {
      assert.deepEqual(labelsAt(statement), [], statement);
    }
  });

  it("works in a file that a deploy file imports", () => {
    const shared = `export const queues = process.env.X ? [] : ["sqs:"]; export const base = ["sqs:", "s3"];`;
    const deploy = `import { base } from "../../base";\n${inBlock("config.ci.iam.policy = base;")}`;
    const files = { "base.ts": shared, "config/jets/deploy.ts": deploy };
    const model = modelSeenFrom(modelOfProject(files, "config/jets/deploy.ts"), projectUri("base.ts"));
    assert.ok(model !== undefined);
    const labels = sharedCompletions([model], { line: 0, character: shared.lastIndexOf("sqs:") + 4 });
    assert.ok(labels.some(({ label }) => label === "sqs:SendMessage"));
    assert.deepEqual(sharedCompletions([model], { line: 0, character: 3 }), []);
  });

  it("offers managed policies by their paths, but not those of service-linked roles and retired ones", () => {
    const refused = refusedPolicies();
    for (const list of ["managed_policy", "default_managed_policy"]) {
      const labels = labelsAt(`config.ci.iam.${list} = ["$0"];`);
      assert.deepEqual(
        labels,
        managedPolicyPaths().filter((path) => !refused.has(managedPolicyArn(path))),
      );
      for (const path of [
        "AWSMobileHub_ReadOnly",
        "CloudWatchFullAccess",
        "aws-service-role/AWSSupportServiceRolePolicy",
      ]) {
        assert.ok(managedPolicyPaths().includes(path) && !labels.includes(path), path);
      }
      assert.ok(labels.includes("service-role/AWSLambdaBasicExecutionRole"));
    }
    checkTaken(
      `config.ci.iam.managed_policy = ["AWSLambdaBasic$0"];`,
      "service-role/AWSLambdaBasicExecutionRole",
      `config.ci.iam.managed_policy = ["service-role/AWSLambdaBasicExecutionRole"];`,
    );
    checkTaken(
      `config.ci.iam.managed_policy = ["arn:aws:iam::$0"];`,
      "arn:aws:iam::aws:policy/AmazonS3FullAccess",
      `config.ci.iam.managed_policy = ["arn:aws:iam::aws:policy/AmazonS3FullAccess"];`,
    );
  });

  it("offers nothing in texts with values in them, or on several lines", () => {
    assert.deepEqual(labelsAt('const x = "s3"; config.ci.iam.policy = [`${x}:$0`];'), []);
    assert.deepEqual(labelsAt("config.ci.iam.policy = [`s3:$0", "`];"), []);
    assert.deepEqual(labelsAt(`config.ci.iam.policy = ["s3:$0" + "Get"];`), []);
  });
});

/** The ARNs of the managed policies of which the checks say that they cannot be attached, or will not be for long. */
function refusedPolicies(): ReadonlySet<string> {
  const arns = managedPolicyPaths().map(managedPolicyArn);
  const role = viewRole(locateJson({ ManagedPolicyArns: arns }, "default"));
  return new Set(checkManagedPolicies(role).map(({ path }) => arns[Number(path.at(-1))]!));
}

describe("completion in statements", () => {
  it("offers services with their colon, and actions, in Action and NotAction", () => {
    checkTaken(statementWith(`NotAction: ["$0"]`), "sqs", statementWith(`NotAction: ["sqs:"]`));
    const service = itemsAt(statementWith(`Action: "$0"`)).find(({ label }) => label === "sqs");
    assert.equal(service?.command?.command, "editor.action.triggerSuggest");
    assert.ok(labelsAt(statementWith(`Action: "sqs:$0"`)).includes("sqs:SendMessage"));
  });

  it("offers the ARNs of what the actions work on, in Resource and NotResource", () => {
    assert.deepEqual(labelsAt(statementWith(`Action: "s3:GetObject", Resource: "$0"`)), [
      "*",
      "arn:aws:s3:Region:Account:accesspoint/AccessPointName/object/ObjectName",
      "arn:aws:s3:::BucketName/ObjectName",
    ]);
    checkTaken(
      statementWith(`Action: ["s3:GetObject"], NotResource: ["arn:$0"]`),
      "arn:aws:s3:::BucketName/ObjectName",
      statementWith('Action: ["s3:GetObject"], NotResource: ["arn:aws:s3:::${1:BucketName}/${2:ObjectName}"]'),
    );
    assert.deepEqual(labelsAt(statementWith(`Action: "*", Resource: "$0"`)), ["*"]);
  });

  it("offers operators and keys of conditions, and values where there are few", () => {
    const condition = (text: string): string => statementWith(`Action: "s3:ListBucket", Condition: { ${text} }`);
    const operators = labelsAt(condition("$0"));
    for (const operator of ["StringEquals", "Null", "BoolIfExists", "ForAllValues:StringLike", "ForAnyValue:ArnLike"]) {
      assert.ok(operators.includes(operator), operator);
    }
    assert.ok(!operators.includes("NullIfExists"));
    checkTaken(condition("Str$0"), "StringLike", condition("StringLike: { $9 }"));
    checkTaken(condition("$0"), "ForAnyValue:StringLike", condition('"ForAnyValue:StringLike": { $9 }'));
    checkTaken(condition('"For$0": {}'), "ForAnyValue:StringLike", condition('"ForAnyValue:StringLike": {}'));
    const keys = labelsAt(condition(`StringLike: { "$0": "a" }`));
    assert.ok(keys.includes("s3:prefix") && keys.includes("aws:SourceIp") && !keys.includes("s3:x-amz-copy-source"));
    checkTaken(condition("StringLike: { $0 }"), "s3:prefix", condition('StringLike: { "s3:prefix": "$9" }'));
    checkTaken(
      condition('StringEquals: { "aws:$0" }'),
      "aws:PrincipalTag/${TagKey}",
      condition('StringEquals: { "aws:PrincipalTag/${1:TagKey}" }'),
    );
    assert.deepEqual(labelsAt(condition(`Bool: { "aws:SecureTransport": "$0" }`)), ["true", "false"]);
    assert.deepEqual(labelsAt(condition(`StringLike: { "s3:prefix": "$0" }`)), []);
  });

  it("offers what Effect and Version can be, and nothing for Sid", () => {
    assert.deepEqual(labelsAt(statementWith(`Effect: "$0"`)), ["Allow", "Deny"]);
    assert.deepEqual(labelsAt(`config.ci.iam.policy = [{ Version: "$0", Statement: [] }];`), ["2012-10-17"]);
    assert.deepEqual(labelsAt(statementWith(`Action: "s3:*", Sid: "$0"`)), []);
  });

  it("offers the keys that an object does not have yet", () => {
    const ofStatement = ["Effect", "Action", "Resource", "Condition", "Sid", "NotAction", "NotResource"];
    assert.deepEqual(labelsAt(statementWith("$0")), [
      ...ofStatement,
      "PolicyName",
      "PolicyDocument",
      "Statement",
      "Version",
    ]);
    assert.deepEqual(
      labelsAt(statementWith(`Action: "s3:*", $0`)),
      ofStatement.filter((key) => key !== "Action"),
    );
    assert.deepEqual(labelsAt(`config.ci.iam.policy = [{ Statement: [{ $0 }] }];`), ofStatement);
    assert.deepEqual(labelsAt(`config.ci.iam.policy = [{ PolicyName: "A", $0 }];`), ["PolicyDocument"]);
    assert.deepEqual(labelsAt(`config.ci.iam.policy = [{ PolicyDocument: { $0 } }];`), ["Statement", "Version"]);
    assert.deepEqual(labelsAt(`config.ci.iam = { policy: [{ Statement: [{ $0 }] }] };`), ofStatement);
    assert.deepEqual(labelsAt(statementWith(`/* one */ Action: [], // two\n $0`)), [
      ...ofStatement.slice(0, 1),
      ...ofStatement.slice(2),
    ]);
    for (const nothing of [`Action: $0`, `Action: [], // one, $0\n`, `Action: [], /* one, $0 */`]) {
      assert.deepEqual(labelsAt(statementWith(nothing)), [], nothing);
    }
  });

  it("writes keys with their values, but for those that have one", () => {
    checkTaken(
      statementWith(`Action: "s3:*", Eff$0`),
      "Effect",
      statementWith('Action: "s3:*", Effect: "${9|Allow,Deny|}"'),
    );
    checkTaken(statementWith(`Effe$0: "Allow"`), "Effect", statementWith(`Effect: "Allow"`));
    checkTaken(statementWith(`"Res$0": "*"`), "Resource", statementWith(`"Resource": "*"`));
    checkTaken(statementWith(`Action: "s3:*", $0`), "Resource", statementWith(`Action: "s3:*", Resource: "$9"`));
  });

  it("offers whole statements and policies where an item can stand", () => {
    const statements = ["Allow statement", "Deny statement", "Allow iam:PassRole to one service"];
    for (const statement of [
      `config.ci.iam.policy = [$0];`,
      `config.ci.iam.policy = ["s3", All$0];`,
      `config.ci.iam.policy = ["s3", $0`,
      `config.ci.iam.policy.push($0);`,
      `config.ci.iam.policy.push(`.concat("$0"),
    ]) {
      assert.deepEqual(labelsAt(statement), [...statements, "Policy with a name"], statement);
    }
    assert.deepEqual(labelsAt(`config.ci.iam.policy = [{ Statement: [$0] }];`), statements);
    for (const statement of [
      `config.ci.iam.managed_policy = [$0];`,
      statementWith(`Action: [$0]`),
      `config.lambda.iam.policy.push($0);`,
      `config.ci.iam.policy.push(load($0));`,
    ]) {
      assert.deepEqual(labelsAt(statement), [], statement);
    }
  });
});

describe("the documentation of what is offered", () => {
  it("is made when an item is looked at, and says what the hover says", () => {
    const [s3] = itemsAt(`config.ci.iam.policy = ["$0"];`).filter(({ label }) => label === "s3");
    assert.equal(s3?.documentation, undefined);
    assert.match(documentationOf(documented(s3!)), /^\*\*Amazon S3\*\* has \d+ actions/);
    const [send] = itemsAt(`config.ci.iam.policy = ["sqs:$0"];`).filter(({ label }) => label === "sqs:SendMessage");
    assert.match(documentationOf(documented(send!)), /^\*\*`sqs:SendMessage`\*\* \(Write\)/);
    const [policy] = itemsAt(`config.ci.iam.managed_policy = ["$0"];`).filter(
      ({ label }) => label === "AmazonSQSFullAccess",
    );
    assert.match(documented(policy!).detail ?? "", /^\d+ actions of Amazon SQS \(/);
    assert.match(documentationOf(documented(policy!)), /```json/);
  });

  it("is left as it is where an item is about nothing that is known", () => {
    for (const data of [undefined, null, 5, { kind: "service" }, { kind: "other", name: "s3" }]) {
      const item = { label: "x", data };
      assert.deepEqual(documented(item), item);
    }
  });
});

function statementWith(text: string): string {
  return `config.ci.iam.policy = [{ ${text} }];`;
}

function documentationOf({ documentation }: ReturnType<typeof documented>): string {
  return typeof documentation === "object" ? documentation.value : "";
}
