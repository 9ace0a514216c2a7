import assert from "node:assert/strict";
import {
  buildLocatedRole,
  cloudFormationRole,
  defaultLists,
  type LocatedLists,
  type LocatedObject,
} from "../../src/policy/index.ts";
import { listAt, listsWith, objectAt, onlyLists, stringAt, unknownAt, withGutter } from "./located-samples.ts";

describe("origins of the lines of a role", () => {
  it("are Jets' for the defaults", () => {
    checkGutter(defaultLists, [
      "         |Policies:",
      "default  |  - PolicyName: DefaultPolicy",
      "         |    PolicyDocument:",
      "         |      Version: '2012-10-17'",
      "         |      Statement:",
      "         |        - Action:",
      "default  |            - cloudformation:*",
      "default  |            - codebuild:*",
      "default  |            - iam:*",
      "default  |            - logs:*",
      "default  |            - s3:*",
      "         |          Effect: Allow",
      '         |          Resource: "*"',
      "         |ManagedPolicyArns:",
      "default  |  - arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess",
      "default  |  - arn:aws:iam::aws:policy/AWSLambda_ReadOnlyAccess",
    ]);
  });

  it("are those of the items that share a statement", () => {
    const policy = listAt(4, stringAt(5, "ec2"), stringAt(6, "dynamodb:GetItem"));
    checkGutter(onlyLists({ policy }), [
      "         |Policies:",
      "line 4   |  - PolicyName: CustomPolicy",
      "         |    PolicyDocument:",
      "         |      Version: '2012-10-17'",
      "         |      Statement:",
      "         |        - Action:",
      "line 5   |            - ec2:*",
      "line 6   |            - dynamodb:GetItem",
      "         |          Effect: Allow",
      '         |          Resource: "*"',
      "         |ManagedPolicyArns: []",
    ]);
  });

  it("are those of the keys and values of objects", () => {
    const statement = objectAt(3, {
      Effect: stringAt(4, "Deny"),
      Action: listAt(5, stringAt(6, "s3:*")),
      Resource: stringAt(7, "arn:aws:s3:::b/*"),
      Condition: listAt(8),
    });
    const policy = listAt(1, stringAt(2, "ec2"), objectAt(3, { Statement: statement }));
    checkGutter(onlyLists({ policy, managed_policy: listAt(9, stringAt(10, "ReadOnlyAccess")) }), [
      "         |Policies:",
      "line 1   |  - PolicyName: CustomPolicy",
      "         |    PolicyDocument:",
      "         |      Version: '2012-10-17'",
      "         |      Statement:",
      "         |        - Action:",
      "line 2   |            - ec2:*",
      "         |          Effect: Allow",
      '         |          Resource: "*"',
      "line 4   |        - Effect: Deny",
      "line 5   |          Action:",
      "line 6   |            - s3:*",
      "line 7   |          Resource: arn:aws:s3:::b/*",
      "line 8   |          Condition: []",
      "         |ManagedPolicyArns:",
      "line 10  |  - arn:aws:iam::aws:policy/ReadOnlyAccess",
    ]);
  });

  it("are those of a complete policy for all of its lines", () => {
    const complete = objectAt(2, {
      PolicyName: stringAt(3, "Mine"),
      PolicyDocument: objectAt(4, { Statement: listAt(5, objectAt(6, { Action: stringAt(7, "s3:*") })) }),
    });
    checkGutter(onlyLists({ default_policy: listAt(1, complete) }), [
      "         |Policies:",
      "line 3   |  - PolicyName: Mine",
      "line 4   |    PolicyDocument:",
      "line 5   |      Statement:",
      "line 7   |        - Action: s3:*",
      "         |ManagedPolicyArns: []",
    ]);
  });

  it("are nobody's for what the CloudFormation role adds", () => {
    const { role } = buildLocatedRole(onlyLists({ managed_policy: listAt(1, stringAt(2, "ReadOnlyAccess")) }));
    assert.deepEqual(withGutter(cloudFormationRole(role)), [
      "         |Type: AWS::IAM::Role",
      "         |Properties:",
      "         |  AssumeRolePolicyDocument:",
      "         |    Version: '2012-10-17'",
      "         |    Statement:",
      "         |      - Effect: Allow",
      "         |        Principal:",
      "         |          Service: codebuild.amazonaws.com",
      "         |        Action: sts:AssumeRole",
      '         |  Path: "/"',
      "         |  Policies: []",
      "         |  ManagedPolicyArns:",
      "line 2   |    - arn:aws:iam::aws:policy/ReadOnlyAccess",
    ]);
  });
});

describe("what is unknown", () => {
  it("is one more action among strings", () => {
    const policy = listAt(1, stringAt(2, "s3"), unknownAt(3, "process.env.EXTRA"), stringAt(4, "ec2"));
    checkGutter(onlyLists({ policy }), [
      "         |Policies:",
      "line 1   |  - PolicyName: CustomPolicy",
      "         |    PolicyDocument:",
      "         |      Version: '2012-10-17'",
      "         |      Statement:",
      "         |        - Action:",
      "line 2   |            - s3:*",
      "line 3 ? |            # unknown: process.env.EXTRA",
      "line 4   |            - ec2:*",
      "         |          Effect: Allow",
      '         |          Resource: "*"',
      "         |ManagedPolicyArns: []",
    ]);
  });

  it("is one more statement among statements", () => {
    const spread = { ...unknownAt(3, "extra"), spread: true };
    const policy = listAt(1, objectAt(2, { NotAction: stringAt(2, "s3:*") }), spread);
    checkGutter(onlyLists({ policy }), [
      "         |Policies:",
      "line 1   |  - PolicyName: CustomPolicy",
      "         |    PolicyDocument:",
      "         |      Version: '2012-10-17'",
      "         |      Statement:",
      "line 2   |        - NotAction: s3:*",
      "line 3 ? |        # unknown: ...extra",
      "         |ManagedPolicyArns: []",
    ]);
  });

  it("stands where its list's entries would, when nothing else of them is known", () => {
    const lists = onlyLists({
      default_policy: unknownAt(1, "preset"),
      policy: listAt(2, unknownAt(3, "process.env.EXTRA")),
      managed_policy: unknownAt(4, "remote.managed"),
      default_managed_policy: listAt(5, stringAt(6, "A"), unknownAt(7, "x")),
    });
    checkGutter(lists, [
      "         |Policies:",
      "line 1 ? |  # unknown: preset",
      "line 3 ? |  # unknown: process.env.EXTRA",
      "         |ManagedPolicyArns:",
      "line 6   |  - arn:aws:iam::aws:policy/A",
      "line 7 ? |  # unknown: x",
      "line 4 ? |  # unknown: remote.managed",
    ]);
  });

  it("is a comment behind its key inside an object", () => {
    const condition = objectAt(2, { DateLessThan: objectAt(3, { "aws:CurrentTime": unknownAt(4, "Date.now()") }) });
    const policy = listAt(1, objectAt(2, { Action: stringAt(2, "s3:*"), Condition: condition }));
    checkGutter(onlyLists({ policy }), [
      "         |Policies:",
      "line 1   |  - PolicyName: CustomPolicy",
      "         |    PolicyDocument:",
      "         |      Version: '2012-10-17'",
      "         |      Statement:",
      "line 2   |        - Action: s3:*",
      "line 2   |          Condition:",
      "line 3   |            DateLessThan:",
      "line 4 ? |              aws:CurrentTime: # unknown: Date.now()",
      "         |ManagedPolicyArns: []",
    ]);
  });

  it("is a key that may be missing, but not where the key decides what the item is", () => {
    const policy = listAt(
      1,
      optionalIn(objectAt(2, { Action: stringAt(2, "s3:*"), Condition: unknownAt(3, "isProd") }), "Condition"),
      optionalIn(objectAt(4, { Statement: unknownAt(5, "isDev"), Action: stringAt(6, "s3:*") }), "Statement"),
    );
    checkGutter(onlyLists({ policy }), [
      "         |Policies:",
      "line 1   |  - PolicyName: CustomPolicy",
      "         |    PolicyDocument:",
      "         |      Version: '2012-10-17'",
      "         |      Statement:",
      "line 2   |        - Action: s3:*",
      "line 3 ? |          Condition: # unknown: isProd",
      "line 5 ? |        # unknown: isDev",
      "         |ManagedPolicyArns: []",
    ]);
  });

  it("may be the statements of a document, or a whole one", () => {
    const policy = listAt(
      1,
      objectAt(2, { Statement: unknownAt(2, "a") }),
      objectAt(3, { PolicyDocument: unknownAt(3, "b") }),
      objectAt(4, { PolicyName: stringAt(4, "C"), PolicyDocument: unknownAt(4, "c") }),
      objectAt(5, { Statement: listAt(5, unknownAt(5, "d")) }),
    );
    checkGutter(onlyLists({ policy }), [
      "         |Policies:",
      "line 1   |  - PolicyName: CustomPolicy",
      "         |    PolicyDocument:",
      "         |      Version: '2012-10-17'",
      "         |      Statement:",
      "line 2 ? |        # unknown: a",
      "line 3 ? |        # unknown: b",
      "line 5 ? |        # unknown: d",
      "line 4   |  - PolicyName: C",
      "line 4 ? |    PolicyDocument: # unknown: c",
      "         |ManagedPolicyArns: []",
    ]);
  });

  it("is never taken for a duplicate", () => {
    const item = objectAt(2, { Action: unknownAt(2, "Math.random()") });
    const policy = listAt(1, item, item, unknownAt(3, "x"), unknownAt(3, "x"));
    const rendered = withGutter(buildLocatedRole(listsWith({ policy })).role);
    assert.equal(rendered.filter((text) => text.includes("# unknown: ")).length, 4);
  });

  it("cannot break out of its comment", () => {
    const policy = listAt(1, unknownAt(2, "a\nb\u2028c\u0000d\ud800"));
    const [, shown] = withGutter(buildLocatedRole(onlyLists({ policy })).role);
    assert.equal(shown, "line 2 ? |  # unknown: a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
  });
});

function checkGutter(lists: LocatedLists, expected: readonly string[]): void {
  assert.deepEqual(withGutter(buildLocatedRole(lists).role), expected);
}

/** The same object, of which it is not known whether it has a key. */
function optionalIn({ entries, ...object }: LocatedObject, key: string): LocatedObject {
  return { ...object, entries: entries.map((entry) => (entry.key === key ? { ...entry, optional: true } : entry)) };
}
