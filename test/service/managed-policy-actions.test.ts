import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, Position } from "vscode-languageserver-types";
import { findManagedPolicy } from "../../src/catalog/index.ts";
import { plainValue } from "../../src/policy/index.ts";
import { codeActions, modelSeenFrom, sharedCodeActions, type DeployModel } from "../../src/service/index.ts";
import { actionsAt, checkCodeAction } from "./support/check-code-action.ts";
import { modelOfProject, projectUri, type ProjectFiles } from "./support/project.ts";
import { inBlock, markedPlace, modelOf, snippetUri } from "./support/snippet.ts";

const executionRole = "service-role/AWSLambdaBasicExecutionRole";
const inlining = `Inline managed policy "${executionRole}"`;
const logging = `{
    Effect: "Allow",
    Action: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: "*",
  }`;

describe("code action: inline a managed policy", () => {
  it("puts its statements behind the items of policy", () => {
    checkMove(
      [
        `config.ci.iam.policy = ["s3"];`,
        `config.ci.iam.managed_policy = ["AmazonSNSReadOnlyAccess", "AmazonSQS$0FullAccess"];`,
      ],
      {
        title: `Inline managed policy "AmazonSQSFullAccess"`,
        after: [
          `config.ci.iam.policy = ["s3", { Action: ["sqs:*"], Effect: "Allow", Resource: "*" }];`,
          `config.ci.iam.managed_policy = ["AmazonSNSReadOnlyAccess"];`,
        ],
      },
    );
    checkMove(
      [`config.ci.iam.policy = [`, `  's3',`, `];`, `config.ci.iam.managed_policy = ['AmazonSQS$0FullAccess'];`],
      {
        title: `Inline managed policy "AmazonSQSFullAccess"`,
        after: [
          `config.ci.iam.policy = [`,
          `  's3',`,
          `  { Action: ['sqs:*'], Effect: 'Allow', Resource: '*' },`,
          `];`,
          `config.ci.iam.managed_policy = [];`,
        ],
      },
    );
  });

  it("gives policy its first value where there is none, in the manner of the file", () => {
    checkMove([`config.ci.iam.managed_policy = ["$0${executionRole}"]`], {
      title: inlining,
      after: [`config.ci.iam.managed_policy = []`, `config.ci.iam.policy = [${logging}]`],
    });
    checkMove([`Object.assign(config.ci.iam, { managed_policy: ["$0${executionRole}"] });`], {
      title: inlining,
      after: [`Object.assign(config.ci.iam, { policy: [${logging}], managed_policy: [] });`],
    });
  });

  it("pushes where the array of policy is not to be seen, and where the string was pushed", () => {
    checkMove([`config.ci.iam.policy = ["s3"].slice();`, `config.ci.iam.managed_policy.push("$0${executionRole}");`], {
      title: inlining,
      after: [`config.ci.iam.policy = ["s3"].slice();`, `config.ci.iam.policy.push(${logging});`],
    });
  });

  it("works on a default that is written out, and says nothing of lost defaults then", () => {
    const after = applied(
      `config.ci.iam.default_managed_policy = ["AmazonSSM$0ReadOnlyAccess", "AWSLambda_ReadOnlyAccess"];`,
      "AmazonSSMReadOnlyAccess",
    );
    assert.deepEqual(plainValue(after.reading.lists.default_managed_policy), ["AWSLambda_ReadOnlyAccess"]);
    assert.equal(
      after.problems.find(({ code }) => code === "default-managed-policy-overridden")?.severity,
      "information",
    );
  });

  it("is not offered where statements would have the same Sid", () => {
    const [policy, sid] = ["AWSArtifactReportsReadOnlyAccess", "ArtifactReportActions"];
    assert.ok(JSON.stringify(findManagedPolicy(policy)?.document).includes(`"Sid":"${sid}"`));
    const statement = `{ Sid: "${sid}", Effect: "Allow", Action: "s3:Get*", Resource: "*" }`;
    const title = `Inline managed policy "${policy}"`;
    const list = `config.ci.iam.managed_policy = ["${policy}$0"];`;
    assert.ok(titlesAt(list).includes(title));
    assert.ok(!titlesAt(`config.ci.iam.policy = [${statement}]; ${list}`).includes(title));
  });

  it("is not offered where the role would not allow the same, or nothing could be written", () => {
    for (const statement of [
      // There is no such policy, it cannot be attached, or it is not AWS's in this partition.
      `config.ci.iam.managed_policy = ["AWSLambdaBasic$0ExecutionRole"];`,
      `config.ci.iam.managed_policy = ["aws-service-role/AWSSupport$0ServiceRolePolicy"];`,
      `config.ci.iam.managed_policy = ["arn:aws-cn:iam::aws:policy/AmazonSQS$0FullAccess"];`,
      // It stays attached.
      `config.ci.iam.managed_policy = ["AmazonSSM$0ReadOnlyAccess"];`,
      `config.ci.iam.managed_policy = ["AmazonSQS$0FullAccess", "arn:aws:iam::aws:policy/AmazonSQSFullAccess"];`,
      // A later write takes the statements away, or other statements are not known and may exceed the quota.
      `config.ci.iam.managed_policy = ["AmazonSQS$0FullAccess"]; if (process.env.X) { config.ci.iam.policy = []; }`,
      `config.ci.iam.policy = [{ Action: process.env.X }]; config.ci.iam.managed_policy = ["AmazonSQS$0FullAccess"];`,
      // The string is in no array.
      `const name = "AmazonSQS$0FullAccess"; config.ci.iam.managed_policy = [name];`,
      `config.ci.iam.policy = ["AmazonSQS$0FullAccess"];`,
    ]) {
      assert.deepEqual(titlesAt(statement), [], statement);
    }
  });

  it("is not offered where the inline policies would be too large", () => {
    assert.ok(JSON.stringify(findManagedPolicy("ReadOnlyAccess")?.document).length > 10_240);
    assert.deepEqual(titlesAt(`config.ci.iam.managed_policy = ["Read$0OnlyAccess"];`), []);
  });

  it("holds in every environment that the code asks for", () => {
    const list = `config.ci.iam.managed_policy = ["$0${executionRole}"];`;
    assert.deepEqual(titlesAt(`${list} if (process.env.JETS_ENV === "prod") config.ci.iam.policy = ["s3"];`), []);
    assert.deepEqual(
      onlyMove(
        {
          "config/jets/deploy.ts": inBlock(
            `config.ci.iam.managed_policy = ["$0${executionRole}"]; if (process.env.JETS_ENV !== "prod") { config.ci.iam.policy = []; }`,
          ),
        },
        "config/jets/deploy.ts",
        "prod",
      ),
      [],
    );
    const inProduction = `if (process.env.JETS_ENV === "prod") { config.ci.iam.managed_policy.push("$0${executionRole}"); }`;
    const project = { "config/jets/deploy.ts": inBlock(inProduction) };
    const [title, after] = onlyMove(project, "config/jets/deploy.ts", "prod");
    assert.equal(title, inlining);
    assert.match(after!, /"prod"\) \{\n {2}config\.ci\.iam\.policy = \[\{[^]*\}\]; \}\n/);
  });

  it("is not offered in a layer where another one decides", () => {
    const overlay = { "config/jets/deploy/dev.ts": inBlock(`config.ci.iam.policy = ["s3"];`) };
    const base = { "config/jets/deploy.ts": inBlock(`config.ci.iam.managed_policy = ["$0${executionRole}"];`) };
    assert.equal(onlyMove(base, "config/jets/deploy.ts", "dev")[0], inlining);
    assert.deepEqual(onlyMove({ ...base, ...overlay }, "config/jets/deploy.ts", "dev"), []);
  });
});

const sqs = `Replace by managed policy "AmazonSQSFullAccess"`;

describe("code action: replace by a managed policy", () => {
  it("attaches the policy whose document says the same as an item, however that is written", () => {
    for (const item of [
      `"sq$0s"`,
      `"SQS:$0*"`,
      `{ Action: "sqs:*", $0Effect: "Allow", Resource: ["*"] }`,
      `{ Statement: [{ $0Sid: "Queues", Effect: "Allow", Resource: "*", Action: ["sqs:*"] }] }`,
      `{ PolicyName: "q", PolicyDocument: { Version: "2012-10-17", Statement: { Effect: "Allow", $0Action: "sqs:*", Resource: "*" } } }`,
    ]) {
      checkMove([`config.ci.iam.policy = ["ec2", ${item}, "s3"];`], {
        title: sqs,
        after: [`config.ci.iam.policy = ["ec2", "s3"];`, `config.ci.iam.managed_policy = ["AmazonSQSFullAccess"];`],
      });
    }
  });

  it("takes several items that say it together, and names the right path", () => {
    checkMove(
      [
        `config.ci.iam.policy = ["logs:CreateLogStream", "s3", "logs:Create$0LogGroup", "logs:PutLogEvents"];`,
        `config.ci.iam.managed_policy = ["AmazonSQSFullAccess"];`,
      ],
      {
        title: `Replace by managed policy "${executionRole}"`,
        after: [
          `config.ci.iam.policy = ["s3"];`,
          `config.ci.iam.managed_policy = ["AmazonSQSFullAccess", "${executionRole}"];`,
        ],
      },
    );
  });

  it("undoes what inlining has done", () => {
    // Its statements have conditions, in lists of one.
    const name = "AWSAppSyncAdministrator";
    const inlined = applied(`config.ci.iam.managed_policy = ["${name}$0"];`, name);
    const text = inlined.document.getText();
    const marked = `${text.slice(0, text.indexOf("Action:"))}$0${text.slice(text.indexOf("Action:"))}`;
    const action = actionsAt(marked).find(({ title }) => title === `Replace by managed policy "${name}"`);
    const back = modelOf(TextDocument.applyEdits(inlined.document, action?.edit?.changes?.[snippetUri] ?? []));
    assert.deepEqual(plainValue(back.reading.lists.managed_policy), [name]);
    assert.deepEqual(plainValue(back.reading.lists.policy), []);
  });

  it("is not offered where the role would not allow the same, or the policy cannot or need not be attached", () => {
    const statement = (text: string): string => `config.ci.iam.policy = [{ Effect: "Allow", Resource: "*", ${text} }];`;
    for (const text of [
      // Less, more, or something else.
      `config.ci.iam.policy = ["sqs:$0Send*"];`,
      statement(`Action: ["sqs:*$0", "sns:*"]`),
      statement(`Action: "sqs:*$0", Condition: { Bool: { "aws:SecureTransport": "true" } }`),
      `config.ci.iam.policy = [{ Effect: "Deny", Resource: "*", Action: "sqs:*$0" }];`,
      `config.ci.iam.policy = [{ Effect: "Allow", Resource: "arn:aws:sqs:*:*:*", Action: "sqs:*$0" }];`,
      `config.ci.iam.policy = [{ Effect: "Allow", NotResource: "*", Action: "sqs:*$0" }];`,
      `config.ci.iam.policy = [{ Effect: "Allow", Resource: "*", NotAction: "sqs:*$0" }];`,
      `config.ci.iam.policy = [{ PolicyName: "q", PolicyDocument: { Version: "2008-10-17", Statement: { Effect: "Allow", Action: "sqs:*$0", Resource: "*" } } }];`,
      // Not all is known.
      `config.ci.iam.policy = [{ Statement: [{ Effect: "Allow", Resource: "*", Action: "sqs:*$0" }, process.env.X] }];`,
      `config.ci.iam.managed_policy = [process.env.X]; config.ci.iam.policy = ["sq$0s"];`,
      // AWS has retired it, or the role has it.
      `config.ci.iam.policy = ["iot1click$0"];`,
      `config.ci.iam.managed_policy = ["AmazonSQSFullAccess"]; config.ci.iam.policy = ["sq$0s"];`,
      // The quota.
      `config.ci.iam.managed_policy = [${Array.from({ length: 8 }, (_, index) => `"arn:aws:iam::1:policy/p${index}"`).join(", ")}]; config.ci.iam.policy = ["sq$0s"];`,
      // It is in no array.
      `const queues = "sq$0s"; config.ci.iam.policy = [queues];`,
    ]) {
      assert.deepEqual(titlesAt(text), [], text);
    }
  });

  it("is offered in a file that several deploy files import only where it changes none of them", () => {
    const shared = { "shared.ts": `export const setUp = (config) => { config.ci.iam.policy = ["sq$0s"]; };` };
    const deploy = (more: string): string =>
      `import { setUp } from "../../shared";\n${inBlock(`setUp(config); ${more}`)}`;
    const offered = (...mores: readonly string[]): readonly string[] => {
      const models = mores.map((more) =>
        marked({ ...shared, "config/jets/deploy.ts": deploy(more) }, "config/jets/deploy.ts", "dev", "shared.ts"),
      );
      const position = models[0]!.position;
      const actions = sharedCodeActions(
        models.map(({ model }) => model),
        { start: position, end: position },
        {},
      );
      return actions.flatMap(({ title }) => (title === sqs ? [title] : []));
    };
    assert.deepEqual(offered(""), [sqs]);
    assert.deepEqual(offered("", `config.ci.iam.managed_policy = [];`), []);
  });
});

/** Checks an action as `checkCodeAction` does, and that the role allows the same afterwards. */
function checkMove(
  statements: readonly string[],
  { title, after }: { readonly title: string; readonly after: readonly string[] },
): void {
  const kind = title.startsWith("Inline") ? "refactor.inline" : "refactor.rewrite";
  checkCodeAction(statements, { title, kind, after });
  assert.deepEqual(allowedBy(modelOf(inBlock(...after))), allowedBy(modelOf(inBlock(...statements).replace("$0", ""))));
}

/** The actions that a role allows or denies, and how. */
function allowedBy({ permissions }: DeployModel): readonly string[] {
  return [...permissions.actions.values()]
    .map(({ action, access }) => `${action.service}:${action.name} ${access}`)
    .sort();
}

/** The model after the inlining of a policy at `$0` in a statement of a block. */
function applied(statement: string, policy: string): DeployModel {
  const before = modelOf(inBlock(statement).replace("$0", ""));
  const action = actionsAt(inBlock(statement)).find(({ title }) => title === `Inline managed policy "${policy}"`);
  assert.ok(action !== undefined, statement);
  const after = modelOf(TextDocument.applyEdits(before.document, action.edit?.changes?.[snippetUri] ?? []));
  assert.deepEqual(allowedBy(after), allowedBy(before));
  return after;
}

/** The titles of these actions at `$0` in a statement of a block. */
function titlesAt(statement: string): readonly string[] {
  const { model, position } = markedPlace(inBlock(statement));
  return moves(model, position).map(({ title }) => title);
}

function moves(model: DeployModel, position: Position): readonly CodeAction[] {
  const actions = codeActions(model, { start: position, end: position }, {}, ["refactor"]);
  return actions.filter(({ title }) => isMove(title));
}

function isMove(title: string): boolean {
  return /^(Inline|Replace by) managed policy /.test(title);
}

/** The model of a project in which a file has `$0`, as it looks from that file, and the place. */
function marked(files: ProjectFiles, deployFile: string, environment: string, file: string) {
  const offset = files[file]!.indexOf("$0");
  const project = modelOfProject({ ...files, [file]: files[file]!.replace("$0", "") }, deployFile, environment);
  const model = modelSeenFrom(project, projectUri(file));
  assert.ok(model !== undefined);
  return { model, position: model.document.positionAt(offset) };
}

/** The title of the one action at `$0` in a deploy file, and the text after it. */
function onlyMove(files: ProjectFiles, file: string, environment: string): readonly string[] {
  const { model, position } = marked(files, file, environment, file);
  return moves(model, position).flatMap(({ title, edit }) => [
    title,
    TextDocument.applyEdits(model.document, edit?.changes?.[projectUri(file)] ?? []),
  ]);
}
