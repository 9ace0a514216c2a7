import { servicesDate } from "../../../src/catalog/index.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { anyOf, checkFindingsIn, roleOf } from "../support/check-findings.ts";

describe("the check of actions and resources", () => {
  const codes = ["RESOURCE_MISMATCH"] as const;
  const allow = (Action: unknown, Resource: unknown): unknown => roleOf({ Effect: "Allow", Action, Resource });

  it("points at an action that works on no resource of its statement", () => {
    checkFindingsAbout(
      anyOf(codes),
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [
          { Effect: "Allow", Action: ["s3:ListBucket", "s3:GetObject"], Resource: "arn:aws:s3:::bucket/*" },
//                                    ^^^^^^^^^^^^^^^ warning RESOURCE_MISMATCH: "s3:ListBucket" works on no resource of this statement. By AWS's reference of…
        ];
      });
    `,
    );
  });

  it("points at a resource that no action of its statement works on", () => {
    checkFindingsIn(codes, allow("s3:GetObject", "arn:aws:s3:::bucket"), [
      `Statement.0.Resource warning RESOURCE_MISMATCH: "s3:GetObject" does not work on "arn:aws:s3:::bucket". By AWS's reference of ${servicesDate}, it works on "arn:aws:s3:::\${BucketName}/\${ObjectName}"…`,
    ]);
    checkFindingsIn(codes, allow(["s3:ListBucket", "s3:GetObject"], ["arn:aws:s3:::b", "arn:aws:sqs:*:*:q"]), [
      'Statement.0.Resource.1 warning RESOURCE_MISMATCH: No action of this statement works on "arn:aws:sqs:*:*:q".…',
    ]);
  });

  it("says which actions take a star only", () => {
    checkFindingsIn(codes, allow("s3:ListAllMyBuckets", "arn:aws:s3:::bucket"), [
      `Statement.0.Resource warning RESOURCE_MISMATCH: "s3:ListAllMyBuckets" does not work on "arn:aws:s3:::bucket". By AWS's reference of ${servicesDate}, it can only be used with Resource: "*", so write a statement with it.`,
    ]);
  });

  it("finds nothing where each has its other", () => {
    checkFindingsIn(codes, allow(["s3:ListBucket", "s3:GetObject"], ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]), []);
    checkFindingsIn(codes, allow(["s3:ListBucket", "s3:GetObject"], "arn:aws:s3:::b*"), []);
    checkFindingsIn(codes, allow(["s3:ListBucket", "sqs:SendMessage"], ["arn:aws:s3:::b", "*"]), []);
    checkFindingsIn(codes, allow(["s3:*"], "arn:aws:s3:::bucket"), []);
    checkFindingsIn(codes, allow("iam:PassRole", "arn:aws:iam::123456789012:role/deploy"), []);
    checkFindingsIn(codes, allow("ssm:SendCommand", "arn:aws:ssm:us-east-1::document/AWS-RunShellScript"), []);
  });

  it("says nothing where not all of the statement is known, or a part of it is wrong", () => {
    checkFindingsIn(codes, allow(["s3:GetObject", { Ref: "Action" }], "arn:aws:s3:::bucket"), []);
    checkFindingsIn(codes, allow(["s3:GetObject", "s3:GetObjects"], "arn:aws:s3:::bucket"), []);
    checkFindingsIn(codes, allow(["s3:ListBucket"], ["arn:aws:s3:::b/*", "bucket"]), []);
    checkFindingsIn(codes, roleOf({ Effect: "Deny", NotAction: "s3:GetObject", Resource: "arn:aws:s3:::bucket" }), []);
    checkFindingsAbout(
      anyOf(codes),
      `Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{ Effect: "Allow", Action: ["s3:ListBucket"], Resource: ["arn:aws:s3:::b/*", more()] }];
      });`,
    );
  });
});
