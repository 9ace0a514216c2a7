import assert from "node:assert/strict";
import { checkRole, inlinePolicySize } from "../../../src/checks/index.ts";
import { buildRole, locateJson } from "../../../src/policy/index.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";

describe("the size of the inline policies", () => {
  it("is 140 characters for Jets' defaults", () => {
    assert.deepEqual(sizeOf(buildRole({})), { characters: 140, isAtLeast: false });
  });

  it("is that of the JSON without white space, of all policies together", () => {
    const document = {
      Version: "2012-10-17",
      Statement: [{ Sid: 'Say "hi"', Action: ["a:b", "a:c"], n: [1, true, null, {}] }],
    };
    const one = JSON.stringify(document).replaceAll(" ", "").length - 1;
    const policies = [
      { PolicyName: "A", PolicyDocument: document },
      { PolicyName: "B", PolicyDocument: document },
    ];
    assert.equal(sizeOf({ Policies: policies }).characters, one * 2 + 2);
  });

  it("is at least that of what is known", () => {
    const unknown = { kind: "unknown", expression: "x", reason: "", spread: true, origin: "default" } as const;
    const known = locateJson([{ PolicyDocument: { Statement: ["s3"] } }], "default");
    assert(known.kind === "list");
    const policies = { ...known, items: [...known.items, unknown] };
    const role = {
      kind: "object",
      entries: [{ key: "Policies", keyOrigin: "default", value: policies }],
      origin: "default",
    } as const;
    assert.deepEqual(inlinePolicySize(role), { characters: '{"Statement":["s3"]}'.length, isAtLeast: true });
  });

  it("is nothing for what is no role", () => {
    for (const odd of [null, 5, [], { Policies: 5 }, { Policies: [{ PolicyDocument: undefined }] }]) {
      assert.deepEqual(sizeOf(odd), { characters: 0, isAtLeast: false });
    }
  });
});

describe("the check of the size", () => {
  it("finds more than IAM accepts, at the largest policy", () => {
    const small = { PolicyName: "Small", PolicyDocument: documentOf(3_000) };
    const large = { PolicyName: "Large", PolicyDocument: documentOf(7_300) };
    const found = findings([small, large]);
    assert.deepEqual(
      found.map(({ severity, path }) => [severity, path]),
      [["warning", ["Policies", 1]]],
    );
    assert.match(
      found[0]?.message ?? "",
      /^The inline policies of the role have 10,3\d\d characters together, and IAM accepts 10,240\./,
    );
  });

  it("accepts as many as IAM does, and not one more", () => {
    const frame = JSON.stringify(documentOf(0)).length;
    assert.deepEqual(findings([{ PolicyDocument: documentOf(10_240 - frame) }]), []);
    assert.equal(findings([{ PolicyDocument: documentOf(10_241 - frame) }]).length, 1);
  });

  it("is shown at the list that makes the policy", () => {
    checkFindingsAbout(
      /^POLICY_SIZE/,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["sqs:" + "A".repeat(10240)];
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA: The inline…
      });
    `,
    );
  });

  function documentOf(characters: number): object {
    return { Statement: [{ Action: "a".repeat(characters) }] };
  }

  function findings(Policies: readonly unknown[]): ReturnType<typeof checkRole> {
    return checkRole({ Policies }).filter(({ code }) => code === "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA");
  }
});

function sizeOf(role: unknown): ReturnType<typeof inlinePolicySize> {
  return inlinePolicySize(locateJson(role, "default"));
}
