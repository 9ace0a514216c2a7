import type { CheckCode } from "../../../src/checks/index.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { anyOf, checkCorrections, checkFindingsIn, roleOf, roleOfDocument } from "../support/check-findings.ts";

describe("the check of elements", () => {
  const codes: readonly CheckCode[] = [
    "INVALID_POLICY_ELEMENT",
    "UNSUPPORTED_ELEMENT_COMBINATION",
    "UNSUPPORTED_PRINCIPAL",
    "MISSING_ACTION",
    "MISSING_EFFECT",
    "MISSING_RESOURCE",
    "MISSING_STATEMENT",
    "DATA_TYPE_MISMATCH",
  ];
  const allow = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

  it("points at a key that IAM does not know, and at what Jets does not add", () => {
    checkFindingsAbout(
      anyOf(codes),
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [
          { Action: ["s3:GetObject"], Effect: "Allow", Comment: "reads" },
//                                                     ^^^^^^^ error INVALID_POLICY_ELEMENT: A statement has no element "Comment", and IAM refuses the policy. It can have…
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error MISSING_RESOURCE: This statement has no Resource, and Jets adds none to it. Write Resource: "*", or the ARNs that it is about.
        ];
      });
    `,
    );
  });

  it("finds nothing in a statement that is complete, whatever Jets made it of", () => {
    checkFindingsIn(codes, roleOf(allow, { ...allow, Sid: "Reads", Condition: {} }), []);
    checkFindingsIn(codes, roleOf({ Effect: "Deny", NotAction: ["s3:*"], NotResource: ["*"] }), []);
    checkFindingsAbout(
      anyOf(codes),
      `Jets.deploy.configure((config) => { config.ci.iam.policy = ["s3", { ...${JSON.stringify(allow)} }]; });`,
    );
  });

  it("suggests the element that was meant, and does not miss it then", () => {
    const role = roleOf({ effect: "Allow", Actions: "s3:GetObject", Ressource: "*" });
    checkFindingsIn(codes, role, [
      'Statement.0.effect error INVALID_POLICY_ELEMENT: A statement has no element "effect", and IAM refuses the policy. Did you mean Effect?',
      'Statement.0.Actions error INVALID_POLICY_ELEMENT: A statement has no element "Actions", and IAM refuses the policy. Did you mean Action?',
      'Statement.0.Ressource error INVALID_POLICY_ELEMENT: A statement has no element "Ressource", and IAM refuses the policy. Did you mean Resource?',
    ]);
    checkCorrections("INVALID_POLICY_ELEMENT", role);
    checkCorrections("INVALID_POLICY_ELEMENT", roleOfDocument({ version: "2012-10-17", Statement: allow }));
  });

  it("suggests no element that is there already", () => {
    checkFindingsIn(codes, roleOf({ ...allow, action: "s3:*" }), [
      'Statement.0.action error INVALID_POLICY_ELEMENT: A statement has no element "action", and IAM refuses the policy. It can have…',
    ]);
  });

  it("misses the elements that a statement needs", () => {
    checkFindingsIn(codes, roleOf({ Sid: "Empty" }, allow), [
      "Statement.0 error MISSING_EFFECT…",
      "Statement.0 error MISSING_ACTION…",
      "Statement.0 error MISSING_RESOURCE…",
    ]);
  });

  it("misses the statements that a policy needs", () => {
    checkFindingsIn(codes, roleOfDocument({ Version: "2012-10-17" }), [" error MISSING_STATEMENT…"]);
    checkFindingsIn(codes, roleOf(), ["Statement error MISSING_STATEMENT…"]);
    checkFindingsIn(codes, { Policies: [{ PolicyName: "empty" }] }, [" error MISSING_STATEMENT…"]);
  });

  it("refuses principals, and elements that exclude each other", () => {
    checkFindingsIn(codes, roleOf({ ...allow, Principal: "*" }), [
      "Statement.0.Principal error UNSUPPORTED_PRINCIPAL: A policy of a role takes no Principal…",
    ]);
    checkFindingsIn(codes, roleOf({ ...allow, NotAction: "s3:PutObject", NotResource: "*" }), [
      "Statement.0.NotAction error UNSUPPORTED_ELEMENT_COMBINATION: A statement takes Action or NotAction, not both…",
      "Statement.0.NotResource error UNSUPPORTED_ELEMENT_COMBINATION: A statement takes Resource or NotResource, not both…",
    ]);
  });

  it("wants strings, lists and objects where IAM does", () => {
    checkFindingsIn(
      codes,
      roleOf({ ...allow, Effect: true, Action: ["s3:GetObject", 5, ["s3:PutObject"]], Condition: [] }),
      [
        "Statement.0.Effect error DATA_TYPE_MISMATCH: Effect takes a string, and this is true.",
        "Statement.0.Action.1 error DATA_TYPE_MISMATCH: Action takes a string or a list of strings, and this is the number 5.",
        "Statement.0.Action.2 error DATA_TYPE_MISMATCH: Action takes a string or a list of strings, and this is an array.",
        "Statement.0.Condition error DATA_TYPE_MISMATCH: Condition takes an object, and this is an array.",
      ],
    );
    checkFindingsIn(codes, roleOfDocument({ Version: 2012, Statement: [allow, "s3:*"] }), [
      "Version error DATA_TYPE_MISMATCH: Version takes a string, and this is the number 2012.",
      'Statement.1 error DATA_TYPE_MISMATCH: Statement takes an object or a list of objects, and this is "s3:*".',
    ]);
    checkFindingsIn(codes, roleOfDocument("{}"), [
      ' error DATA_TYPE_MISMATCH: PolicyDocument takes an object, and this is "{}".',
    ]);
  });

  it("leaves alone what is not known before the deploy", () => {
    const computed = { "Fn::Sub": "arn:${AWS::Partition}:s3:::bucket/*" };
    checkFindingsIn(codes, roleOf({ ...allow, Resource: [computed] }, { Ref: "Statement" }), []);
    checkFindingsIn(codes, roleOfDocument({ Ref: "Document" }), []);
    checkFindingsAbout(
      anyOf(codes),
      `Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{ Action: process.env.ACTIONS, Effect: fetchEffect(), Resource: [...buckets()] }, unknown()];
      });`,
    );
  });
});
