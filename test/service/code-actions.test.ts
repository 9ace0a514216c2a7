import assert from "node:assert/strict";
import { actionTitlesAt, actionsAt, checkCodeAction } from "./support/check-code-action.ts";

const defaults = ["cloudformation", "codebuild", "iam", "logs", "s3"];

describe("code action: wrap in [ ]", () => {
  it("makes an array of a lone string or object", () => {
    checkCodeAction([`config.ci.iam.policy = $0"s3";`], {
      title: "Wrap in [ ]",
      code: "not-an-array",
      isPreferred: true,
      after: [`config.ci.iam.policy = ["s3"];`],
      means: { policy: ["s3"] },
    });
    checkCodeAction([`config.ci.iam.policy = { $0Action: "s3:*" };`], {
      title: "Wrap in [ ]",
      code: "not-an-array",
      isPreferred: true,
      after: [`config.ci.iam.policy = [{ Action: "s3:*" }];`],
      means: { policy: [{ Action: "s3:*" }] },
    });
  });

  it("wraps where the list is set, not where a constant is made", () => {
    checkCodeAction([`const name = "A"; config.ci.iam.policy = [name]; config.ci.iam.managed_policy = na$0me;`], {
      title: "Wrap in [ ]",
      code: "not-an-array",
      isPreferred: true,
      after: [`const name = "A"; config.ci.iam.policy = [name]; config.ci.iam.managed_policy = [name];`],
      means: { policy: ["A"], managed_policy: ["A"] },
    });
  });

  it("gives a shorthand property its value", () => {
    checkCodeAction([`const policy = "s3"; Object.assign(config.ci.iam, { pol$0icy });`], {
      title: "Wrap in [ ]",
      code: "not-an-array",
      isPreferred: true,
      after: [`const policy = "s3"; Object.assign(config.ci.iam, { policy: [policy] });`],
      means: { policy: ["s3"] },
    });
  });
});

describe("code action: correct a key", () => {
  it("changes a misspelt list to the one that was meant", () => {
    for (const [before, after] of [
      [`config.ci.iam.polic$0es = ["s3"];`, `config.ci.iam.policy = ["s3"];`],
      [`config.ci.iam["polic$0es"] = ["s3"];`, `config.ci.iam["policy"] = ["s3"];`],
      [`Object.assign(config.ci.iam, { polic$0es: ["s3"] });`, `Object.assign(config.ci.iam, { policy: ["s3"] });`],
    ] as const) {
      checkCodeAction([before], {
        title: "Change to policy",
        code: "unknown-key",
        isPreferred: true,
        after: [after],
        means: { policy: ["s3"] },
      });
    }
  });

  it("offers nothing for a key that resembles none", () => {
    assert.deepEqual(actionTitlesAt(`config.ci.iam.permissions_bou$0ndary = "x";`), ["Silence unknown-key here"]);
  });

  it("offers nothing for a misspelt list whose name is computed", () => {
    const titles = actionTitlesAt(`const key = "polices"; config.ci.iam[k$0ey] = ["s3"];`);
    assert.deepEqual(titles, ["Silence unknown-key here"]);
  });

  it("changes the case of all keys of a policy", () => {
    checkCodeAction([`config.ci.iam.policy = ["ec2", { act$0ion: "s3:*", "effect": "Allow", Resource: "*" }];`], {
      title: "Change the keys to Action and Effect",
      code: "unrecognized-policy",
      isPreferred: true,
      after: [`config.ci.iam.policy = ["ec2", { Action: "s3:*", "Effect": "Allow", Resource: "*" }];`],
      means: { policy: ["ec2", { Action: "s3:*", Effect: "Allow", Resource: "*" }] },
    });
  });

  it("keeps the value of a shorthand key", () => {
    checkCodeAction([`const action = "s3:*"; config.ci.iam.policy = [{ act$0ion, effect: "Allow" }];`], {
      title: "Change the keys to Action and Effect",
      code: "unrecognized-policy",
      isPreferred: true,
      after: [`const action = "s3:*"; config.ci.iam.policy = [{ Action: action, Effect: "Allow" }];`],
      means: { policy: [{ Action: "s3:*", Effect: "Allow" }] },
    });
  });

  it("offers nothing where the keys are computed", () => {
    const titles = actionTitlesAt(`const key = "action"; config.ci.iam.policy = [{ [k$0ey]: "s3:*" }];`);
    assert.deepEqual(titles, ["Silence unrecognized-policy here"]);
  });
});

describe("code action: add instead of override", () => {
  it("moves the value to the list that adds, in the spelling of the file", () => {
    for (const [before, after] of [
      [`config.ci.iam.defa$0ult_policy = ["ec2"];`, `config.ci.iam.policy = ["ec2"];`],
      [`config.ci.iam["defa$0ultPolicy"] = ["ec2"];`, `config.ci.iam["policy"] = ["ec2"];`],
      [
        `const { iam } = config.ci; iam.defa$0ult_policy = ["ec2"];`,
        `const { iam } = config.ci; iam.policy = ["ec2"];`,
      ],
      [
        `Object.assign(config.ci.iam, { defa$0ult_policy: ["ec2"] });`,
        `Object.assign(config.ci.iam, { policy: ["ec2"] });`,
      ],
    ] as const) {
      checkCodeAction([before], {
        title: "Add to policy instead",
        code: "default-policy-overridden",
        after: [after],
        means: { policy: ["ec2"], default_policy: defaults },
      });
    }
  });

  it("does so for managed policies", () => {
    checkCodeAction([`config.ci.iam.default$0ManagedPolicy = ["PowerUserAccess"];`], {
      title: "Add to managed_policy instead",
      code: "default-managed-policy-overridden",
      after: [`config.ci.iam.managedPolicy = ["PowerUserAccess"];`],
      means: {
        managed_policy: ["PowerUserAccess"],
        default_managed_policy: ["AmazonSSMReadOnlyAccess", "AWSLambda_ReadOnlyAccess"],
      },
    });
  });

  it("pushes onto what the list has been given before", () => {
    checkCodeAction([`config.ci.iam.policy = ["s3"];`, `config.ci.iam.default_$0policy = ["ec2", "sqs",];`], {
      title: "Add to policy instead",
      code: "default-policy-overridden",
      after: [`config.ci.iam.policy = ["s3"];`, `config.ci.iam.policy.push("ec2", "sqs",);`],
      means: { policy: ["s3", "ec2", "sqs"], default_policy: defaults },
    });
    checkCodeAction([`config.ci.iam.policy.push("s3");`, `config.ci.iam["default_$0policy"]  =  [ "ec2" ];`], {
      title: "Add to policy instead",
      code: "default-policy-overridden",
      after: [`config.ci.iam.policy.push("s3");`, `config.ci.iam["policy"].push( "ec2" );`],
      means: { policy: ["s3", "ec2"], default_policy: defaults },
    });
  });

  it("is not offered where the file would mean something else", () => {
    const refused = [
      [`config.ci.iam.default_po$0licy = ["ec2"];`, `config.ci.iam.policy = ["s3"];`],
      [`Object.assign(config.ci.iam, { policy: ["s3"], default_po$0licy: ["ec2"] });`],
      [`config.ci.iam.policy = ["s3"];`, `const list = ["ec2"];`, `config.ci.iam.default_po$0licy = list;`],
      [`config.ci.iam.default_policy = ["s3"];`, `config.ci.iam.default_po$0licy = ["ec2"];`],
      [
        `config.ci.iam.default_po$0licy = ["PowerUserAccess"];`,
        `config.ci.iam.managed_policy = config.ci.iam.default_policy;`,
      ],
      [`config.ci.iam.default_po$0licy = [];`],
      [`config.ci.iam.default_po$0licy = null;`],
      [`const key = "default_policy" as const;`, `config.ci.iam[k$0ey] = ["ec2"];`],
    ];
    for (const statements of refused) {
      const titles = actionTitlesAt(...statements);
      assert.ok(titles.includes("Silence default-policy-overridden here"), String(titles));
      assert.ok(!titles.includes("Add to policy instead"), statements.join(" "));
    }
  });

  it("is not offered where nothing is lost", () => {
    assert.deepEqual(actionTitlesAt(`config.ci.iam.default_po$0licy = ["*"];`), [
      "Silence default-policy-overridden here",
    ]);
  });
});

describe("code action: remove a duplicate", () => {
  it("takes the item out with its comma", () => {
    for (const [before, after] of [
      [`["s3", "ec2", "s$03"]`, `["s3", "ec2"]`],
      [`["s3", "s$03", "ec2"]`, `["s3", "ec2"]`],
      [`["s3", "ec2", "s$03",]`, `["s3", "ec2",]`],
      [`["s3", ["s$03", "ec2"]]`, `["s3", ["ec2"]]`],
      [`["s3", ["s$03"]]`, `["s3", []]`],
      [`["s3", /* again */ "ec2", 's$03' ]`, `["s3", /* again */ "ec2" ]`],
    ] as const) {
      checkCodeAction([`config.ci.iam.policy = ${before};`], {
        title: 'Remove the duplicate "s3"',
        after: [`config.ci.iam.policy = ${after};`],
      });
    }
  });

  it("takes the line out on which the item stands alone", () => {
    checkCodeAction([`config.ci.iam.policy = [`, `  "s3",`, `  "s$03",`, `  "ec2",`, `];`], {
      title: 'Remove the duplicate "s3"',
      after: [`config.ci.iam.policy = [`, `  "s3",`, `  "ec2",`, `];`],
    });
  });

  it("takes an argument out of a push", () => {
    checkCodeAction([`config.ci.iam.policy = ["s3"];`, `config.ci.iam.policy.push("ec2", "s$03");`], {
      title: 'Remove the duplicate "s3"',
      after: [`config.ci.iam.policy = ["s3"];`, `config.ci.iam.policy.push("ec2");`],
    });
  });

  it("is offered only on the repetition itself, where it can be cut out", () => {
    const refused = [
      `config.ci.iam.policy = ["s$03", "s3"];`,
      `config.ci.iam.policy = ["s3", true ? "s$03" : "ec2"];`,
      `const twice = "s$03"; config.ci.iam.policy = [twice, twice];`,
      `config.ci.iam.policy = ["s3"]; config.ci.iam.policy.push("s$03");`,
      `config.ci.iam.policy = ["A"]; config.ci.iam.managed_policy = ["A$0"];`,
      `config.ci.iam.policy = ["s3", "s$03", "ec2"].slice(0, 2);`,
    ];
    for (const statement of refused) {
      const titles = actionTitlesAt(statement).filter((title) => !title.startsWith("Silence"));
      assert.deepEqual(titles, [], statement);
    }
  });
});

describe("code action: silence", () => {
  it("puts a comment above the line, with its indent", () => {
    checkCodeAction([`config.ci.iam.policy = [`, `  "$0",`, `];`], {
      title: "Silence empty-item here",
      code: "empty-item",
      after: [`config.ci.iam.policy = [`, `  // jets-ci-iam-disable-next-line empty-item`, `  "",`, `];`],
    });
  });

  it("adds to the comment that is there, before its reason", () => {
    checkCodeAction(
      [`// jets-ci-iam-disable-next-line empty-item -- to be filled in`, `config.ci.iam.policy = ["", $05];`],
      {
        title: "Silence invalid-item here",
        code: "invalid-item",
        after: [
          `// jets-ci-iam-disable-next-line empty-item, invalid-item -- to be filled in`,
          `config.ci.iam.policy = ["", 5];`,
        ],
      },
    );
  });

  it("keeps the line breaks of the file", () => {
    const [action] = actionsAt(`Jets.deploy.configure((config) => {\r\n  config.ci.iam.policy = ["$0"];\r\n});\r\n`);
    const [edit] = Object.values(action?.edit?.changes ?? {}).flat();
    assert.equal(edit?.newText, "  // jets-ci-iam-disable-next-line empty-item\r\n");
  });

  it("is not offered inside a string that goes over several lines", () => {
    assert.deepEqual(actionTitlesAt("config.ci.iam.policy = [`a:", "  ${$0process.env.A}`];"), []);
  });
});

describe("code actions", () => {
  it("are those of the problems in the range, as they are reported", () => {
    const text = `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = ["$0"];\n});\n`;
    assert.deepEqual(
      actionsAt(text).map(({ title }) => title),
      ["Silence empty-item here"],
    );
    assert.deepEqual(actionsAt(text, { "empty-item": "off" }), []);
    assert.deepEqual(actionTitlesAt(`config.ci.ia$0m.policy = [""];`), []);
  });
});
