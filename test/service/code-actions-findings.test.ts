import assert from "node:assert/strict";
import { actionTitlesAt, checkCodeAction } from "./support/check-code-action.ts";

const code = "INVALID_SERVICE_IN_ACTION";

describe("code action: change a string to the right one", () => {
  it("writes a service as it is written in a list, without the wildcard that Jets adds", () => {
    for (const [before, after] of [
      [`["s3", "dyna$0mo"]`, `["s3", "dynamodb"]`],
      [`["dyna$0mo:PutItem"]`, `["dynamodb:PutItem"]`],
      [`['dyna$0mo', "s3"]`, `['dynamodb', "s3"]`],
      ["[`dyna$0mo`]", "[`dynamodb`]"],
      [`["\\u0064yna$0mo"]`, `["dynamodb"]`],
      [
        `[["dyna$0mo"], { Action: "s3:*", Effect: "Allow", Resource: "*" }]`,
        `[["dynamodb"], { Action: "s3:*", Effect: "Allow", Resource: "*" }]`,
      ],
    ] as const) {
      checkCodeAction([`config.ci.iam.policy = ${before};`], {
        title: before.includes("PutItem") ? 'Change to "dynamodb:PutItem"' : 'Change to "dynamodb"',
        code,
        isPreferred: true,
        after: [`config.ci.iam.policy = ${after};`],
      });
    }
  });

  it("leaves the wildcard where it is written", () => {
    for (const [before, after] of [
      [`["dyna$0mo:*"]`, `["dynamodb:*"]`],
      [
        `[{ Action: ["s3:*", "dyna$0mo:*"], Effect: "Allow", Resource: "*" }]`,
        `[{ Action: ["s3:*", "dynamodb:*"], Effect: "Allow", Resource: "*" }]`,
      ],
    ] as const) {
      checkCodeAction([`config.ci.iam.policy = ${before};`], {
        title: 'Change to "dynamodb:*"',
        code,
        isPreferred: true,
        after: [`config.ci.iam.policy = ${after};`],
      });
    }
  });

  it("changes a constant that is used", () => {
    checkCodeAction([`const tables = "dyna$0mo"; config.ci.iam.policy = [tables];`], {
      title: 'Change to "dynamodb"',
      code,
      isPreferred: true,
      after: [`const tables = "dynamodb"; config.ci.iam.policy = [tables];`],
      means: { policy: ["dynamodb"] },
    });
  });

  it("is not offered where the string is not written out, or where something else would change", () => {
    const refused = [
      `config.ci.iam.policy = ["dyna" + "m$0o"];`,
      "const name = 'dynamo'; config.ci.iam.policy = [`${na$0me}`];",
      `const name = "dyna$0mo"; config.ci.iam.policy = [name, name.length === 6 ? "s3" : "ec2"];`,
    ];
    for (const statement of refused) {
      assert.deepEqual(actionTitlesAt(statement), [`Silence ${code} here`], statement);
    }
  });
});
