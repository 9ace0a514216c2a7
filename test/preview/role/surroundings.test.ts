import assert from "node:assert/strict";
import { policiesIn } from "../../../src/preview/role/policies.ts";
import { surroundingsOf } from "../../../src/preview/role/surroundings.ts";

const role = `Policies:
  - PolicyName: DefaultPolicy
    PolicyDocument:
      Version: "2012-10-17"
      Statement:
        - Action:
            - s3:*
          Effect: Allow
        # unknown: process.env.EXTRA
        - Sid: Queues
          Action:
            - sqs:*
    Other: x
  - PolicyName: CustomPolicy
    PolicyDocument:
      Statement:
        - Action: ec2:*
          Resource:
            - "*"
ManagedPolicyArns:
  - arn:aws:iam::aws:policy/ReadOnlyAccess`.split("\n");

/** What the first line with a text stands in, each with the line that it begins with. */
function around(text: string): readonly string[] {
  const line = role.findIndex((one) => one.includes(text));
  return surroundingsOf(role, policiesIn(role), line).map((one) => `${one.name}: ${role[one.line]?.trim()}`);
}

const [policies, defaultPolicy] = ["Policies: Policies:", "DefaultPolicy: - PolicyName: DefaultPolicy"];
const customPolicy = "CustomPolicy: - PolicyName: CustomPolicy";

describe("what a line of a role stands in", () => {
  it("is a policy, with the line that begins it", () => {
    assert.deepEqual(around("- PolicyName: DefaultPolicy"), [policies, defaultPolicy]);
    assert.deepEqual(around("PolicyDocument:"), [policies, defaultPolicy]);
    assert.deepEqual(around("Other: x"), [policies, defaultPolicy]);
    assert.deepEqual(around("# unknown"), [policies, defaultPolicy]);
  });

  it("is a statement too, by its Sid or its number", () => {
    assert.deepEqual(around("- s3:*"), [policies, defaultPolicy, "statement 1: - Action:"]);
    assert.deepEqual(around("- Sid: Queues"), [policies, defaultPolicy, "Queues: - Sid: Queues"]);
    assert.deepEqual(around("- sqs:*"), [policies, defaultPolicy, "Queues: - Sid: Queues"]);
    assert.deepEqual(around('- "*"'), [policies, customPolicy, "statement 1: - Action: ec2:*"]);
  });

  it("is a key of the role outside of policies", () => {
    assert.deepEqual(around("Policies:"), [policies]);
    assert.deepEqual(around("- arn:aws"), ["ManagedPolicyArns: ManagedPolicyArns:"]);
  });

  it("is nothing where there is no line", () => {
    assert.deepEqual(surroundingsOf([], [], -1), []);
  });
});
