import assert from "node:assert/strict";
import { buildLocatedRole, buildRole } from "../../src/policy/index.ts";
import { checkOverrides as check, nothingLost, useManagedPolicy, usePolicy, withoutLogs } from "./override-checks.ts";
import { listAt, listsWith, stringAt } from "./located-samples.ts";

describe("an override", () => {
  describe("takes a default for granted in part, and says what still works and what stops", () => {
    const others = ["cloudformation", "codebuild", "iam", "logs"];
    const everywhere = { Effect: "Allow", Resource: "*" };
    const tooLittle =
      "and that is too little: code and templates cannot be uploaded, built templates cannot be fetched";
    const allWork = "uploading the code, fetching built templates and setting up the project's bucket";
    const cases: Record<string, readonly [items: readonly unknown[], part: string]> = {
      "by single actions": [
        ["s3:PutObject", "s3:Get*"],
        ": uploading the code still works; fetching built templates and setting up the project's bucket stop",
      ],
      "by several actions for one use": [
        ["s3:PutObject", "s3:Get*", "s3:ListBucket"],
        ": uploading the code and fetching built templates still work; setting up the project's bucket stops",
      ],
      "by actions that Jets has no use for": [["s3:DeleteObject"], `, ${tooLittle}`],
      "by an action with question marks": [["s3:???"], `, ${tooLittle}`],
      "on some resources": [
        [{ Action: "s3:*", Effect: "Allow", Resource: "arn:aws:s3:::b/*" }],
        `: ${allWork} work only on some resources or under conditions`,
      ],
      "under a condition": [
        [{ ...everywhere, Action: "s3:*", Condition: { Bool: { a: true } } }],
        `: ${allWork} work only on some resources or under conditions`,
      ],
      "in part on some resources only": [
        ["s3:ListBucket", "s3:PutObject", { Action: "s3:Get*", Effect: "Allow", Resource: "arn:aws:s3:::b/*" }],
        ": uploading the code still works; fetching built templates works only on some resources or under conditions; setting up the project's bucket stops",
      ],
      "by a NotAction that spares what Jets has no use for": [
        [{ ...everywhere, NotAction: "s3:Delete*" }],
        `, but ${allWork} still work`,
      ],
      "by a NotAction that spares some of it": [
        [{ ...everywhere, NotAction: "s3:Put*" }],
        ": fetching built templates still works; uploading the code and setting up the project's bucket stop",
      ],
      "when a Deny takes away what Jets has no use for": [
        ["s3", { Action: "s3:DeleteBucket", Effect: "Deny", Resource: "*" }],
        `, but ${allWork} still work`,
      ],
      "when a Deny takes away some of it": [
        ["s3", { Action: "s3:PutObject", Effect: "Deny", Resource: "*" }],
        ": fetching built templates and setting up the project's bucket still work; uploading the code stops",
      ],
      "when a Deny takes away some of it on some resources": [
        ["s3", { Action: "s3:PutObject", Effect: "Deny", Resource: "arn:aws:s3:::b/*" }],
        ": fetching built templates and setting up the project's bucket still work; uploading the code works only on some resources or under conditions",
      ],
    };
    for (const [name, [items, part]] of Object.entries(cases)) {
      it(name, () => {
        check({ default_policy: [...others, ...items] }, [
          `warning default_policy: This overrides Jets' default policy. Of s3, only a part is granted${part}. ${usePolicy}`,
        ]);
      });
    }

    it("by what the other lists grant, those that are not set too", () => {
      check({ default_policy: ["cloudformation:CreateStack"], policy: ["codebuild", "iam", "logs", "s3"] }, [
        "warning default_policy: This overrides Jets' default policy. Of cloudformation, only a part is granted: finding the runner project still works; comparing the bootstrap template, creating the bootstrap stack, updating the bootstrap stack and recovering a failed bootstrap stack stop. Another list still grants codebuild, iam, logs and s3. To keep the defaults and add to them, set policy instead.",
      ]);
    });

    it("and says so in the data", () => {
      assert.deepEqual(buildRole({ default_policy: [...others, "s3:Put*"] }).problems[0]?.data?.lost, [
        {
          name: "s3",
          consequence:
            "only a part is granted: uploading the code still works; fetching built templates and setting up the project's bucket stop",
          uses: {
            works: ["uploading the code"],
            limited: [],
            stops: ["fetching built templates", "setting up the project's bucket"],
          },
        },
      ]);
    });
  });

  it("says of a service's reading actions what they are enough for", () => {
    check({ default_policy: ["cloudformation:Describe*", "codebuild", "iam", "logs", "s3"] }, [
      "warning default_policy: This overrides Jets' default policy. Of cloudformation, only a part is granted: finding the runner project still works; comparing the bootstrap template, creating the bootstrap stack, updating the bootstrap stack and recovering a failed bootstrap stack stop. To keep the defaults and add to them, set policy instead.",
    ]);
  });

  describe("with the documents of managed policies", () => {
    const documents = (arn: string): unknown =>
      ({
        "arn:aws:iam::aws:policy/LogsOnly": { Statement: { Effect: "Allow", Action: "logs:*", Resource: "*" } },
        "arn:aws:iam::aws:policy/LogsReading": {
          Statement: [{ Effect: "Allow", Action: ["logs:Filter*"], Resource: "*" }],
        },
        "arn:aws:iam::aws:policy/NoDocument": "none",
      })[arn];

    function messageWith(...managed: readonly string[]): string | undefined {
      const lists = listsWith({
        default_policy: listAt(1, ...["cloudformation", "codebuild", "iam", "s3"].map((name) => stringAt(1, name))),
        managed_policy: listAt(2, ...managed.map((name) => stringAt(2, name))),
      });
      return buildLocatedRole(lists, documents).problems[0]?.message;
    }

    it("takes a default for granted that a managed policy grants", () => {
      assert.equal(messageWith("LogsOnly"), `${nothingLost} Another list still grants logs.`);
    });

    it("takes a default for granted in part that a managed policy grants in part", () => {
      assert.equal(
        messageWith("LogsReading"),
        `This overrides Jets' default policy. Of logs, only a part is granted: tailing the remote run still works; writing the build's own log stops. ${usePolicy}`,
      );
    });

    it("names only those that are not known", () => {
      assert.equal(
        messageWith("LogsReading", "Unknown"),
        `This overrides Jets' default policy. Of logs, only a part is granted: tailing the remote run still works; writing the build's own log stops. What Unknown may grant of that is not looked into. ${usePolicy}`,
      );
      assert.equal(
        messageWith("NoDocument"),
        `This overrides Jets' default policy and drops logs. ${withoutLogs} ${usePolicy}`,
      );
    });

    it("asks for none where nothing is overridden", () => {
      const managed_policy = listAt(1, stringAt(1, "LogsOnly"));
      const ask = (): never => assert.fail("asked for a document");
      assert.deepEqual(buildLocatedRole(listsWith({ managed_policy }), ask).problems, []);
      buildLocatedRole(listsWith({ default_policy: listAt(1) }), ask);
    });
  });

  it("says of a default without a known reason that it may be needed", () => {
    check({ default_managed_policy: ["AmazonSSMReadOnlyAccess"], policy: ["lambda"] }, [
      `warning default_managed_policy: This overrides Jets' default managed policies. Of AWSLambda_ReadOnlyAccess, only a part is granted; where more of it is needed, something may stop working; Jets does not document what needs it. ${useManagedPolicy}`,
    ]);
  });
});
