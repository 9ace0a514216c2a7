import assert from "node:assert/strict";
import { surroundingsOf } from "../../../src/preview/role/surroundings.ts";

/** The names around the marked line, and the lines that these begin with. */
function around(marked: string): readonly string[] {
  const lines = marked.split("\n");
  const at = lines.findIndex((line) => line.endsWith("$0"));
  const texts = lines.map((line) => line.replace("$0", ""));
  return surroundingsOf(texts, at).map(({ name, line }) => `${name}: ${texts[line]?.trim()}`);
}

const role = `Policies:
  - PolicyName: DefaultPolicy
    PolicyDocument:
      Version: "2012-10-17"
      Statement:
        - Action:
            - s3:*
          Effect: Allow
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
  - arn:aws:iam::aws:policy/ReadOnlyAccess`;

/** The role with the marker behind one of its lines, the first that has the text. */
const at = (text: string) => around(role.replace(text, `${text}$0`));

describe("what a line of a role stands in", () => {
  it("is its policy, once that begins above it", () => {
    assert.deepEqual(at("  - PolicyName: DefaultPolicy"), []);
    assert.deepEqual(at("    PolicyDocument:"), ["DefaultPolicy: - PolicyName: DefaultPolicy"]);
    assert.deepEqual(at("    Other: x"), ["DefaultPolicy: - PolicyName: DefaultPolicy"]);
  });

  it("is its statement too, by its Sid or its number", () => {
    assert.deepEqual(at("            - s3:*"), [
      "DefaultPolicy: - PolicyName: DefaultPolicy",
      "statement 1: - Action:",
    ]);
    assert.deepEqual(at("            - sqs:*"), [
      "DefaultPolicy: - PolicyName: DefaultPolicy",
      "Queues: - Sid: Queues",
    ]);
    assert.deepEqual(at('            - "*"'), [
      "CustomPolicy: - PolicyName: CustomPolicy",
      "statement 1: - Action: ec2:*",
    ]);
  });

  it("is no statement at the line that begins one", () => {
    assert.deepEqual(at("        - Sid: Queues"), ["DefaultPolicy: - PolicyName: DefaultPolicy"]);
  });

  it("is nothing outside of policies", () => {
    assert.deepEqual(at("Policies:"), []);
    assert.deepEqual(at("ManagedPolicyArns:"), []);
    assert.deepEqual(at("  - arn:aws:iam::aws:policy/ReadOnlyAccess"), []);
    assert.deepEqual(surroundingsOf([], -1), []);
  });
});
