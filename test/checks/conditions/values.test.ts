import assert from "node:assert/strict";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { foundIn } from "../support/conditions.ts";

describe("the check of the values of a condition", () => {
  it("wants what the operator compares", () => {
    const types = /^(TYPE_MISMATCH_|INVALID_DATE_VALUE)/;
    const key = "aws:unheardOf";
    const cases: readonly (readonly [
      operator: string,
      right: readonly unknown[],
      wrong: readonly unknown[],
      code: string,
    ])[] = [
      ["Bool", ["true", "FALSE", true, "${aws:x}"], ["yes", 1, ""], "warning TYPE_MISMATCH_BOOLEAN"],
      ["Null", ["true", false], ["null"], "warning TYPE_MISMATCH_BOOLEAN"],
      ["NumericLessThan", ["3600", 3600, "-1.5", "1e3"], ["ten", "", true, "1,000"], "warning TYPE_MISMATCH_NUMBER"],
      [
        "DateLessThan",
        ["2026", "2026-02", "2026-02-28", "2026-01-31T12:00Z", "2026-01-31T12:00:00.5+01:00"],
        ["31.01.2026", "2026-02-29", "2026-13-01", "2026-01-31 12:00:00", "2026-01-31T12:61:00Z"],
        "warning TYPE_MISMATCH_DATE",
      ],
      ["DateGreaterThan", ["2026-02-28"], ["1767225600", 1767225600], "warning INVALID_DATE_VALUE"],
      [
        "IpAddress",
        ["1.2.3.4", "1.2.3.0/24", "2001:db8::/32", "::ffff:1.2.3.4", "::"],
        ["1.2.3", "1.2.3.256", "1.2.3.0/33", "2001:db8:::1", "1::2::3", "1:2:3:4:5:6:7", "10.0.0.*", "host"],
        "warning TYPE_MISMATCH_IP_RANGE",
      ],
      ["BinaryEquals", ["QmluYXJ5", "QQ==", ""], ["a", "QQ=", "Q Q="], "warning TYPE_MISMATCH_STRING"],
      ["StringEquals", ["anything", 5], [], ""],
    ];
    for (const [operator, right, wrong, code] of cases) {
      for (const value of right) assert.deepEqual(foundIn({ [operator]: { [key]: value } }, types), [], String(value));
      for (const value of wrong) {
        assert.deepEqual(
          foundIn({ [operator]: { [key]: value } }, types),
          [`${code} ${operator} ${key}`],
          String(value),
        );
      }
    }
    assert.deepEqual(foundIn({ DateLessThan: { "aws:EpochTime": "1767225600" } }, types), []);
  });

  it("wants the operator that the key needs", () => {
    const mismatch = /^TYPE_MISMATCH$/;
    assert.deepEqual(foundIn({ StringEquals: { "aws:SecureTransport": "true" } }, mismatch), [
      "warning TYPE_MISMATCH StringEquals aws:SecureTransport",
    ]);
    assert.equal(foundIn({ NumericEquals: { "s3:prefix": "1" } }, mismatch).length, 1);
    assert.equal(foundIn({ DateLessThan: { "aws:MultiFactorAuthAge": "2026-01-01" } }, mismatch).length, 1);
    const fine = {
      Bool: { "aws:SecureTransport": "true" },
      Null: { "aws:SecureTransport": "true" },
      StringLike: { "aws:PrincipalArn": "*", "s3:prefix": "a" },
      ArnLike: { "s3:prefix": "a" },
      NumericLessThan: { "aws:EpochTime": "1" },
      "ForAnyValue:StringLike": { "aws:TagKeys": "a" },
    };
    assert.deepEqual(foundIn(fine, mismatch), []);
  });

  it("wants scalars of one JSON type", () => {
    const types = /^(DATA_TYPE_MISMATCH|INVALID_CONDITION_DATA_TYPE)$/;
    assert.deepEqual(foundIn({ StringEquals: { "s3:prefix": ["a", { b: 1 }, null] } }, types), [
      "error DATA_TYPE_MISMATCH StringEquals s3:prefix 1",
      "error DATA_TYPE_MISMATCH StringEquals s3:prefix 2",
    ]);
    assert.deepEqual(foundIn({ NumericEquals: { "s3:max-keys": ["1", 2, "3"] } }, types), [
      "error INVALID_CONDITION_DATA_TYPE NumericEquals s3:max-keys 1",
    ]);
    assert.deepEqual(
      foundIn({ NumericEquals: { "s3:max-keys": [1, 2] }, Bool: { "aws:SecureTransport": true } }, types),
      [],
    );
  });

  it("takes one boolean", () => {
    const several = /^INVALID_CONDITION_MULTIPLE_BOOLEAN$/;
    assert.deepEqual(foundIn({ Bool: { "aws:SecureTransport": ["true", "false"] } }, several), [
      "error INVALID_CONDITION_MULTIPLE_BOOLEAN Bool aws:SecureTransport",
    ]);
    assert.deepEqual(foundIn({ Bool: { "aws:SecureTransport": ["true"] } }, several), []);
  });

  it("says which of several numbers decides", () => {
    const redundant = /^REDUNDANT_CONDITION_VALUE_NUM$/;
    const age = (operator: string, values: unknown): string[] =>
      foundIn({ [operator]: { "aws:MultiFactorAuthAge": values } }, redundant);
    const at = (operator: string, place: number): string =>
      `information REDUNDANT_CONDITION_VALUE_NUM ${operator} aws:MultiFactorAuthAge ${place}`;
    assert.deepEqual(age("NumericLessThan", ["2700", "3600"]), [at("NumericLessThan", 0)]);
    assert.deepEqual(age("NumericGreaterThanEquals", ["2700", "3600"]), [at("NumericGreaterThanEquals", 1)]);
    assert.deepEqual(age("NumericEquals", ["2700", "3600"]), []);
    assert.deepEqual(age("NumericLessThan", ["2700"]), []);
    assert.deepEqual(age("ForAnyValue:NumericLessThan", ["2700", "3600"]), []);
    assert.deepEqual(age("NumericLessThan", ["2700", "soon"]), []);
    assert.deepEqual(age("NumericLessThanEquals", [1, 9, 3]), [
      at("NumericLessThanEquals", 0),
      at("NumericLessThanEquals", 2),
    ]);
  });

  it("tells that only Like knows wildcards", () => {
    const wildcard = /^WILDCARD_WITHOUT_LIKE_OPERATOR$/;
    assert.deepEqual(foundIn({ StringEquals: { "s3:prefix": ["a", "home/*"] } }, wildcard), [
      "warning WILDCARD_WITHOUT_LIKE_OPERATOR StringEquals s3:prefix 1",
    ]);
    const fine = {
      StringLike: { "s3:prefix": "*" },
      ArnEquals: { "aws:SourceArn": "*" },
      StringEquals: { "s3:prefix": "${*}" },
    };
    assert.deepEqual(foundIn(fine, wildcard), []);
  });

  it("finds what asks for nothing", () => {
    const empty = /^EMPTY_(ARRAY|OBJECT)_CONDITION/;
    assert.deepEqual(foundIn({}, empty), ["information EMPTY_OBJECT_CONDITION"]);
    assert.deepEqual(foundIn({ StringEquals: {} }, empty), ["information EMPTY_OBJECT_CONDITION StringEquals"]);
    const asked = { "aws:TagKeys": [] };
    const kinds = {
      StringLike: "",
      "ForAllValues:StringLike": "_FORALLVALUES",
      "ForAnyValue:StringLike": "_FORANYVALUE",
      StringLikeIfExists: "_IFEXISTS",
    };
    for (const [operator, kind] of Object.entries(kinds)) {
      assert.deepEqual(foundIn({ [operator]: asked }, empty), [
        `information EMPTY_ARRAY_CONDITION${kind} ${operator} aws:TagKeys`,
      ]);
    }
    assert.deepEqual(foundIn({ StringEquals: { "s3:prefix": "" } }, empty), []);
  });

  it("says nothing of what nobody knows", () => {
    checkFindingsAbout(
      /CONDITION|TYPE_MISMATCH|PRIVATE/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [
          { Effect: "Allow", Action: "s3:ListBucket", Resource: "*", Condition: process.env.A },
          { Effect: "Allow", Action: "s3:ListBucket", Resource: "*", Condition: { StringEquals: process.env.A } },
          { Effect: "Allow", Action: "s3:ListBucket", Resource: "*", Condition: { NumericLessThan: { "s3:max-keys": process.env.A } } },
          { Effect: "Allow", Action: "s3:ListBucket", Resource: "*", Condition: { StringLike: { "s3:prefix": [...process.env.A] } } },
          { Effect: "Allow", Action: "s3:ListBucket", Resource: "*", Condition: { NumericLessThan: { "s3:max-keys": [5, process.env.A, 6] } } },
        ];
      });
    `,
    );
  });
});
