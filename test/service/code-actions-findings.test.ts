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

describe("code action: change a key to an element", () => {
  it("renames the key alone", () => {
    for (const [before, after] of [
      [`{ Efect$0: "Allow", Action: "s3:GetObject" }`, `{ Effect: "Allow", Action: "s3:GetObject" }`],
      [`{ "Efect$0": "Allow", Action: "s3:GetObject" }`, `{ "Effect": "Allow", Action: "s3:GetObject" }`],
    ] as const) {
      checkCodeAction([`config.ci.iam.policy = [${before}];`], {
        title: "Change to Effect",
        code: "INVALID_POLICY_ELEMENT",
        isPreferred: true,
        after: [`config.ci.iam.policy = [${after}];`],
      });
    }
  });

  it("is not offered for a computed key", () => {
    const titles = actionTitlesAt(
      `const key = "Efect"; config.ci.iam.policy = [{ [k$0ey]: "Allow", Action: "s3:*" }];`,
    );
    assert.ok(titles.includes("Silence INVALID_POLICY_ELEMENT here"), String(titles));
    assert.ok(!titles.includes("Change to Effect"));
  });
});

describe("code action: add an element", () => {
  it("offers both effects, and prefers none", () => {
    for (const effect of ["Allow", "Deny"]) {
      checkCodeAction([`config.ci.iam.policy = [{$0 Action: "s3:GetObject", Resource: "*" }];`], {
        title: `Add Effect: "${effect}"`,
        code: "MISSING_EFFECT",
        after: [`config.ci.iam.policy = [{ Effect: "${effect}", Action: "s3:GetObject", Resource: "*" }];`],
      });
    }
  });

  it("puts a resource last, on a line of its own where the others have theirs", () => {
    checkCodeAction(
      [
        `config.ci.iam.policy = [`,
        `  {$0`,
        `    'Effect': 'Allow',`,
        `    'Action': ['s3:GetObject'], // Reads.`,
        `  },`,
        `];`,
      ],
      {
        title: 'Add Resource: "*"',
        code: "MISSING_RESOURCE",
        after: [
          `config.ci.iam.policy = [`,
          `  {`,
          `    'Effect': 'Allow',`,
          `    'Action': ['s3:GetObject'],`,
          `    'Resource': '*', // Reads.`,
          `  },`,
          `];`,
        ],
      },
    );
  });

  it("adds the version to a document", () => {
    const statement = `Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "*" }`;
    checkCodeAction([`config.ci.iam.policy = [{ PolicyName: "A", PolicyDocument: {$0${statement}} }];`], {
      title: 'Add Version: "2012-10-17"',
      code: "MISSING_VERSION",
      isPreferred: true,
      after: [`config.ci.iam.policy = [{ PolicyName: "A", PolicyDocument: {Version: "2012-10-17", ${statement}} }];`],
    });
  });

  it("is not offered where the object is not written out", () => {
    const statements = [
      `const make = (Action: string) => ({ Action, Resource: "*" });`,
      `config.ci.iam.policy = ["s3:GetObject", "sqs:SendMessage"].map((one) => Object.assign({}, mak$0e(one)));`,
    ];
    assert.deepEqual(
      actionTitlesAt(...statements).filter((title) => title.startsWith("Add")),
      [],
    );
  });
});

describe("code action: remove what is redundant", () => {
  it("takes out an action, a resource and a statement that others cover", () => {
    for (const [code, title, before, after] of [
      ["REDUNDANT_ACTION", 'Remove "s3:GetObject"', `["s3", "s3:GetO$0bject", "ec2"]`, `["s3", "ec2"]`],
      [
        "REDUNDANT_RESOURCE",
        'Remove "arn:aws:s3:::a/b"',
        `[{ Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::a/*", "arn:aws:s3:::a/$0b"] }]`,
        `[{ Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::a/*"] }]`,
      ],
      [
        "REDUNDANT_STATEMENT",
        "Remove this statement",
        `["s3", {$0 Effect: "Allow", Action: "s3:GetObject", Resource: "*" }]`,
        `["s3"]`,
      ],
    ] as const) {
      checkCodeAction([`config.ci.iam.policy = ${before};`], {
        title,
        code,
        isPreferred: true,
        after: [`config.ci.iam.policy = ${after};`],
      });
    }
  });

  it("is not offered where the item cannot be cut out, or where something else would change", () => {
    for (const statement of [
      `const read = "s3:GetO$0bject"; config.ci.iam.policy = ["s3", read];`,
      `config.ci.iam.policy = ["s3", "s3:GetO$0bject", "ec2"].slice(0, 2);`,
    ]) {
      const titles = actionTitlesAt(statement);
      assert.ok(titles.includes("Silence REDUNDANT_ACTION here"), String(titles));
      assert.deepEqual(
        titles.filter((title) => title.startsWith("Remove")),
        [],
      );
    }
  });
});

describe("code action: change a key of a condition to the right one", () => {
  const condition = (text: string): string =>
    `config.ci.iam.policy = [{ Effect: "Deny", Action: "s3:*", Resource: "*", Condition: ${text} }];`;

  it("writes the key or the operator that was meant, in quotes where it needs them", () => {
    for (const [code, title, before, after] of [
      [
        "INVALID_CONDITION_OPERATOR",
        "StringEquals",
        `{ String$0Equal: { "aws:SourceVpc": "a" } }`,
        `{ StringEquals: { "aws:SourceVpc": "a" } }`,
      ],
      [
        "INVALID_GLOBAL_CONDITION_KEY",
        "aws:SourceIp",
        `{ IpAddress: { 'aws:Source$0Ips': "1.2.3.4" } }`,
        `{ IpAddress: { 'aws:SourceIp': "1.2.3.4" } }`,
      ],
      [
        "INVALID_CONDITION_KEY_FORMAT",
        "aws:SourceIp",
        `{ IpAddress: { source$0ip: "1.2.3.4" } }`,
        `{ IpAddress: { "aws:SourceIp": "1.2.3.4" } }`,
      ],
      [
        "BAD_PATTERN_FOR_MFA",
        "BoolIfExists",
        `{ Bo$0ol: { "aws:MultiFactorAuthPresent": false } }`,
        `{ BoolIfExists: { "aws:MultiFactorAuthPresent": false } }`,
      ],
    ] as const) {
      const expected = { title: `Change to ${title}`, code, isPreferred: true, after: [condition(after)] } as const;
      checkCodeAction([condition(before)], expected);
    }
  });

  it("offers all that may have been meant, and prefers none of several", () => {
    const titles = actionTitlesAt(condition(`{ ArnLike: { "aws:a$0rn": "arn:aws:iam::123456789012:role/a" } }`));
    assert.deepEqual(titles.slice(0, 2), ["Change to aws:PrincipalArn", "Change to aws:SourceArn"]);
    checkCodeAction([condition(`{ ArnLike: { "aws:a$0rn": "arn:aws:iam::123456789012:role/a" } }`)], {
      title: "Change to aws:SourceArn",
      code: "UNSUPPORTED_GLOBAL_CONDITION_KEY",
      after: [condition(`{ ArnLike: { "aws:SourceArn": "arn:aws:iam::123456789012:role/a" } }`)],
    });
  });

  it("is not offered for a key that is not written out, or whose object would have it twice", () => {
    for (const text of [
      `{ ["String" + "Eq$0ual"]: { "aws:SourceVpc": "a" } }`,
      `{ IpAddress: { "aws:Source$0Ips": "1.2.3.4", "aws:SourceIp": "1.2.3.5" } }`,
    ]) {
      assert.deepEqual(
        actionTitlesAt(condition(text)).filter((title) => title.startsWith("Change")),
        [],
        text,
      );
    }
  });
});
