import assert from "node:assert/strict";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { findingsIn, findingsOf } from "../support/findings.ts";

describe("the check of what passes any role", () => {
  it("finds the string of a list that does", () => {
    checkFindingsAbout(
      /^PASS_ROLE/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["iam:PassRole", "sqs:SendMessage"];
//                              ^^^^^^^^^^^^^^ warning PASS_ROLE_WITH_STAR_IN_RESOURCE: "iam:PassRole" on "*" lets the role pass any role of the account to a service, and so get what that role may do. Name the ARNs of the roles in Resource, or ask for iam:PassedToService in Condition.
      });
    `,
    );
    checkFindingsAbout(
      /^PASS_ROLE/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["sqs:SendMessage", "iam:Pass*"];
//                                                 ^^^^^^^^^^^ warning PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE: "iam:Pass*" on "*" lets…
      });
    `,
    );
  });

  it("tells the six ways apart, at the string that makes them", () => {
    assert.deepEqual(passing({ Action: "iam:passrole", Resource: ["arn:aws:s3:::a", "*"] }), [
      "warning PASS_ROLE_WITH_STAR_IN_RESOURCE 0/Resource/1",
    ]);
    assert.deepEqual(passing({ Action: ["s3:*", "iam:*"], Resource: "*" }), [
      "warning PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE 0/Action/1",
    ]);
    assert.deepEqual(passing({ NotAction: "s3:*", Resource: "*" }), [
      "warning PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOTACTION 0/Resource",
    ]);
    const NotResource = "arn:aws:iam::111122223333:role/admin";
    assert.deepEqual(passing({ Action: "iam:PassRole", NotResource }), [
      "warning PASS_ROLE_WITH_NOTRESOURCE 0/NotResource",
    ]);
    assert.deepEqual(passing({ Action: "iam:Pass*", NotResource }), [
      "warning PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOTRESOURCE 0/Action",
    ]);
    assert.deepEqual(passing({ NotAction: "s3:*", NotResource }), [
      "warning PASS_ROLE_WITH_NOTACTION_AND_NOTRESOURCE 0/NotResource",
    ]);
  });

  it("takes for a star what matches all roles, and not a pattern of names", () => {
    assert.equal(passing({ Action: "iam:PassRole", Resource: "arn:aws:iam::111122223333:role/*" }).length, 1);
    assert.equal(
      passing({ Action: "iam:PassRole", Resource: "arn:aws:iam::${aws:PrincipalAccount}:role/*" }).length,
      1,
    );
    assert.equal(passing({ Action: "iam:PassRole", Resource: "arn:*:iam::*:*" }).length, 1);
    assert.deepEqual(passing({ Action: "iam:PassRole", Resource: "arn:aws:iam::111122223333:role/deploy-*" }), []);
    assert.deepEqual(passing({ Action: "iam:*", Resource: "arn:aws:iam::111122223333:user/*" }), []);
  });

  it("says nothing where the service is asked for, where it is denied, and where it is not meant", () => {
    const Condition = { StringEquals: { "iam:passedtoservice": "codebuild.amazonaws.com" } };
    assert.deepEqual(passing({ Action: "iam:*", Resource: "*", Condition }), []);
    const other = { Bool: { "aws:SecureTransport": "true" } };
    assert.equal(passing({ Action: "iam:*", Resource: "*", Condition: other }).length, 1);
    assert.deepEqual(passing({ Effect: "Deny", Action: "iam:*", Resource: "*" }), []);
    assert.deepEqual(passing({ NotAction: ["s3:*", "iam:P*"], Resource: "*" }), []);
    assert.deepEqual(passing({ Action: "iam:Get*", Resource: "*" }), []);
  });

  it("says nothing where what is unknown could forbid it", () => {
    checkFindingsAbout(
      /^PASS_ROLE/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [
          { Effect: "Allow", Action: "iam:PassRole", Resource: "*", Condition: conditionOf(config) },
          { Effect: "Allow", NotAction: ["s3:*", process.env.SPARED], Resource: "*" },
        ];
      });
    `,
    );
  });

  function passing(parts: object): string[] {
    return findingsIn([{ Effect: "Allow", ...parts }], /^PASS_ROLE/);
  }
});

describe("the check of what creates any service-linked role", () => {
  it("finds it like the other, and says which action it is", () => {
    const [found, ...more] = findingsOf([{ Effect: "Allow", Action: "iam:CreateS*", Resource: "*" }], /^CREATE_SLR/);
    assert.equal(found?.code, "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE");
    assert.deepEqual(found.data?.actions, ["iam:CreateServiceLinkedRole"]);
    assert.deepEqual(more, []);
    assert.deepEqual(creating({ Action: action, Resource: "arn:aws:iam::*:role/aws-service-role/*" }), [
      "warning CREATE_SLR_WITH_STAR_IN_RESOURCE 0/Resource",
    ]);
  });

  it("says nothing where the service is named, in the resource or in a condition without wildcards", () => {
    const Resource = "arn:aws:iam::*:role/aws-service-role/config.amazonaws.com/*";
    assert.deepEqual(creating({ Action: action, Resource }), []);
    const named = { StringLike: { "iam:AWSServiceName": "config.amazonaws.com" } };
    assert.deepEqual(creating({ Action: action, Resource: "*", Condition: named }), []);
    const anyhow = { StringLike: { "iam:AWSServiceName": ["*config.amazonaws.com"] } };
    assert.equal(creating({ Action: action, Resource: "*", Condition: anyhow }).length, 1);
  });

  const action = "iam:CreateServiceLinkedRole";

  function creating(parts: object): string[] {
    return findingsIn([{ Effect: "Allow", ...parts }], /^CREATE_SLR/);
  }
});
