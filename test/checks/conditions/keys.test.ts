import assert from "node:assert/strict";
import { serviceConditionKeys, servicePrefixes } from "../../../src/catalog/index.ts";
import { servicesWithSharedKeys } from "../../../src/checks/conditions/condition-keys.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { checkRenaming, foundIn, offeredIn } from "../support/conditions.ts";
import { findingsOf } from "../support/findings.ts";

const subject =
  /^(INVALID_(CONDITION_KEY_FORMAT|GLOBAL_CONDITION_KEY|SERVICE_CONDITION_KEY|SERVICE)|(UNSUPPORTED|DEPRECATED)_GLOBAL_CONDITION_KEY|MISSING_TAG_KEY_IN_CONDITION)$/;

describe("the check of condition keys", () => {
  it("names the key that was meant, at the very key", () => {
    checkFindingsAbout(
      subject,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: "s3:ListBucket", Resource: "*",
          Condition: { StringLike: { "s3:prefx": "a/*", "aws:SourceVPC": "vpc-1" } },
//                                   ^^^^^^^^^^ error INVALID_SERVICE_CONDITION_KEY: s3 has no condition key "s3:prefx"…
        }];
      });
    `,
    );
  });

  it("offers what leads to a condition without the finding", () => {
    checkRenaming({ StringEquals: { "s3:prefx": "a" } }, subject, { StringEquals: { "s3:prefix": "a" } });
    checkRenaming({ IpAddress: { "aws:SourceIps": "1.2.3.4" } }, subject, { IpAddress: { "aws:SourceIp": "1.2.3.4" } });
    checkRenaming({ IpAddress: { sourceip: "1.2.3.4" } }, subject, { IpAddress: { "aws:SourceIp": "1.2.3.4" } });
    checkRenaming({ StringEquals: { "aws:RequestTags/team": "a" } }, subject, {
      StringEquals: { "aws:RequestTag/team": "a" },
    });
    checkRenaming({ StringEquals: { "aws:SourceOwner": "1" } }, subject, {
      StringEquals: { "aws:SourceAccount": "1" },
    });
  });

  it("tells what is wrong with a key apart", () => {
    assert.deepEqual(kindOf("prefix"), "error INVALID_CONDITION_KEY_FORMAT");
    assert.deepEqual(kindOf("s3:"), "error INVALID_CONDITION_KEY_FORMAT");
    assert.deepEqual(kindOf(""), "error INVALID_CONDITION_KEY_FORMAT");
    assert.deepEqual(kindOf("aws:Nothing"), "error INVALID_GLOBAL_CONDITION_KEY");
    assert.deepEqual(kindOf("aws:ARN"), "error UNSUPPORTED_GLOBAL_CONDITION_KEY");
    assert.deepEqual(kindOf("s3:Nothing"), "error INVALID_SERVICE_CONDITION_KEY");
    assert.deepEqual(kindOf("s4:prefix"), "error INVALID_SERVICE");
    assert.deepEqual(kindOf("aws:SourceOwner"), "warning DEPRECATED_GLOBAL_CONDITION_KEY");
  });

  it("wants the key of a tag", () => {
    assert.deepEqual(kindOf("aws:ResourceTag"), "error MISSING_TAG_KEY_IN_CONDITION");
    assert.deepEqual(kindOf("aws:requesttag/"), "error MISSING_TAG_KEY_IN_CONDITION");
    assert.deepEqual(kindOf("ec2:ResourceTag"), "error MISSING_TAG_KEY_IN_CONDITION");
    assert.deepEqual(kindOf("aws:PrincipalTag/cost center"), undefined);
  });

  it("knows keys in any case, with variables, of sessions, and of identity providers", () => {
    const keys = [
      "AWS:sourceip",
      "S3:PREFIX",
      "s3:ExistingObjectTag/a/b",
      "kms:EncryptionContext:app",
      "ec2:SourceInstanceARN",
      "saml:aud",
      "token.actions.githubusercontent.com:sub",
      "oidc.example.com/id/1:aud",
      "identitystore:UserId",
      "iam:ResourceTag/a",
    ];
    assert.deepEqual(
      keys.map(kindOf),
      keys.map(() => undefined),
    );
  });

  it("offers nothing that is far from what is written", () => {
    assert.equal(offeredIn({ StringEquals: { "s3:Nothing": "a" } }, subject), undefined);
  });

  it("reads every service that tells of keys of others", () => {
    const found = servicePrefixes().filter((service) =>
      serviceConditionKeys(service).some(({ name }) => !new RegExp(`^(aws|${service}):`, "i").test(name)),
    );
    assert.deepEqual(found, servicesWithSharedKeys);
  });

  function kindOf(key: string): string | undefined {
    const [found, ...more] = foundIn({ StringEquals: { [key]: "a" } }, subject);
    assert.deepEqual(more, []);
    return found?.split(" ").slice(0, 2).join(" ");
  }
});

describe("the check of keys and actions", () => {
  const unsupported = /^UNSUPPORTED_ACTION_FOR_CONDITION_KEY$/;
  const prefix = { StringEquals: { "s3:prefix": "a" } };

  it("finds actions whose requests do not have the key", () => {
    assert.deepEqual(foundIn(prefix, unsupported, { Action: ["s3:ListBucket", "s3:GetObject"] }), [
      "warning UNSUPPORTED_ACTION_FOR_CONDITION_KEY StringEquals s3:prefix",
    ]);
    assert.deepEqual(foundIn(prefix, unsupported), []);
  });

  it("names five actions, and counts the others", () => {
    const message = (...Action: readonly string[]): string | undefined =>
      findingsOf([{ Effect: "Allow", Action, Resource: "*", Condition: prefix }], unsupported)[0]?.message;
    assert.match(message("s3:GetObject") ?? "", / for s3:GetObject, so that this does not hold for it\. Move it/);
    const five = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:GetObjectAcl", "s3:PutObjectAcl"];
    assert.match(
      message(...five) ?? "",
      / for s3:GetObject, .* and s3:PutObjectAcl, so that this does not hold for them\./,
    );
    assert.match(message(...five, "s3:GetBucketAcl") ?? "", /, s3:PutObjectAcl and 1 more, so that/);
  });

  it("leaves out wildcards, other services, NotAction, global keys and those of sessions", () => {
    for (const parts of [
      { Action: "s3:Get*" },
      { Action: "ec2:RunInstances" },
      { NotAction: "s3:GetObject", Action: undefined },
    ]) {
      assert.deepEqual(foundIn(prefix, unsupported, parts), []);
    }
    const action = { Action: "ec2:DescribeInstances" };
    assert.deepEqual(foundIn({ StringEquals: { "aws:RequestTag/a": "b" } }, unsupported, action), []);
    assert.deepEqual(foundIn({ ArnLike: { "ec2:SourceInstanceARN": "*" } }, unsupported, action), []);
  });

  it("leaves out operators that are for requests without the key", () => {
    const action = { Action: "s3:GetObject" };
    assert.deepEqual(foundIn({ StringEqualsIfExists: { "s3:prefix": "a" } }, unsupported, action), []);
    assert.deepEqual(foundIn({ Null: { "s3:prefix": "true" } }, unsupported, action), []);
  });

  it("knows the keys of what an action works on", () => {
    const condition = { StringEquals: { "ec2:ResourceTag/a": "b" } };
    assert.deepEqual(foundIn(condition, unsupported, { Action: "ec2:TerminateInstances" }), []);
    assert.equal(foundIn(condition, unsupported, { Action: "ec2:DescribeInstances" }).length, 1);
  });
});

describe("the check of keys that belong together", () => {
  const paired = /^MISSING_PAIRED_CONDITION_KEYS$/;
  const address = { IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" } };

  it("wants the VPC of private addresses", () => {
    assert.deepEqual(foundIn(address, paired), ["warning MISSING_PAIRED_CONDITION_KEYS IpAddress aws:VpcSourceIp"]);
    assert.deepEqual(foundIn({ ...address, StringEquals: { "aws:sourcevpc": "vpc-1" } }, paired), []);
  });

  it("says nothing where it may be in a part that nobody knows", () => {
    checkFindingsAbout(
      paired,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: "s3:ListBucket", Resource: "*",
          Condition: { IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" }, StringEquals: JSON.parse(process.env.VPC) },
        }];
      });
    `,
    );
  });
});
