import assert from "node:assert/strict";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { findingsIn, findingsOf } from "../support/findings.ts";

describe("the check of redundant actions", () => {
  it("finds what another action of the list covers, at the very string", () => {
    checkFindingsAbout(
      /^REDUNDANT/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["sqs:SendMessage", "sqs:*", "sns:Publish"];
//                              ^^^^^^^^^^^^^^^^^ information REDUNDANT_ACTION: "sqs:SendMessage" changes nothing, because "sqs:*" in the same Action covers it. Remove it.
      });
    `,
    );
  });

  it("keeps the first of two that are equal but for their case", () => {
    assert.deepEqual(redundant({ Action: ["sqs:SendMessage", "SQS:sendmessage"] }), ["REDUNDANT_ACTION 0/Action/1"]);
    assert.deepEqual(redundant({ Action: ["sqs:*", "sqs:**"] }), ["REDUNDANT_ACTION 0/Action/1"]);
  });

  it("knows the wildcards in the covered action and at the front of the covering one", () => {
    assert.deepEqual(redundant({ Action: ["sqs:Send*", "s?s:*"] }), ["REDUNDANT_ACTION 0/Action/0"]);
    assert.deepEqual(redundant({ Action: ["iam:Get*", "iam:*CredentialReport"] }), []);
    assert.deepEqual(redundant({ Action: ["sqs:Send", "sqs:SendMessage"] }), []);
  });

  it("looks into NotAction too, and not from one statement into another", () => {
    assert.deepEqual(redundant({ NotAction: ["sqs:*", "sqs:SendMessage"] }), ["REDUNDANT_ACTION 0/NotAction/1"]);
    const statements = [
      { Effect: "Allow", Action: "sqs:*", Resource: "arn:aws:sqs:*:*:one" },
      { Effect: "Allow", Action: "sqs:SendMessage", Resource: "arn:aws:sqs:*:*:two" },
    ];
    assert.deepEqual(findingsIn(statements, /^REDUNDANT/), []);
  });

  it("finds it beside an item that nobody can know", () => {
    checkFindingsAbout(
      /^REDUNDANT/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [process.env.ACTION, "sqs:*", "sqs:SendMessage"];
//                                                           ^^^^^^^^^^^^^^^^^ information REDUNDANT_ACTION
      });
    `,
    );
  });

  it("shows the covering one", () => {
    const [finding] = findingsOf([{ Effect: "Allow", Action: ["sqs:*", "sqs:List*"], Resource: "*" }], /^REDUNDANT/);
    assert.match(finding?.message ?? "", /"sqs:List\*" changes nothing, because "sqs:\*"/);
    assert.match(finding?.data?.link ?? "", /reference_policies_elements_action\.html$/);
    const NotResource = ["arn:aws:s3:::a", "arn:aws:s3:::*"];
    const [other] = findingsOf([{ Effect: "Allow", Action: "s3:GetObject", NotResource }], /^REDUNDANT/);
    assert.match(other?.message ?? "", /in the same NotResource/);
    assert.match(other?.data?.link ?? "", /reference_policies_elements_notresource\.html$/);
  });
});

describe("the check of redundant resources", () => {
  it("finds what another resource of the list covers", () => {
    const Resource = [
      "arn:aws:iam::111122223333:role/jane-admin",
      "arn:aws:iam::111122223333:role/john",
      "arn:aws:iam::111122223333:role/jane*",
    ];
    assert.deepEqual(redundant({ Resource }), ["REDUNDANT_RESOURCE 0/Resource/0"]);
    assert.deepEqual(redundant({ NotResource: Resource }), ["REDUNDANT_RESOURCE 0/NotResource/0"]);
  });

  it("tells cases and the parts of an ARN apart", () => {
    assert.deepEqual(redundant({ Resource: ["arn:aws:s3:::Data/*", "arn:aws:s3:::data/*"] }), []);
    assert.deepEqual(redundant({ Resource: ["arn:aws:s3:::*", "arn:aws:s3:*:111122223333:accesspoint/a"] }), []);
    assert.deepEqual(redundant({ Resource: ["arn:aws:s3:::data/?*", "arn:aws:s3:::data/*"] }), [
      "REDUNDANT_RESOURCE 0/Resource/0",
    ]);
    assert.deepEqual(redundant({ Resource: ["arn:aws:s3:::data/${*}", "arn:aws:s3:::data/${aws:username}"] }), []);
    const home = "arn:aws:s3:::data/${aws:username}";
    assert.deepEqual(redundant({ Resource: [`${home}/*`, `${home}/in`] }), ["REDUNDANT_RESOURCE 0/Resource/1"]);
  });
});

describe("the check of redundant statements", () => {
  const send = { Effect: "Allow", Action: "sqs:SendMessage", Resource: "arn:aws:sqs:*:*:orders" };

  it("finds a string of a list that another string covers", () => {
    checkFindingsAbout(
      /^REDUNDANT/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [
          "sqs:*",
          "sqs:SendMessage",
//        ^^^^^^^^^^^^^^^^^ information REDUNDANT_STATEMENT: Another statement of this policy, "sqs:*", allows all that "sqs:SendMessage" allows. Remove it; nothing changes.
          { Effect: "Allow", Action: ["sns:Publish"], Resource: "arn:aws:sns:*:111122223333:orders" },
        ];
      });
    `,
    );
  });

  it("finds the second of two that are the same", () => {
    assert.deepEqual(findingsIn([send, { ...send, Sid: "Again" }], statement), [found(1)]);
  });

  it("compares actions, resources, effects and conditions", () => {
    const condition = { Condition: { Bool: { "aws:SecureTransport": "true" } } };
    assert.deepEqual(findingsIn([{ ...send, ...condition }, send], statement), [found(0)]);
    assert.deepEqual(
      findingsIn(
        [
          { ...send, ...condition },
          { ...send, ...condition },
        ],
        statement,
      ),
      [found(1)],
    );
    assert.deepEqual(findingsIn([send, { ...send, Resource: "*" }], statement), [found(0)]);
    assert.deepEqual(
      findingsIn(
        [
          { ...send, ...condition },
          { ...send, Resource: "*", ...condition },
        ],
        statement,
      ),
      [found(0)],
    );
    assert.deepEqual(findingsIn([send, { ...send, Effect: "Deny" }], statement), []);
    assert.deepEqual(findingsIn([send, { ...send, Resource: "arn:aws:sqs:*:*:other" }], statement), []);
    assert.deepEqual(findingsIn([send, { ...send, Action: "sqs:ReceiveMessage" }], statement), []);
    const other = { Condition: { Bool: { "aws:SecureTransport": "false" } } };
    assert.deepEqual(
      findingsIn(
        [
          { ...send, ...condition },
          { ...send, ...other },
        ],
        statement,
      ),
      [],
    );
  });

  it("names statements as they were written, and says what they do", () => {
    const message = (statements: readonly object[]) => findingsOf(statements, statement).map((one) => one.message);
    assert.deepEqual(
      message([
        { ...send, Sid: "First" },
        { ...send, Sid: "Again" },
      ]),
      ['Another statement of this policy, "First", allows all that "Again" allows. Remove it; nothing changes.'],
    );
    const denied = { ...send, Effect: "Deny" };
    const [deniedTwice] = message([denied, denied]);
    assert.match(deniedTwice ?? "", /denies all that this one denies/);
  });

  it("takes a wildcard for what it is, also at the front", () => {
    assert.deepEqual(findingsIn([{ ...send, Action: "*:Get*" }, send], statement), []);
    assert.deepEqual(findingsIn([{ ...send, Action: "*:*" }, send], statement), [found(1)]);
    assert.deepEqual(findingsIn([{ ...send, Action: "*:Send*" }, send], statement), [found(1)]);
  });

  it("turns NotAction and NotResource round", () => {
    const allBut = { Effect: "Allow", NotAction: ["iam:*", "sts:*"], Resource: "*" };
    assert.deepEqual(findingsIn([allBut, { ...allBut, NotAction: "iam:*" }], statement), [found(0)]);
    assert.deepEqual(findingsIn([allBut, { ...send, Action: "*", Resource: "*" }], statement), [found(0)]);
    assert.deepEqual(findingsIn([allBut, { ...allBut, NotAction: "ec2:*" }], statement), []);
    const spared = { Effect: "Deny", Action: "s3:*", NotResource: ["arn:aws:s3:::a", "arn:aws:s3:::b"] };
    assert.deepEqual(findingsIn([spared, { ...spared, NotResource: "arn:aws:s3:::a" }], statement), [found(0)]);
  });

  it("says nothing of statements that it cannot compare", () => {
    for (const odd of [
      { Principal: "*" },
      { Action: ["sqs:SendMessage", 5] },
      { NotAction: "sqs:*" },
      { Action: [] },
    ]) {
      assert.deepEqual(findingsIn([send, { ...send, ...odd }], statement), []);
    }
    checkFindingsAbout(
      /^REDUNDANT/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [
          { Effect: "Allow", Action: ["sqs:SendMessage", process.env.ACTION], Resource: "arn:aws:sqs:*:*:orders" },
          { Effect: "Allow", Action: "sqs:*", Resource: "arn:aws:sqs:*:*:orders" },
        ];
      });
    `,
    );
  });

  const statement = /^REDUNDANT_STATEMENT$/;

  function found(place: number): string {
    return `information REDUNDANT_STATEMENT ${place}`;
  }
});

function redundant(parts: object): string[] {
  const effect = { Effect: "Allow" };
  const action = "NotAction" in parts ? {} : { Action: "sqs:SendMessage" };
  const resource = "NotResource" in parts ? {} : { Resource: "*" };
  return findingsIn([{ ...effect, ...action, ...resource, ...parts }], /^REDUNDANT_(ACTION|RESOURCE)$/).map((found) =>
    found.replace("information ", ""),
  );
}
