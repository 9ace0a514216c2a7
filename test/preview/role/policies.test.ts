import assert from "node:assert/strict";
import { policiesIn, policyText } from "../../../src/preview/role/policies.ts";

const texts = [
  "Policies:",
  "  - PolicyName: DefaultPolicy",
  "    PolicyDocument:",
  "      Statement:",
  "        - Action:",
  "            - s3:*",
  "  # unknown: process.env.POLICY",
  "  - PolicyDocument: {}",
  '    PolicyName: "Custom: 1"',
  "  - PolicyDocument: {}",
  "ManagedPolicyArns:",
  "  - arn:aws:iam::aws:policy/ReadOnlyAccess",
];

describe("the policies in the YAML of a role", () => {
  it("are found with their names, and nothing else is", () => {
    assert.deepEqual(policiesIn(texts), [
      { name: "DefaultPolicy", key: "DefaultPolicy", start: 1, end: 6 },
      { name: '"Custom: 1"', key: '"Custom: 1"', start: 7, end: 9 },
      { name: "policy 3", key: "policy 3", start: 9, end: 10 },
    ]);
    assert.deepEqual(policiesIn(["Policies: []", "ManagedPolicyArns:", "  - arn"]), []);
    assert.deepEqual(policiesIn([]), []);
  });

  it("are told apart where they have one name", () => {
    const named = ["Policies:", "  - PolicyName: A", "  - PolicyName: A", "  - PolicyName: B"];
    assert.equal(new Set(policiesIn(named).map(({ key }) => key)).size, 3);
  });

  it("are YAML of their own", () => {
    assert.equal(
      policyText(texts, { name: "", key: "", start: 7, end: 9 }),
      '- PolicyDocument: {}\n  PolicyName: "Custom: 1"\n',
    );
  });
});
