import { checkCorrections, checkFindingsIn, roleOf } from "../support/check-findings.ts";

const when = (Condition: unknown): unknown => roleOf({ Effect: "Allow", Action: "*", Resource: "*", Condition });

describe("the check of requested Regions", () => {
  const codes = ["INVALID_REGION"] as const;

  it("finds Regions that AWS does not have", () => {
    const role = when({ StringEquals: { "aws:requestedRegion": ["eu-west-1", "eu-wets-1"] } });
    checkFindingsIn(codes, role, [
      'Statement.0.Condition.StringEquals.aws:requestedRegion.1 error INVALID_REGION: AWS has no Region "eu-wets-1". Did you mean "eu-west-1"?',
    ]);
    checkCorrections("INVALID_REGION", role);
  });

  it("leaves patterns, variables and other keys alone", () => {
    checkFindingsIn(codes, when({ StringLike: { "aws:RequestedRegion": ["eu-*", "${aws:PrincipalTag/region}"] } }), []);
    checkFindingsIn(
      codes,
      when({ StringNotEquals: { "aws:PrincipalOrgID": "nowhere" }, Null: { "aws:RequestedRegion": "false" } }),
      [],
    );
  });
});

describe("the check of keys that differ in case", () => {
  const codes = ["DUPLICATE_KEYS_WITH_DIFFERENT_CASE"] as const;

  it("finds those of one operator", () => {
    checkFindingsIn(codes, when({ StringEquals: { "aws:PrincipalOrgID": "o-1", "aws:principalorgid": "o-2" } }), [
      'Statement.0.Condition.StringEquals.aws:principalorgid error DUPLICATE_KEYS_WITH_DIFFERENT_CASE: "aws:principalorgid" is the same key as "aws:PrincipalOrgID"…',
    ]);
    checkFindingsIn(
      codes,
      when({ StringEquals: { "aws:PrincipalOrgID": "o-1" }, StringLike: { "aws:principalorgid": "o-*" } }),
      [],
    );
  });
});
