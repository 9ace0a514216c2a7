import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { anyOf, checkCorrections, checkFindingsIn, roleOf, roleOfDocument } from "../support/check-findings.ts";

const allow = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

describe("the check of the version", () => {
  const codes = ["INVALID_VERSION", "MISSING_VERSION", "OLD_VERSION"] as const;

  it("warns of a policy that has none", () => {
    checkFindingsIn(codes, roleOfDocument({ Statement: allow }), [" warning MISSING_VERSION…"]);
    checkFindingsIn(codes, roleOfDocument({ version: "2012-10-17", Statement: allow }), []);
  });

  it("tells the old version from one that never was", () => {
    const old = roleOfDocument({ Version: "2008-10-17", Statement: allow });
    checkFindingsIn(codes, old, ["Version warning OLD_VERSION: 2008-10-17 is the old version…"]);
    checkCorrections("OLD_VERSION", old);
    const never = roleOfDocument({ Version: "2012-10-18", Statement: allow });
    checkFindingsIn(codes, never, [
      'Version error INVALID_VERSION: "2012-10-18" is no version of the policy language…',
    ]);
    checkCorrections("INVALID_VERSION", never);
    checkFindingsIn(codes, roleOf(allow), []);
  });
});

describe("the check of Sids", () => {
  const codes = ["UNSUPPORTED_SID", "EMPTY_SID_VALUE", "UNIQUE_SIDS_RECOMMENDED"] as const;

  it("allows letters and digits", () => {
    const role = roleOf({ ...allow, Sid: "reads the bucket" }, { ...allow, Sid: "Reads1" }, { ...allow, Sid: "" });
    checkFindingsIn(codes, role, [
      'Statement.0.Sid error UNSUPPORTED_SID: A Sid can have letters from A to Z and digits only, and "reads the bucket" has other characters. Write "readsTheBucket".',
      "Statement.2.Sid information EMPTY_SID_VALUE: This Sid is empty…",
    ]);
    checkCorrections("UNSUPPORTED_SID", role);
  });

  it("wants each once in a policy, wherever Jets took its statements from", () => {
    checkFindingsAbout(
      anyOf(codes),
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [
          { Sid: "Reads", Action: ["s3:GetObject"], Effect: "Allow", Resource: "*" },
          { Statement: { Sid: "Reads", Action: ["s3:PutObject"], Effect: "Allow", Resource: "*" } },
//                            ^^^^^^^ warning UNIQUE_SIDS_RECOMMENDED: Another statement of this policy has the Sid "Reads" too…
        ];
      });
    `,
    );
    const policy = { PolicyDocument: { Version: "2012-10-17", Statement: { ...allow, Sid: "Reads" } } };
    checkFindingsIn(codes, { Policies: [policy, policy] }, []);
  });
});

describe("the check of effects", () => {
  const codes = ["INVALID_EFFECT"] as const;

  it("knows Allow and Deny, in this case", () => {
    const role = roleOf({ ...allow, Effect: "allow" }, { ...allow, Effect: " DENY" }, allow);
    checkFindingsIn(codes, role, [
      'Statement.0.Effect error INVALID_EFFECT: "allow" is no Effect; there are "Allow" and "Deny", in this case. Write "Allow".',
      'Statement.1.Effect error INVALID_EFFECT: " DENY" is no Effect; there are "Allow" and "Deny", in this case. Write "Deny".',
    ]);
    checkCorrections("INVALID_EFFECT", role);
    checkFindingsIn(codes, roleOf({ ...allow, Effect: "Permit" }), [
      'Statement.0.Effect error INVALID_EFFECT: "Permit" is no Effect; there are "Allow" and "Deny", in this case. Write "Allow" or "Deny".',
    ]);
  });
});

describe("the check of empty lists", () => {
  const codes = ["EMPTY_ARRAY_ACTION", "EMPTY_ARRAY_RESOURCE"] as const;

  it("finds lists of actions and of resources that have none", () => {
    checkFindingsIn(
      codes,
      roleOf({ ...allow, Action: [], Resource: [] }, { Effect: "Deny", NotAction: [], NotResource: [] }),
      [
        "Statement.0.Action information EMPTY_ARRAY_ACTION: This Action lists no actions…",
        "Statement.0.Resource information EMPTY_ARRAY_RESOURCE: This Resource lists no resources…",
        "Statement.1.NotAction information EMPTY_ARRAY_ACTION: This NotAction lists no actions…",
        "Statement.1.NotResource information EMPTY_ARRAY_RESOURCE: This NotResource lists no resources…",
      ],
    );
    checkFindingsIn(codes, roleOf({ ...allow, Action: ["s3:GetObject"], Resource: ["*"] }), []);
  });
});
