import assert from "node:assert/strict";
import { checkRole, type PlainFinding } from "../../../src/checks/index.ts";
import { buildRole } from "../../../src/policy/index.ts";
import { checkFindings } from "../../service/support/check-diagnostics.ts";

const star = { Effect: "Allow", Resource: "*" };
const own = (PolicyName: string, Statement: unknown): unknown => ({
  PolicyName,
  PolicyDocument: { Version: "2012-10-17", Statement },
});

describe("the check for what is granted already", () => {
  it("tells what the default policy and a managed policy grant, at the string", () => {
    checkFindings(`
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["s3", "logs:PutLogEvents", "ssm:GetParameter", "sqs:SendMessage"];
//                              ^^^^ information already-granted: "s3:*" is granted already: "s3:*" of the default policy allows it on all resources. Remove it; nothing changes.
//                                    ^^^^^^^^^^^^^^^^^^^ information already-granted: "logs:PutLogEvents" is granted already: "logs:*" of the default policy…
//                                                         ^^^^^^^^^^^^^^^^^^ information already-granted: "ssm:GetParameter" is granted already: "ssm:Get*" of the managed policy "AmazonSSMReadOnlyAccess"…
        config.ci.iam.managed_policy = ["AmazonSSMReadOnlyAccess"];
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ information already-granted: The managed policy "AmazonSSMReadOnlyAccess" is attached to the role already. Remove this one; nothing changes.
      });
    `);
  });

  it("is gone with the string, and nothing else is told then", () => {
    assert.equal(granted({ policy: ["s3", "sqs:SendMessage"] }).length, 1);
    assert.deepEqual(granted({ policy: ["sqs:SendMessage"] }), []);
  });

  it("tells a statement on some resources, or under a condition, that changes nothing", () => {
    for (const limit of [
      { Resource: "arn:aws:s3:::shop/*" },
      { Condition: { Bool: { "aws:SecureTransport": "true" } } },
    ]) {
      assert.equal(granted({ policy: [{ ...star, Action: ["s3:GetObject"], ...limit }] }).length, 1);
    }
  });

  it("does not take a grant that is limited for a whole one", () => {
    for (const limit of [
      { Resource: "arn:aws:sqs:*:*:shop" },
      { Condition: { Bool: { "aws:SecureTransport": "true" } } },
    ]) {
      const limited = own("Limited", { ...star, Action: "sqs:*", ...limit });
      assert.deepEqual(granted({ policy: ["sqs:SendMessage", limited] }), []);
    }
    assert.deepEqual(
      granted({ policy: ["s3:GetObject"], default_policy: ["s3:Get?bject*", "s3:GetObjectAcl"] }).length,
      1,
    );
    assert.deepEqual(granted({ policy: ["s3:Get*"], default_policy: ["s3:GetObject"] }), []);
  });

  it("tells one of two policies that grant the same, the later", () => {
    const [first, ...others] = granted({
      policy: [own("A", { ...star, Action: "sqs:*" }), own("B", { ...star, Action: "SQS:*" })],
    });
    assert.deepEqual(others, []);
    assert.deepEqual(first?.path, ["Policies", 2, "PolicyDocument", "Statement", "Action"]);
    assert.match(first.message, /of the policy "A"/);
  });

  it("tells the narrower of two policies, wherever it stands", () => {
    const found = granted({
      policy: [own("A", { ...star, Action: "sqs:SendMessage" }), own("B", { ...star, Action: "sqs:*" })],
    });
    assert.deepEqual(
      found.map(({ path }) => path[1]),
      [1],
    );
  });

  it("leaves what is redundant in its own policy to the other codes", () => {
    const told = checkRole(buildRole({ policy: ["s3", "s3:GetObject"] }))
      .filter(({ code }) => code === "REDUNDANT_ACTION" || code === "already-granted")
      .map(({ code, path }) => [code, path.at(-1)]);
    assert.deepEqual(told, [
      ["REDUNDANT_ACTION", 1],
      ["already-granted", 0],
    ]);
  });

  it("says nothing of one text that makes two policies", () => {
    checkFindings(`
      const PolicyDocument = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "xray:PutTraceSegments", Resource: "*" }] };
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{ PolicyName: "A", PolicyDocument }, { PolicyName: "B", PolicyDocument }];
      });
    `);
  });

  it("says nothing of denials, of default lines, and of actions that do not exist", () => {
    const deny = { Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" };
    assert.deepEqual(granted({ policy: ["s3", deny] }), []);
    assert.deepEqual(granted({ policy: ["sqs:SendMessage", deny] }), []);
    assert.deepEqual(granted({ policy: ["*"] }), []);
    assert.deepEqual(granted({ policy: ["s3:GetObjects"] }), []);
    assert.deepEqual(granted({ policy: [{ ...deny, Action: "s3:*" }] }), []);
  });
});

function granted(config: unknown): PlainFinding[] {
  return checkRole(buildRole(config)).filter(({ code }) => code === "already-granted");
}
