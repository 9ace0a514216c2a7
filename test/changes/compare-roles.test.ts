import assert from "node:assert/strict";
import { changeLines, readRole, roleOf } from "./support/changes.ts";

describe("the comparison of two roles", function () {
  // The first role that is read loads the compiler.
  this.timeout(30_000);

  const allow = (Action: unknown, Resource: unknown = "*", more: object = {}) => ({
    Effect: "Allow",
    Action,
    Resource,
    ...more,
  });
  const deny = (Action: unknown, Resource: unknown = "*", more: object = {}) => ({
    ...allow(Action, Resource, more),
    Effect: "Deny",
  });
  const bucket = "arn:aws:s3:::shop/*";
  const logs = "arn:aws:s3:::logs/*";

  it("has one row for an action that a long statement gets, and one for each that gets a resource", () => {
    const base = roleOf([allow(["s3:GetObject", "s3:PutObject"], [bucket])]);
    assert.deepEqual(changeLines(base, roleOf([allow(["s3:GetObject", "s3:PutObject", "s3:ListBucket"], bucket)])), [
      `added Allow s3:ListBucket on ${bucket}, widens`,
      `kept Allow s3:GetObject on ${bucket}`,
      `kept Allow s3:PutObject on ${bucket}`,
    ]);
    assert.deepEqual(changeLines(base, roleOf([allow(["s3:GetObject", "s3:PutObject"], [bucket, logs])])), [
      `added Allow s3:GetObject on ${logs}, widens`,
      `added Allow s3:PutObject on ${logs}, widens`,
      `kept Allow s3:GetObject on ${bucket}`,
      `kept Allow s3:PutObject on ${bucket}`,
    ]);
  });

  it("takes no order, case, list, or Sid for a change", () => {
    const condition = { StringEquals: { "aws:RequestedRegion": ["eu-west-1", "us-east-1"] }, Bool: { "aws:a": true } };
    const same = { Bool: { "AWS:A": ["true"] }, StringEquals: { "aws:requestedregion": ["us-east-1", "eu-west-1"] } };
    const base = roleOf([allow(["s3:GetObject", "*"], [bucket, logs], { Condition: condition }), deny("iam:*")]);
    const role = roleOf([
      deny(["IAM:*"], ["**"], { Sid: "NoIam" }),
      allow(["*:*", "S3:getobject"], [logs, bucket], { Condition: same }),
    ]);
    assert.ok(changeLines(base, role).every((line) => line.startsWith("kept ")));
    assert.equal(changeLines(base, role).length, 3);
  });

  it("shows an effect, a condition and what is spared as rows that go and come", () => {
    const base = roleOf([
      allow("s3:GetObject", bucket),
      { Effect: "Allow", NotAction: ["iam:*", "s3:*"], Resource: "*" },
      { Effect: "Allow", Action: "sqs:SendMessage", NotResource: ["arn:aws:sqs:*:*:a", "arn:aws:sqs:*:*:b"] },
    ]);
    const role = roleOf([
      deny("s3:GetObject", bucket),
      { Effect: "Allow", NotAction: ["iam:*"], Resource: "*" },
      { Effect: "Allow", Action: "sqs:SendMessage", NotResource: ["arn:aws:sqs:*:*:b", "arn:aws:sqs:*:*:a"] },
    ]);
    assert.deepEqual(changeLines(base, role), [
      `removed Allow s3:GetObject on ${bucket}`,
      `added Deny s3:GetObject on ${bucket}`,
      "added Allow all but iam:* on *, widens",
      "removed Allow all but iam:*, s3:* on *",
      "kept Allow sqs:SendMessage on all but arn:aws:sqs:*:*:b, arn:aws:sqs:*:*:a",
    ]);
    const always = roleOf([allow("s3:GetObject", bucket)]);
    const secure = roleOf([allow("s3:GetObject", bucket, { Condition: { Bool: { "aws:SecureTransport": "true" } } })]);
    const condition = '{"Bool":{"aws:SecureTransport":"true"}}';
    assert.deepEqual(changeLines(always, secure), [
      `removed Allow s3:GetObject on ${bucket}`,
      `added Allow s3:GetObject on ${bucket} if ${condition}`,
    ]);
    assert.deepEqual(changeLines(secure, always), [
      `removed Allow s3:GetObject on ${bucket} if ${condition}`,
      `added Allow s3:GetObject on ${bucket}, widens`,
    ]);
  });

  it("keeps what moves to another policy, and adds what is there twice", () => {
    const own = { PolicyName: "Own", PolicyDocument: { Version: "2012-10-17", Statement: [allow("sqs:*")] } };
    assert.deepEqual(changeLines(roleOf([allow("sqs:*")]), roleOf([own])), [
      "kept Allow sqs:* on * of Own, before of CustomPolicy",
    ]);
    assert.deepEqual(changeLines(roleOf([allow("sqs:*")]), roleOf([allow("sqs:*"), own])), [
      "added Allow sqs:* on *",
      "kept Allow sqs:* on *",
    ]);
  });

  it("has rows for managed policies, which widen by what they allow and what they no longer deny", () => {
    const readOnly = "arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess";
    assert.deepEqual(changeLines(roleOf([]), roleOf([], ["AmazonSQSReadOnlyAccess"])), [`added ${readOnly}, widens`]);
    assert.deepEqual(changeLines(roleOf(["*"]), roleOf(["*"], ["AmazonSQSReadOnlyAccess"])), [
      `added ${readOnly}`,
      "kept Allow *:* on *",
    ]);
    assert.deepEqual(changeLines(roleOf([], ["AmazonSQSReadOnlyAccess"]), roleOf([])), [`removed ${readOnly}`]);
    const denyAll = "arn:aws:iam::aws:policy/AWSDenyAll";
    assert.deepEqual(changeLines(roleOf(["sqs"], ["AWSDenyAll"]), roleOf(["sqs"])), [
      `removed ${denyAll}, widens`,
      "kept Allow sqs:* on *",
    ]);
    assert.deepEqual(changeLines(roleOf([], ["AWSDenyAll"]), roleOf([])), [`removed ${denyAll}`]);
    const own = "arn:aws:iam::123456789012:policy/own";
    assert.deepEqual(changeLines(roleOf([]), roleOf([], [own])), [`added ${own}, may widen`]);
  });

  it("says that an addition widens only when nothing allowed it before and nothing denies it now", () => {
    const widens = (base: readonly unknown[], role: readonly unknown[], managed: readonly string[] = []) =>
      changeLines(roleOf(base, managed), roleOf(role, managed)).filter((line) => /widen/.test(line));
    assert.deepEqual(widens(["s3"], ["s3", "s3:GetObject"]), []);
    assert.deepEqual(widens([allow("s3:*", bucket)], [allow("s3:*", bucket), allow("s3:Get*", logs)]), [
      `added Allow s3:Get* on ${logs}, widens`,
    ]);
    assert.deepEqual(widens([], ["sqs:GetQueueUrl"], ["AmazonSQSReadOnlyAccess"]), []);
    assert.deepEqual(widens([deny("sqs:*")], [deny("sqs:*"), allow("sqs:SendMessage")]), []);
    assert.deepEqual(widens([], [deny("sqs:*"), allow(["sqs:SendMessage", "sns:Publish"])]), [
      "added Allow sns:Publish on *, widens",
    ]);
    assert.deepEqual(widens([], ["sqs:NoSuchAction"]), ["added Allow sqs:NoSuchAction on *, may widen"]);
    assert.deepEqual(widens(["sqs"], ["sqs", "sqs:NoSuchAction"]), []);
  });

  it("says that a denial which is gone widens when the role allows what it denied", () => {
    const lines = (base: readonly unknown[], role: readonly unknown[]) =>
      changeLines(roleOf(base), roleOf(role)).filter((line) => !line.startsWith("kept"));
    assert.deepEqual(lines(["s3", deny("s3:DeleteBucket")], ["s3"]), ["removed Deny s3:DeleteBucket on *, widens"]);
    assert.deepEqual(lines(["s3", deny("sqs:*")], ["s3"]), ["removed Deny sqs:* on *"]);
    assert.deepEqual(lines(["s3", deny("s3:*")], ["s3", deny("s3:*", bucket)]), [
      "removed Deny s3:* on *, widens",
      `added Deny s3:* on ${bucket}`,
    ]);
    assert.deepEqual(lines(["s3", deny("s3:Get*", bucket)], ["s3", deny("s3:*")]), [
      "added Deny s3:* on *",
      `removed Deny s3:Get* on ${bucket}`,
    ]);
    const where = (region: string) => ({ Condition: { StringEquals: { "aws:RequestedRegion": region } } });
    assert.deepEqual(
      lines([allow("s3:*", "*", where("a")), deny("s3:Get*", "*", where("b"))], [allow("s3:*", "*", where("a"))]),
      ['removed Deny s3:Get* on * if {"StringEquals":{"aws:RequestedRegion":"b"}}, may widen'],
    );
  });

  it("says of what is not known what can be said", () => {
    const role = readRole('["s3", process.env.EXTRA]');
    assert.deepEqual(changeLines(roleOf(["s3", "sqs"]), role), [
      "added? process.env.EXTRA, may widen",
      "removed? Allow sqs:* on *",
      "kept Allow s3:* on *",
    ]);
    assert.deepEqual(changeLines(role, roleOf(["s3", "sqs"])), [
      "added? Allow sqs:* on *, may widen",
      "removed? process.env.EXTRA, may widen",
      "kept Allow s3:* on *",
    ]);
    assert.deepEqual(changeLines(role, readRole('["s3", process.env.EXTRA]')), [
      "kept? process.env.EXTRA",
      "kept Allow s3:* on *",
    ]);
  });

  it("doubts only what the unknown part of a statement may be", () => {
    const statement = `{ Effect: "Allow", Action: "s3:GetObject", Resource: process.env.BUCKET }`;
    const base = roleOf([allow("s3:GetObject", bucket), allow("sqs:*")]);
    assert.deepEqual(changeLines(base, readRole(`[${statement}]`)), [
      `removed? Allow s3:GetObject on ${bucket}`,
      "added? Allow s3:GetObject on process.env.BUCKET, may widen",
      "removed Allow sqs:* on *",
    ]);
    const denial = `{ Effect: "Deny", Action: process.env.DENIED, Resource: "*" }`;
    assert.deepEqual(changeLines(roleOf(["sqs", deny("sqs:*")]), readRole(`["sqs", ${denial}]`)), [
      "removed? Deny sqs:* on *, may widen",
      "added? Deny process.env.DENIED on *",
      "kept Allow sqs:* on *",
    ]);
    assert.deepEqual(changeLines(roleOf([], ["ReadOnlyAccess"]), readRole("[]", "[process.env.POLICY]")), [
      "added? process.env.POLICY, may widen",
      "removed? arn:aws:iam::aws:policy/ReadOnlyAccess",
    ]);
  });

  it("compares a statement that IAM does not accept as a whole, and says why", () => {
    const broken = { Action: ["sqs:SendMessage", "sqs:DeleteMessage"], Resource: "*" };
    assert.deepEqual(changeLines(roleOf([]), roleOf([broken])), [
      "added sqs:SendMessage, sqs:DeleteMessage on * (IAM does not accept this statement. It has no Effect that IAM knows.)",
    ]);
    assert.equal(changeLines(roleOf([broken]), roleOf([broken]))[0]?.slice(0, 5), "kept ");
    assert.deepEqual(
      changeLines(roleOf([broken]), roleOf([allow("sqs:SendMessage")])).map((line) => line.split(" ")[0]),
      ["added", "removed"],
    );
  });

  it("tells variables from the same text in a policy of a version without them", () => {
    const policy = (Version: string) => ({
      PolicyName: "Home",
      PolicyDocument: { Version, Statement: [allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}")] },
    });
    assert.deepEqual(changeLines(roleOf([policy("2008-10-17")]), roleOf([policy("2012-10-17")])), [
      "removed Allow s3:GetObject on arn:aws:s3:::home/${aws:username} (Its variables are plain text, since the Version of its policy is not 2012-10-17.)",
      "added Allow s3:GetObject on arn:aws:s3:::home/${aws:username}, may widen",
    ]);
  });
});
