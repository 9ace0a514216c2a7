import assert from "node:assert/strict";
import { buildLocatedRole, defaultsOf, jetsVersion } from "../../src/policy/index.ts";
import {
  checkLost,
  checkOverrides as check,
  nothingLost,
  useManagedPolicy,
  usePolicy,
  withoutIam,
  withoutLambda,
  withoutLogs,
  withoutSsm,
} from "./override-checks.ts";
import { line, listAt, listsWith, stringAt, unknownAt } from "./located-samples.ts";

describe("default-policy-overridden", () => {
  it("names each default that is lost and what stops without it", () => {
    check({ default_policy: ["cloudformation", "codebuild", "s3"] }, [
      `warning default_policy: This overrides Jets' default policy and drops iam and logs. ${withoutIam} ${withoutLogs} ${usePolicy}`,
    ]);
  });

  it("names them all for an empty list", () => {
    checkLost({ default_policy: [] }, ["cloudformation", "codebuild", "iam", "logs", "s3"]);
    checkLost({ defaultPolicy: null }, ["cloudformation", "codebuild", "iam", "logs", "s3"]);
  });

  it("is information when nothing is lost", () => {
    check({ default_policy: ["ec2", "s3", "logs", "iam", "codebuild", "cloudformation"] }, [
      `information default_policy: ${nothingLost}`,
    ]);
  });

  it("is absent when the list is not set", () => {
    check({ policy: ["s3"] }, []);
  });

  describe("takes a default for kept that is covered", () => {
    const others = ["cloudformation", "codebuild", "iam", "logs"];
    const everywhere = { Effect: "Allow", Resource: "*" };
    const cases: Record<string, unknown> = {
      "by a string in another case": "S3:*",
      "by everything": "*",
      "by a wider pattern": "s*",
      "by a pattern of the service": "?3:*",
      "by a statement": { ...everywhere, Action: ["ec2:*", "s3:*"] },
      "by a statement for one action": { ...everywhere, Action: "*" },
      "by a statement for several resources": { ...everywhere, Action: "s3:*", Resource: ["arn:aws:s3:::b", "*"] },
      "by a statement with an empty condition": { ...everywhere, Action: "s3:*", Condition: {} },
      "by what a NotAction leaves": { ...everywhere, NotAction: ["ec2:*", "organizations:*"] },
      "by a document": { Statement: { ...everywhere, Action: "s3:*" } },
      "by a complete policy": { PolicyName: "P", PolicyDocument: { Statement: [{ ...everywhere, Action: "s3:*" }] } },
    };
    for (const [name, item] of Object.entries(cases)) {
      it(name, () => {
        checkLost({ default_policy: [...others, item] }, []);
      });
    }
  });

  describe("takes a default for lost", () => {
    const others = ["cloudformation", "codebuild", "iam", "logs"];
    const cases: Record<string, readonly unknown[]> = {
      "that a Deny takes away": ["s3", { Action: "S3:*", Effect: "Deny", Resource: "*" }],
      "that a NotAction spares": [{ NotAction: ["s3:*"], Effect: "Allow", Resource: "*" }],
      "when its statement has no Effect": [{ Action: "s3:*", Resource: "*" }],
      "when only a service of a similar name is granted": ["s3-object-lambda"],
    };
    for (const [name, items] of Object.entries(cases)) {
      it(name, () => {
        checkLost({ default_policy: [...others, ...items] }, ["s3"]);
      });
    }
  });

  it("says what other lists still grant", () => {
    check({ default_policy: ["cloudformation", "codebuild", "iam"], policy: ["s3"] }, [
      `warning default_policy: This overrides Jets' default policy and drops logs. ${withoutLogs} Another list still grants s3. ${usePolicy}`,
    ]);
    checkLost({ default_policy: [], managed_policy: ["AdministratorAccess"] }, []);
  });

  it("does not claim to know what other managed policies grant", () => {
    check(
      { default_policy: ["cloudformation", "codebuild", "iam", "s3"], managed_policy: ["CloudWatchLogsFullAccess"] },
      [
        `warning default_policy: This overrides Jets' default policy and drops logs. ${withoutLogs} What CloudWatchLogsFullAccess may grant of that is not looked into. ${usePolicy}`,
      ],
    );
  });

  it("calls nothing lost that an unknown item may grant", () => {
    const items = ["cloudformation", "codebuild", "iam"].map((name) => stringAt(1, name));
    const default_policy = listAt(1, ...items, unknownAt(2, "process.env.EXTRA"));
    const { problems } = buildLocatedRole(listsWith({ default_policy }));
    assert.deepEqual(problems, [
      {
        code: "default-policy-overridden",
        severity: "information",
        message:
          "This overrides Jets' default policy. Whether it still grants logs and s3 cannot be told, because process.env.EXTRA is read when the deploy runs.",
        path: ["default_policy"],
        origin: line(1),
        data: { lost: [], unclear: ["logs", "s3"] },
      },
    ]);
  });

  it("is absent when it is not known whether the list is set", () => {
    assert.deepEqual(buildLocatedRole(listsWith({ default_policy: unknownAt(1, "preset") })).problems, []);
  });

  it("says that an unknown value of another list may grant what is lost", () => {
    const lists = listsWith({
      default_policy: listAt(1, ...["cloudformation", "codebuild", "iam", "s3"].map((name) => stringAt(1, name))),
      managed_policy: unknownAt(2, "process.env.EXTRA"),
    });
    assert.equal(
      buildLocatedRole(lists).problems[0]?.message,
      `This overrides Jets' default policy and drops logs. ${withoutLogs} What process.env.EXTRA may grant of that is not looked into. ${usePolicy}`,
    );
  });
});

describe("default-managed-policy-overridden", () => {
  it("names each default that is lost and what stops without it", () => {
    check({ default_managed_policy: [] }, [
      `warning default_managed_policy: This overrides Jets' default managed policies and drops AmazonSSMReadOnlyAccess and AWSLambda_ReadOnlyAccess. ${withoutSsm} ${withoutLambda} ${useManagedPolicy}`,
    ]);
    check({ defaultManagedPolicy: ["AmazonSSMReadOnlyAccess"] }, [
      `warning defaultManagedPolicy: This overrides Jets' default managed policies and drops AWSLambda_ReadOnlyAccess. ${withoutLambda} ${useManagedPolicy}`,
    ]);
  });

  it("takes an ARN for the name, in any partition", () => {
    checkLost({ default_managed_policy: ["arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess"] }, [
      "AWSLambda_ReadOnlyAccess",
    ]);
    checkLost({ default_managed_policy: ["arn:aws-us-gov:iam::aws:policy/AmazonSSMReadOnlyAccess"] }, [
      "AWSLambda_ReadOnlyAccess",
    ]);
    checkLost({ default_managed_policy: ["arn:aws:iam::123456789012:policy/AmazonSSMReadOnlyAccess"] }, [
      "AmazonSSMReadOnlyAccess",
      "AWSLambda_ReadOnlyAccess",
    ]);
  });

  it("takes for kept what the role grants anyway", () => {
    checkLost({ default_managed_policy: ["AdministratorAccess"] }, []);
    checkLost({ default_managed_policy: [], policy: ["*"] }, []);
    checkLost({ default_managed_policy: [], policy: ["ssm"] }, ["AWSLambda_ReadOnlyAccess"]);
    checkLost({ default_managed_policy: [], managed_policy: ["AWSLambda_ReadOnlyAccess"] }, [
      "AmazonSSMReadOnlyAccess",
    ]);
  });
});

it("the defaults name the version of Jets that they were read from", () => {
  assert.equal(jetsVersion, "6.0.5");
  assert.deepEqual(
    defaultsOf("default_policy").map(({ name }) => name),
    ["cloudformation", "codebuild", "iam", "logs", "s3"],
  );
});
