import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions, type Settings } from "../../src/service/index.ts";
import { inBlock, modelOf, snippetUri } from "./support/snippet.ts";

const kind = "source.fixAll.jetsCiIam";

describe("code action: fix all", function () {
  // Each fix is tried before it is made, which takes time on a busy machine.
  this.timeout(20_000);

  it("makes all fixes that have one right answer, and no other", () => {
    checkFixAll(
      [
        `config.ci.iam.policy = ["dynamo", "sq", "s3:GetObjects", "s3:getobjekt:", { action: "s3:*" }];`,
        `config.ci.iam.managedPolices = ["AWSLambdaBasicExecutionRole"];`,
        `config.ci.iam.default_policy = ["ec2"];`,
      ],
      [
        `config.ci.iam.policy = ["dynamodb", "sq", "s3:GetObject", "s3:getobjekt:", { Action: "s3:*" }];`,
        `config.ci.iam.managedPolicy = ["service-role/AWSLambdaBasicExecutionRole"];`,
        `config.ci.iam.default_policy = ["ec2"];`,
      ],
    );
  });

  it("goes on with what a fix has brought to light", () => {
    checkFixAll(
      [`config.ci.iam.managed_polcy = "AWSLambdaBasicExecutionRole";`],
      [`config.ci.iam.managed_policy = ["service-role/AWSLambdaBasicExecutionRole"];`],
    );
  });

  it("fixes what is wrong many times at once", () => {
    const names = Array.from({ length: 8 }, (_, index) => `"dynamo:Get${"?".repeat(index)}*"`);
    checkFixAll(
      [`config.ci.iam.policy = [${names.join(", ")}];`],
      [`config.ci.iam.policy = [${names[0]!.replace("dynamo", "dynamodb")}];`],
    );
  });

  it("makes the others where one would change the role in another way", () => {
    const statements = (service: string): string[] => [
      `const name = "s3:GetObjects";`,
      `config.ci.iam.policy = [name, "${service}"];`,
      `if (name === "s3:GetObjects") config.ci.iam.policy.push("ec2");`,
    ];
    checkFixAll(statements("dynamo"), statements("dynamodb"));
  });

  it("removes one of two that cover each other, and not both", () => {
    checkFixAll(
      [`config.ci.iam.policy = ["sqs:Get*", "sqs:get*", "sqs:Get**"];`],
      [`config.ci.iam.policy = ["sqs:Get*"];`],
    );
  });

  it("leaves alone what is silenced or turned off", () => {
    const statements = [
      `// jets-ci-iam-disable-next-line INVALID_SERVICE_IN_ACTION`,
      `config.ci.iam.policy = ["dynamo"];`,
    ];
    assert.deepEqual(fixAllOf(statements), []);
    assert.deepEqual(fixAllOf(statements.slice(1), { INVALID_SERVICE_IN_ACTION: "off" }), []);
  });

  it("is given only when it is asked for", () => {
    const model = modelOf(inBlock(`config.ci.iam.policy = ["dynamo"];`));
    const range = { start: { line: 1, character: 30 }, end: { line: 1, character: 30 } };
    const kindsOf = (only?: string[]): unknown[] => codeActions(model, range, {}, only).map((action) => action.kind);
    assert.deepEqual(kindsOf(), ["quickfix", "quickfix"]);
    assert.deepEqual(kindsOf(["quickfix"]), ["quickfix", "quickfix"]);
    assert.deepEqual(kindsOf(["source.fixAll"]), [kind]);
    assert.deepEqual(kindsOf(["source"]), [kind]);
    assert.deepEqual(kindsOf([kind]), [kind]);
    assert.deepEqual(kindsOf(["source.fixAll.eslint"]), []);
    assert.deepEqual(kindsOf(["refactor"]), []);
  });
});

function fixAllOf(statements: readonly string[], severities: Settings["severities"] = {}): string[] {
  const { document } = modelOf(inBlock(...statements));
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const actions = codeActions(modelOf(document.getText()), nowhere, severities, [kind]);
  return actions.map(({ edit }) => TextDocument.applyEdits(document, edit?.changes?.[snippetUri] ?? []));
}

function checkFixAll(before: readonly string[], after: readonly string[]): void {
  assert.deepEqual(fixAllOf(before), [inBlock(...after)]);
}
